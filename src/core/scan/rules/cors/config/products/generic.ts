// Settings that say by their names alone that they are about allowed origins.
import type { Product } from '../rule.ts';

/** Asked after all products. */
export const generic: Product = {
  origins: [
    {
      path: /(?:^|[.:])(?:\w+\.)?access\.?control\.?allow\.?origin$|accesscontrolalloworigin$/,
      language: 'origins',
    },
    {
      path: /cors.*regex(?:es|ps?)?$|origins?(?:list)?(?:regex(?:es|ps?)?|patterns?re)$/,
      language: 'pattern',
    },
    {
      path: /^(?!.*(?:csrf|xsrf|csp|frame|websocketorigin))(?:.*[./])?\w*(?:allow|permit|whitelist|accept)\w*origins?(?:all|list|patterns?|urls?|hosts?|domains?|prod|production|live|staging|stage|default)?(?:\.(?:exact|prefix|glob|pattern|value|origin|items?|default|\d+))?$/,
      language: 'either',
    },
    {
      path: /^(?!.*(?:csrf|xsrf|csp))(?:.*[./])?\w*origins?(?:allow|permit|whitelist)\w*$/,
      language: 'either',
    },
    {
      path: /(?:^|[./])(?:client|frontend|app|web|ui|site|socket|server|api)origins?$/,
      language: 'origins',
    },
    {
      path: inCors(
        'origins?|originlist|originurls?|originpatterns?|domains?|hosts?|urls?|sites?|clients?|allow|allowed|allowlist|whitelist|alloweddomains?|allowedhosts?|allowedurls?|allowdomains?|allowhosts?|allowfrom|allowcorsfrom|frontendurl|weborigins?',
      ),
      language: 'either',
    },
    {
      path: /(?:^|[./])\w*cors\w*?(?:origins?|domains?|hosts?|urls?|sites?|whitelist|allowlist|allowed|allow|allowfrom|weborigins)(?:prod|production|live|staging|stage|default)?(?:\.(?:value|default))?$/,
      language: 'either',
    },
    {
      path: /^(?!.*(?:dependencies|packages|require|imports|engines|plugins|versions?)\.cors$)(?:.*[./])?cors(?:configuration)?$/,
      language: 'either',
    },
  ],
  switches: [
    {
      path: /(?:^|[./])\w*(?:cors\w*allow\w*all(?:origins?)?|alloworiginsall|allowallorigins?|allowanyorigins?|cors\w*(?:allow)?any(?:origins?)?|(?:enabled?)?(?:unsafe|insecure)cors|corsoriginallowall|originallowall|disablecors(?:check|protection)|alloworiginall)$/,
      kind: 'allow-all',
      on: /^(?:true|yes|on|1|enabled?)$/i,
    },
    {
      path: /(?:^|[./])\w*(?:corsorigins?|corsallowedorigins?|corsalloworigins?|cors\.(?:origins?|allowedorigins?|alloworigins?))$/,
      kind: 'reflected',
      on: /^true$/i,
    },
  ],
};

/** Names that are about origins when they stand in a table about CORS. */
function inCors(names: string): RegExp {
  return new RegExp(
    `(?:^|[./])\\w*cors(?:config\\w*|policy|settings?|options?|rules?|filter|headers)?(?:\\.\\w+)?\\.(?:${names})$`,
  );
}
