// Names that functions have to themselves, and what functions are given.
import { snippets } from './code.ts';

const allow = (value: string) => `res.setHeader('Access-Control-Allow-Origin', ${value});`;
const add = 'response.headers["Access-Control-Allow-Origin"] = ';

describe('names in functions', () => {
  snippets('src/a.js', {
    'are not those of other functions': [
      [
        `function log(req) { const origin = req.headers.origin; track(origin); }\nfunction answer(res) { const origin = settings.site; ${allow('origin')} }`,
        '',
      ],
      [
        `const files = () => { const value = '*'; return glob(value); };\nconst answer = (res) => { const value = settings.site; ${allow('value')} };`,
        '',
      ],
      [
        `function files(value = '*') { return glob(value); }\nfunction answer(res, value) { ${allow('value')} }`,
        '',
      ],
    ],
    'are those of the functions around, and of the file': [
      [
        `let value = '';\nfunction start() { value = '*'; }\nfunction answer(res) { ${allow('value')} }`,
        'wildcard-variable',
      ],
      [
        `function answer({ value = '*' }) { return (req, res) => { ${allow('value')} }; }`,
        'wildcard-variable',
      ],
      [
        `export function answer(res) { let value = settings.site; if (!value) { value = '*'; } ${allow('value')} }`,
        'wildcard-variable',
      ],
    ],
    'are what functions are given': [
      [
        "const cors = (value) => ({ 'Access-Control-Allow-Origin': value });\nexport const handler = () => ({ headers: cors('*') });",
        'wildcard-variable',
      ],
      [
        `class Api { allow(res, value) { ${allow('value')} } get(req, res) { this.allow(res, '*'); } }`,
        'wildcard-variable',
      ],
      [
        "const cors = (value) => ({ 'Access-Control-Allow-Origin': value });\nexport const handler = () => ({ headers: cors('https://shop.com'), body: glob('*') });",
        '',
      ],
      [`function allow(res, value) { ${allow('value')} }\nfiles.allow(res, '*');`, ''],
    ],
  });
});

describe('names in functions of Python', () => {
  snippets('src/a.py', {
    'are not those of other functions': [
      [
        `def log(request):\n    origin = request.headers.get("Origin")\n    print(origin)\ndef answer(response):\n    origin = settings.SITE\n    ${add}origin\n`,
        '',
      ],
      [`def files(value="*"):\n    return glob(value)\ndef answer(response, value):\n    ${add}value\n`, ''],
    ],
    'are what functions are given': [
      [
        `def answer(response, value=None):\n    ${add}value\ndef handler(request):\n    answer(make(), value="*")\n`,
        'wildcard-variable',
      ],
      [
        'class Handler(BaseHTTPRequestHandler):\n    def _cors(self, value):\n        self.send_header("Access-Control-Allow-Origin", value)\n    def do_GET(self):\n        self._cors("*")\n',
        'wildcard-variable',
      ],
      [
        `def answer(response, pattern, value):\n    ${add}value\ndef handler(request):\n    answer(make(), "*", value=settings.SITE)\n`,
        '',
      ],
    ],
  });
});
