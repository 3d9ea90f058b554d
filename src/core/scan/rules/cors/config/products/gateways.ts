// Gateways and ingress controllers: Traefik, Envoy, Istio, Contour, Kong, APISIX and Kubernetes' own resources.
import type { Product } from '../rule.ts';

const envoy = 'Envoy sends the origin of the request back, not *.';

export const gateways: Product = {
  origins: [
    {
      path: /accesscontrolalloworiginlistregex$/,
      language: 'pattern',
      echoes: 'always',
      note: 'Traefik sends the origin of the request back when it matches.',
    },
    {
      path: /alloworigin(?:stringmatch|s)?\.(?:saferegex(?:match)?\.)?regex$/,
      language: 'pattern',
      echoes: 'always',
    },
    { path: /corspolicy\.alloworiginregex$|alloworiginregex(?:es)?$/, language: 'pattern', echoes: 'always' },
    { path: /alloworigin(?:stringmatch|s)?\.prefix$/, language: 'prefix', echoes: 'always' },
    { path: /alloworigin(?:stringmatch|s)?\.suffix$/, language: 'suffix', echoes: 'always' },
    { path: /alloworiginstringmatch\.exact$/, echoes: 'always', note: envoy },
    { path: /corspolicy\.alloworigins?(?:\.exact)?$/, echoes: 'always', note: envoy },
    { path: /config\.cors\.origins$/, language: 'either', echoes: 'credentials' },
    {
      path: /plugins\.cors\.alloworigins$/,
      echoes: 'credentials',
      note: 'With ** APISIX allows any origin even with cookies.',
    },
    {
      path: /(?:^|\.)(?:filters|spec)\.cors\.alloworigins$/,
      echoes: 'credentials',
      note: 'With credentials, gateways send the origin of the request back.',
    },
  ],
  switches: [
    {
      path: /(?:\/enablecors|\/corsenabled?)$/,
      kind: 'default',
      on: /^(?:true|1)$/i,
      unless: /corsalloworigin(?:regex)?=./,
      credentialsByDefault: true,
      note: 'Without cors-allow-origin this ingress allows any origin.',
    },
    {
      path: /(?:^|\.)(?:plugins\.name|plugin)$/,
      kind: 'default',
      on: /^cors$/,
      unless: /^(?:origins|alloworigins\w*)=/,
      echoes: 'credentials',
      note: 'Without origins in its configuration this plugin allows any.',
    },
    {
      path: /(?:^|\.)plugins\.cors$/,
      kind: 'default',
      unless: /^(?:\w*origins?\w*|enabled?|disable|config|plugin|module|package|version)=/,
      note: 'Without allow_origins APISIX allows any.',
    },
  ],
};
