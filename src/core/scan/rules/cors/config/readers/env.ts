// Env files: `CORS_ORIGINS=*`.
import type { ConfigReader } from '../reader.ts';

export const env: ConfigReader = {
  reads: ({ path }) => /(?:^|\/)\.env(?:\.|$)|\.env$/i.test(path),
  read: ({ text }) =>
    [...text.matchAll(wildcardLine)].flatMap((match) => {
      const [line, name = '', value = ''] = match;
      const to = match.index + line.length;
      return [{ kind: 'wildcard', from: to - value.length, to, subject: `${name}=${value}` }];
    }),
};

const wildcardLine =
  /^[ \t]*(?:export[ \t]+)?(\w*(?:CORS|ALLOW(?:ED)?)_?ORIGINS?)[ \t]*=[ \t]*("\*"|'\*'|\*)(?=[ \t]*(?:#|$))/gim;
