// Origins below the domains of hosting services, and checks beside the list of allowed origins.
import { snippets } from './code.ts';

const callback = (condition: string) =>
  `app.use(cors({ origin: (origin, done) => { if (${condition}) done(null, true); else done(new Error('no')); } }));`;

describe('origins below the domains of hosting services', () => {
  snippets('src/a.js', {
    'are those of strangers': [
      [callback("origin.endsWith('.vercel.app')"), 'weak-pattern'],
      [callback("!origin || allowed.includes(origin) || origin.endsWith('.netlify.app')"), 'weak-pattern'],
      [callback("origin && origin.endsWith('.pages.dev')"), 'weak-pattern'],
      ['app.use(cors({ origin: [/\\.vercel\\.app$/, "https://shop.example.com"] }));', 'weak-pattern'],
      ['app.use(cors({ origin: /^https:\\/\\/[a-z0-9-]+\\.onrender\\.com$/ }));', 'weak-pattern'],
      ['app.use(cors({ origin: /^https:\\/\\/([\\w-]+\\.)*(pages\\.dev|vercel\\.app)$/ }));', 'weak-pattern'],
    ],
    'are the own ones where the name is': [
      [callback("origin.endsWith('.shop-example.pages.dev')"), ''],
      [callback("origin === 'https://shop-example.vercel.app'"), ''],
      ['app.use(cors({ origin: /^https:\\/\\/shop-example-\\w+\\.vercel\\.app$/ }));', ''],
      ['app.use(cors({ origin: /^https:\\/\\/\\w+-shop-example\\.vercel\\.app$/ }));', ''],
      ['app.use(cors({ origin: ["https://shop-example.onrender.com"] }));', ''],
    ],
  });
  snippets('src/a.py', {
    'are those of strangers in Python': [
      ['CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://.*\\.ngrok\\.io$"]', 'weak-pattern'],
      [
        'origin = request.headers.get("Origin")\nif origin in allowed or origin.endswith(".onrender.com"):\n    response.headers["Access-Control-Allow-Origin"] = origin',
        'weak-pattern',
      ],
    ],
  });
});

describe('weak checks of the origin beside strict ones', () => {
  snippets('src/a.js', {
    'count where they are enough': [
      [callback("allowed.includes(origin) || origin.includes('shop.example.com')"), 'weak-pattern'],
      [callback("allowed.has(origin) || origin.indexOf('example.com') !== -1"), 'weak-pattern'],
      [callback("allowed.includes(origin) || origin.startsWith('http://localhost')"), 'weak-pattern'],
      [
        "app.use(cors({ origin: (origin, done) => { if (allowed.has(origin)) return done(null, true); if (origin.startsWith('https://example')) return done(null, true); done(null, false); } }));",
        'weak-pattern',
      ],
      [
        "app.use(cors({ origin: (origin) => allowed.includes(origin) || origin.endsWith('example.com') }));",
        'weak-pattern',
      ],
      [
        "const isFine = (origin) => allowed.includes(origin) || origin.endsWith('example.com');\nif (isFine(req.headers.origin)) res.setHeader('Access-Control-Allow-Origin', req.headers.origin);",
        'weak-pattern',
      ],
    ],
    'do not where they are not': [
      [callback("origin.startsWith('https://') && allowed.includes(origin)"), ''],
      [callback("allowed.includes(origin) || origin.startsWith('http://localhost:')"), ''],
      [
        "app.use(cors({ origin: (origin, done) => { if (!origin.startsWith('https://')) return done(null, false); done(null, allowed.has(origin)); } }));",
        '',
      ],
    ],
  });
});
