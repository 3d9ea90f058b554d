// Frameworks that are configured in files: Spring, Grails, Quarkus, Micronaut, Play, Akka, Tomcat, Jetty, Symfony, Drupal.
import type { Product } from '../rule.ts';

const jetty = /^filterclass=.*crossoriginfilter$/i;

export const frameworks: Product = {
  origins: [
    {
      path: /allowedoriginpatterns?$/,
      language: 'origins',
      echoes: 'credentials',
      note: 'With patterns Spring sends the origin of the request back when credentials are allowed.',
    },
    {
      path: /quarkus\.http\.cors\.origins$|quarkushttpcorsorigins$/,
      language: 'either',
      echoes: 'credentials',
    },
    {
      path: /micronaut\.server\.cors\..*allowedoriginsregex$/,
      language: 'pattern',
      echoes: 'credentials',
      credentialsByDefault: true,
    },
    { path: /micronaut\.server\.cors\..*allowedorigins$/, echoes: 'credentials', credentialsByDefault: true },
    {
      path: /(?:akka|pekko)\.?http\.?cors\.allowedorigins$/,
      echoes: 'credentials',
      credentialsByDefault: true,
    },
    {
      path: /play\.filters\.cors\.allowedorigins$/,
      isLiteral: true,
      note: 'Play compares * like any other origin; null, and nothing at all, stand for any.',
    },
    { path: /allowedorigins$/, beside: jetty, echoes: 'credentials', credentialsByDefault: true },
    { path: /nelmiocors\.(?:.*\.)?alloworigin$/, language: 'either', echoes: 'credentials' },
    { path: /(?:^|\.)cors\.config\.allowedorigins$/, echoes: 'credentials' },
  ],
  switches: [
    {
      path: /micronaut\.server\.cors\.enabled$/,
      kind: 'default',
      on: /^true$/i,
      unless: /^allowedorigins/,
      credentialsByDefault: true,
      echoes: 'credentials',
      note: 'Without configurations Micronaut allows any origin.',
    },
    {
      path: /(?:^|\.)grails\.cors\.enabled$/,
      kind: 'default',
      on: /^true$/i,
      unless: /^allowedorigin/,
      note: 'Without allowedOrigins Grails allows any.',
    },
    {
      path: /filterclass$/,
      kind: 'default',
      on: /crossoriginfilter$/i,
      unless: /^(?:allowedorigins|cors\.allowed\.origins)=/,
      credentialsByDefault: true,
      echoes: 'credentials',
      note: 'Without allowedOrigins Jetty allows any.',
    },
    {
      path: /play\.filters\.cors\.allowedorigins$/,
      kind: 'default',
      on: /^null$/,
      credentialsByDefault: true,
      echoes: 'credentials',
      note: 'In Play null stands for any origin.',
    },
    {
      path: /play\.filters\.enabled$/,
      kind: 'default',
      on: /corsfilter$/i,
      unless: /^allowedorigins=/,
      credentialsByDefault: true,
      echoes: 'credentials',
      note: 'Without allowedOrigins Play allows any.',
    },
  ],
};
