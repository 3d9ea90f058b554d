// Debug modes that are left on where a service runs for real: they show source code and settings to anybody.
import { isForDevelopment } from '../../../roles.ts';
import type { Source } from '../../../source.ts';
import { nothing, secretRule, type Detector } from '../../detector.ts';
import { endOf } from '../../sticky.ts';

const rule = secretRule({
  id: 'debug-enabled',
  title: 'Debug mode',
  category: 'weak credentials',
  severity: 'information',
  link: 'https://cwe.mitre.org/data/definitions/489.html',
});

export const debugMode: Detector = {
  rules: [rule],
  keywords: ['debug'],
  certainty: 'guess',
  mayFind: (source) => patternFor(source) !== undefined,
  find(source, at) {
    const pattern = patternFor(source);
    if (pattern === undefined) return nothing;
    const to = endOf(pattern, source.text, at);
    return to === at ? nothing : [{ rule, from: at, to, says }];
  },
};

function patternFor({ path, role, format }: Source): RegExp | undefined {
  if (role !== 'live' || isForDevelopment(path)) return undefined;
  return path.endsWith('.py') ? python : format === 'config' ? variable : undefined;
}

const says = 'Debug mode is switched on: it shows code and settings to whoever causes an error.';

/** Django's setting, and what Flask is run with. */
const python =
  /(?<=(?:^|\n))DEBUG[ \t]{0,4}=[ \t]{0,4}True\b|(?<=\.run\([^()\n]{0,100})debug[ \t]{0,4}=[ \t]{0,4}True\b/y;
/** Environment variables of frameworks, and the element of a Web.config. */
const variable =
  /(?<=(?:^|[\s"'])(?:APP_|FLASK_|DJANGO_|SYMFONY_)?)DEBUG["']?[ \t]{0,4}[:=][ \t]{0,4}["']?(?:true|1|on|yes)(?![\w.])|(?<=<compilation [^<>]{0,100})debug="true"/iy;
