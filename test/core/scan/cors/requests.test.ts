// The header of answers in requests, where it does nothing, and in answers that look like requests.
import { snippets } from './code.ts';

const pair = "'Access-Control-Allow-Origin': '*'";

describe('permissive CORS in requests', () => {
  snippets('src/a.js', {
    'has no effect where the request is made': [
      [`fetch('/a', { method: 'PUT', headers: { ${pair} } });`, 'no-effect?'],
      [`useFetch('/a', { headers: { ${pair} } });`, 'no-effect?'],
      [`shopApi.post('/a', body, { headers: { ${pair} } });`, 'no-effect?'],
      [`jQuery.ajax({ url: '/a', headers: { ${pair} } });`, 'no-effect?'],
      [`const again = new Request(url, { headers: { ${pair} } });`, 'no-effect?'],
      [`request.setRequestHeader('Access-Control-Allow-Origin', '*');`, 'no-effect?'],
      [`const link = new HttpLink({ uri, headers: { ${pair} } });`, 'no-effect?'],
    ],
    'has no effect in what requests are made of': [
      [`const options = { headers: { ${pair} } };\nfetch('/a', options);`, 'no-effect?'],
      [`const headers = { ${pair} };\nawait client.get('/a', { headers });`, 'no-effect?'],
      [`const headers = { ${pair} };\nconst options = { headers };\nfetch('/a', options);`, 'no-effect?'],
      [
        `const headers = new Headers();\nheaders.append('Access-Control-Allow-Origin', '*');\nfetch('/a', { headers });`,
        'no-effect?',
      ],
      [`const requestOptions = { headers: { ${pair} } };`, 'no-effect?'],
      [`axios.defaults.headers.common['Access-Control-Allow-Origin'] = '*';`, 'no-effect?'],
      [`const shop = axios.create({ headers: { ${pair} } });`, 'no-effect?'],
      [
        `axios.interceptors.request.use((config) => { config.headers['Access-Control-Allow-Origin'] = '*'; return config; });`,
        'no-effect?',
      ],
      [
        `const base = { prepareHeaders: (headers) => { headers.set('Access-Control-Allow-Origin', '*'); } };`,
        'no-effect?',
      ],
      [
        `const headers = new HttpHeaders().set('Access-Control-Allow-Origin', '*');\nthis.http.get('/a', { headers });`,
        'no-effect?',
      ],
      [`const options = { headers: new HttpHeaders({ ${pair} }) };`, 'no-effect?'],
      [`next.handle(message.clone({ setHeaders: { ${pair} } }));`, 'no-effect?'],
    ],
    'is found in answers, whatever is beside them': [
      [
        `const headers = { ${pair} };\nawait fetch(url, { headers });\nreturn new Response('', { headers });`,
        'wildcard-header',
      ],
      [
        `fetch(url).then((answer) => new Response(answer.body, { headers: { ${pair} } }));`,
        'wildcard-header',
      ],
      [`app.get('/a', (req, res) => res.set({ ${pair} }).send('a'));`, 'wildcard-header'],
      [`http.get('/a', () => HttpResponse.json({}, { headers: { ${pair} } }));`, 'wildcard-header'],
      [`await cache.put(request, new Response('', { headers: { ${pair} } }));`, 'wildcard-header'],
      [
        `const status = 200;\naxios.post(url, { status });\nres.status(200).set({ ${pair} });`,
        'wildcard-header',
      ],
      [`export const headers = { ${pair} };`, 'wildcard-header'],
    ],
  });
  snippets('src/a.py', {
    'has no effect in Python': [
      ['requests.get(url, headers={"Access-Control-Allow-Origin": "*"})', 'no-effect?'],
      ['headers = {"Access-Control-Allow-Origin": "*"}\nhttpx.post(url, headers=headers)', 'no-effect?'],
      [
        'shop = requests.Session()\nshop.headers.update({"Access-Control-Allow-Origin": "*"})\nshop.get(url)',
        'no-effect?',
      ],
    ],
    'is found in answers in Python': [
      [
        'headers = {"Access-Control-Allow-Origin": "*"}\nrequests.get(url, headers=headers)\nreturn Response("", headers=headers)',
        'wildcard-header',
      ],
      [
        'return JSONResponse(requests.get(url).json(), headers={"Access-Control-Allow-Origin": "*"})',
        'wildcard-header',
      ],
    ],
  });
});
