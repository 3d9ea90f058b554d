// All origins let in only where a setting from elsewhere says so.
import { snippets } from './code.ts';

const inClass = (body: string) => `class A { void f() { ${body} } }`;

describe('permissive CORS that a setting decides about', () => {
  snippets('src/Startup.cs', {
    'is left to the setting in C#': [
      [inClass('if (origins.Contains("*")) policy.AllowAnyOrigin(); else policy.WithOrigins(origins);'), ''],
      [inClass('if (settings.AllowAnyOrigin) { policy.AllowAnyOrigin(); }'), ''],
    ],
    'is found where the setting is made, or is none': [
      [
        inClass('var origins = new[] { "*" }; if (origins.Contains("*")) policy.AllowAnyOrigin();'),
        'allow-all',
      ],
      [
        inClass('if (origins.Length == 0) policy.AllowAnyOrigin(); else policy.WithOrigins(origins);'),
        'allow-all',
      ],
      [inClass('if (settings.EnableCors) policy.AllowAnyOrigin();'), 'allow-all'],
      [
        inClass('if (origins.Contains("*")) policy.WithOrigins(origins); else policy.AllowAnyOrigin();'),
        'allow-all',
      ],
    ],
  });
  snippets('src/main/java/Cors.java', {
    'is left to the setting in Java': [
      [
        inClass(
          'if (config.isAnyOriginAllowed()) response.setHeader("Access-Control-Allow-Origin", "*"); else deny();',
        ),
        '',
      ],
      [
        inClass('if (!"*".equals(allowed)) deny(); else r.setHeader("Access-Control-Allow-Origin", "*");'),
        '',
      ],
    ],
    'is found where nothing is set, and where it is': [
      [
        inClass('if (url == null || "*".equals(url)) config.setAllowedOriginPatterns(List.of("*"));'),
        'wildcard-origin',
      ],
      [
        'class A { boolean anyOrigin = true; void f() { if (anyOrigin) r.setHeader("Access-Control-Allow-Origin", "*"); } }',
        'allow-all wildcard-header',
      ],
    ],
  });
  snippets('app/Cors.scala', {
    'is left to the setting in Scala': [
      [
        'val p = if (hosts.contains("*")) base.withAllowOriginAll else base.withAllowOriginHost(known(hosts))',
        '',
      ],
      ['val p = if hosts.contains("*") then base.withAllowOriginAll else base', ''],
      [
        'val allowed: String => Boolean = if (config.origins.contains("*")) _ => true else config.origins.toSet\nval c = CORSConfig(anyOrigin = false, allowedOrigins = allowed)',
        '',
      ],
    ],
    'is found where no setting is asked': [
      ['val p = if isProduction then base else base.withAllowOriginAll', 'allow-all?'],
      ['val p = if (hosts.isEmpty) base.withAllowOriginAll else base', 'allow-all'],
      ['val c = CORSConfig(anyOrigin = false, allowedOrigins = _ => true)', 'reflected-origin'],
    ],
  });
  snippets('src/cors.php', {
    'is left to the setting in PHP': [
      [
        "<?php $any = in_array('*', $allowed, true); $r->header('Access-Control-Allow-Origin', $any || $known ? $mine : $site);",
        '',
      ],
      [
        "<?php $allowed = config('cors', []); $allowAny = in_array('*', $allowed); $r->header('Access-Control-Allow-Origin', $allowAny ? '*' : $site);",
        '',
      ],
    ],
    'is found where the list is known': [
      [
        "<?php $allowed = ['*']; $r->header('Access-Control-Allow-Origin', in_array('*', $allowed) ? '*' : $site);",
        'wildcard-header',
      ],
    ],
  });
});
