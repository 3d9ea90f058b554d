// The header of answers in requests, where it allows nothing, and in answers beside requests.
import { snippets } from './code.ts';

const pair = "'Access-Control-Allow-Origin': '*'";

describe('permissive CORS in requests', () => {
  snippets('src/a.js', {
    'is not found where the request is made': [
      [`fetch('/a', { method: 'PUT', headers: { ${pair} } });`, ''],
      [`useFetch('/a', { headers: { ${pair} } });`, ''],
      [`shopApi.post('/a', body, { headers: { ${pair} } });`, ''],
      [`jQuery.ajax({ url: '/a', headers: { ${pair} } });`, ''],
      [`const again = new Request(url, { headers: { ${pair} } });`, ''],
      [`request.setRequestHeader('Access-Control-Allow-Origin', '*');`, ''],
      [`const link = new HttpLink({ uri, headers: { ${pair} } });`, ''],
    ],
    'is not found in what requests are made of': [
      [`const options = { headers: { ${pair} } };\nfetch('/a', options);`, ''],
      [`const headers = { ${pair} };\nawait client.get('/a', { headers });`, ''],
      [`const headers = { ${pair} };\nconst options = { headers };\nfetch('/a', options);`, ''],
      [
        `const headers = new Headers();\nheaders.append('Access-Control-Allow-Origin', '*');\nfetch('/a', { headers });`,
        '',
      ],
      [`const requestOptions = { headers: { ${pair} } };`, ''],
      [`axios.defaults.headers.common['Access-Control-Allow-Origin'] = '*';`, ''],
      [`const shop = axios.create({ headers: { ${pair} } });`, ''],
      [
        `axios.interceptors.request.use((config) => { config.headers['Access-Control-Allow-Origin'] = '*'; return config; });`,
        '',
      ],
      [
        `const base = { prepareHeaders: (headers) => { headers.set('Access-Control-Allow-Origin', '*'); } };`,
        '',
      ],
      [
        `const headers = new HttpHeaders().set('Access-Control-Allow-Origin', '*');\nthis.http.get('/a', { headers });`,
        '',
      ],
      [`const options = { headers: new HttpHeaders({ ${pair} }) };`, ''],
      [`next.handle(message.clone({ setHeaders: { ${pair} } }));`, ''],
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
    'is not found in Python': [
      ['requests.get(url, headers={"Access-Control-Allow-Origin": "*"})', ''],
      ['headers = {"Access-Control-Allow-Origin": "*"}\nhttpx.post(url, headers=headers)', ''],
      [
        'shop = requests.Session()\nshop.headers.update({"Access-Control-Allow-Origin": "*"})\nshop.get(url)',
        '',
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
