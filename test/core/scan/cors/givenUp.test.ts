// Origins that are sent back exactly where a check of them fails.
import { snippets } from './code.ts';

const send = (value: string) =>
  `module.exports = (req, res) => { const { origin } = req.headers; res.setHeader('Access-Control-Allow-Origin', ${value}); };`;
const kept = (value: string) =>
  `module.exports = (req, res) => { const { origin } = req.headers; const answer = ${value}; res.setHeader('Access-Control-Allow-Origin', answer); };`;
const decide = (body: string) => `app.use(cors({ origin: (origin, done) => ${body} }));`;
const all = 'reflected-origin';

describe('origins where a check is given up', () => {
  snippets('src/a.ts', {
    'are found in what is sent': [
      [send('blocked.includes(origin) ? null : origin'), all],
      [send('!blocked.includes(origin) ? origin : null'), all],
      [send('blocked.indexOf(origin) === -1 ? origin : null'), all],
      [send('isAllowed(origin) ? null : origin'), all],
      [kept('blocked.includes(origin) ? null : origin'), all],
      [kept("origin === 'https://old.acme.com' ? '' : origin"), all],
    ],
    'are not found where the check holds': [
      [send('allowed.includes(origin) ? origin : null'), ''],
      [send('!allowed.includes(origin) ? null : origin'), ''],
      [send('allowed.indexOf(origin) === -1 ? null : origin'), ''],
      [send('isAllowed(origin) ? origin : null'), ''],
      [kept('allowed.includes(origin) ? origin : null'), ''],
      [kept("origin !== 'https://acme.com' ? '' : origin"), ''],
      [kept('decide(origin) ? null : origin'), ''],
      [
        kept('blocked.includes(origin) ? null : origin').replace(
          'res.set',
          'if (!allowed.includes(answer)) return; res.set',
        ),
        '',
      ],
    ],
    'are found in functions that decide': [
      [decide('blocked.includes(origin) ? null : origin'), all],
      [decide('done(null, blocked.includes(origin) ? false : true)'), all],
      [decide('allowed.includes(origin) ? origin : null'), ''],
      [decide('done(null, allowed.includes(origin) ? true : false)'), ''],
    ],
  });
  snippets('src/a.py', {
    'are found in Python': [
      [
        'def f(request, response):\n    origin = request.headers.get("Origin")\n    response.headers["Access-Control-Allow-Origin"] = "" if origin in BLOCKED else origin',
        all,
      ],
      [
        'def f(request, response):\n    origin = request.headers.get("Origin")\n    response.headers["Access-Control-Allow-Origin"] = origin if origin in ALLOWED else ""',
        '',
      ],
    ],
  });
  snippets('src/A.java', {
    'are found in Java': [
      [
        'class A { void f(HttpServletRequest q, HttpServletResponse s) { String origin = q.getHeader("Origin"); s.setHeader("Access-Control-Allow-Origin", blocked.contains(origin) ? "" : origin); } }',
        all,
      ],
      [
        'class A { void f(HttpServletRequest q, HttpServletResponse s) { String origin = q.getHeader("Origin"); s.setHeader("Access-Control-Allow-Origin", allowed.contains(origin) ? origin : ""); } }',
        '',
      ],
    ],
  });
});
