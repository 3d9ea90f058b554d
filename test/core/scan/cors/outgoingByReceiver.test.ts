// Headers of requests that clients of other languages send, which permit nothing, and of answers beside them.
import { snippets } from './code.ts';

const inClass = (body: string) => `class A { void f() { ${body} } }`;
const inGo = (parameters: string, body: string) =>
  `package a\nfunc f(${parameters}) {\n  ${body.replaceAll('; ', '\n  ')}\n}`;
const goHeader = '.Header.Set("Access-Control-Allow-Origin", "*")';

describe('permissive CORS in requests of clients', () => {
  snippets('a/client.go', {
    'is not found in Go': [
      [inGo('url string', `req, err := http.NewRequest("GET", url, nil); req${goHeader}`), ''],
      [inGo('url string', `ask, _ := http.NewRequestWithContext(c, "GET", url, nil); ask${goHeader}`), ''],
      [inGo('ask *http.Request', `ask${goHeader}`), ''],
      [inGo('', `ask := fasthttp.AcquireRequest(); ask${goHeader}`), ''],
      [inGo('', 'req.Header = http.Header{"Access-Control-Allow-Origin": {"*"}}'), ''],
      [inGo('', 'h := http.Header{}; h.Set("Access-Control-Allow-Origin", "*"); req.Header = h'), ''],
      [inGo('', 'resty.New().R().SetHeader("Access-Control-Allow-Origin", "*").Get(url)'), ''],
      [
        inGo(
          '',
          'ask := &http.Request{Header: http.Header{"Access-Control-Allow-Origin": {"*"}}}; send(ask)',
        ),
        '',
      ],
    ],
    'is found in answers of Go': [
      [
        inGo('w http.ResponseWriter, r *http.Request', 'w.Header().Set("Access-Control-Allow-Origin", "*")'),
        'wildcard-header',
      ],
      [inGo('r *http.Response', `r${goHeader}`), 'wildcard-header'],
      [inGo('', `answer := http.Response{}; answer${goHeader}`), 'wildcard-header'],
      [inGo('c *fasthttp.RequestCtx', `c.Response${goHeader}`), 'wildcard-header'],
    ],
  });
  snippets('lib/client.rb', {
    'is not found in Ruby': [
      ["ask = Net::HTTP::Get.new(uri)\nask['Access-Control-Allow-Origin'] = '*'", ''],
      ["request['Access-Control-Allow-Origin'] = '*'", ''],
      ["Net::HTTP::Post.new(uri, { 'Access-Control-Allow-Origin' => '*' })", ''],
      ["HTTParty.get(url, headers: { 'Access-Control-Allow-Origin' => '*' })", ''],
      ["Faraday.new(url: u, headers: { 'Access-Control-Allow-Origin' => '*' })", ''],
      ["Faraday.post(url) do |req|\n  req.headers['Access-Control-Allow-Origin'] = '*'\nend", ''],
      ["RestClient.post(url, body, { 'Access-Control-Allow-Origin' => '*' })", ''],
      ["HTTP.headers('Access-Control-Allow-Origin' => '*').get(url)", ''],
      [
        "def f\n  headers = { 'Access-Control-Allow-Origin' => '*' }\n  HTTParty.get(url, headers: headers)\nend",
        '',
      ],
    ],
    'is not found in what Ruby classes send': [
      ["class A\n  include HTTParty\n  headers 'Access-Control-Allow-Origin' => '*'\nend", ''],
      ["class A < Base\n  headers 'Access-Control-Allow-Origin' => '*'\nend", 'wildcard-header'],
    ],
    'is found in answers of Ruby': [
      ["response['Access-Control-Allow-Origin'] = '*'", 'wildcard-header'],
      [
        "def f\n  headers = { 'Access-Control-Allow-Origin' => '*' }\n  HTTParty.get(url, headers: headers)\n  [200, headers, []]\nend",
        'wildcard-header',
      ],
      ["body = HTTParty.get(url).body\nheaders['Access-Control-Allow-Origin'] = '*'", 'wildcard-header'],
    ],
  });
  snippets('src/client.rs', {
    'is not found in Rust': [
      ['fn f() { client.get(url).header("Access-Control-Allow-Origin", "*").send(); }', ''],
      ['fn f() { reqwest::Client::new().post(url).header(ACCESS_CONTROL_ALLOW_ORIGIN, "*").send(); }', ''],
      ['fn f() { Request::builder().uri(u).header("Access-Control-Allow-Origin", "*").body(b); }', ''],
      ['fn f() { ureq::get(url).set("Access-Control-Allow-Origin", "*").call(); }', ''],
      ['fn f() { surf::get(url).header("Access-Control-Allow-Origin", "*").await; }', ''],
      [
        'fn f() { let mut h = HeaderMap::new(); h.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")); Client::builder().default_headers(h).build() }',
        '',
      ],
      [
        'fn f() { let mut h = HeaderMap::new(); h.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")); client.get(url).headers(h).send(); }',
        '',
      ],
    ],
    'is found in answers of Rust': [
      [
        'fn f() { HttpResponse::Ok().insert_header(("Access-Control-Allow-Origin", "*")).finish() }',
        'wildcard-header',
      ],
      [
        'fn f() { Response::builder().header("Access-Control-Allow-Origin", "*").body(b) }',
        'wildcard-header',
      ],
      [
        'fn f() { let mut h = HeaderMap::new(); h.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")); (h, client.get(url).send()) }',
        'wildcard-header',
      ],
    ],
  });
  snippets('app/Client.scala', {
    'is not found in Scala': [
      ['val a = ws.url(u).addHttpHeaders("Access-Control-Allow-Origin" -> "*").get()', ''],
      [
        'val a = wsClient.url(u)\n  .withHttpHeaders("Accept" -> "a", "Access-Control-Allow-Origin" -> "*")\n  .get()',
        '',
      ],
      ['val a = basicRequest.get(uri).header("Access-Control-Allow-Origin", "*").send(backend)', ''],
      ['val a = basicRequest.header("Access-Control-Allow-Origin", "*").get(uri)', ''],
      ['val a = requests.get(u, headers = Map("Access-Control-Allow-Origin" -> "*"))', ''],
      ['val a = HttpRequest(uri = u, headers = List(RawHeader("Access-Control-Allow-Origin", "*")))', ''],
      ['val a = Request[IO](Method.GET, u).putHeaders(Header.Raw(ci"Access-Control-Allow-Origin", "*"))', ''],
      ['val a = FakeRequest(GET, "/").withHeaders("Access-Control-Allow-Origin" -> "*")', ''],
    ],
    'is found in answers of Scala': [
      [
        'ws.url(u).get().map(a => Ok(a.body).withHeaders("Access-Control-Allow-Origin" -> "*"))',
        'wildcard-header',
      ],
      ['HttpResponse(headers = List(RawHeader("Access-Control-Allow-Origin", "*")))', 'wildcard-header'],
    ],
  });
  snippets('src/Client.java', {
    'is not found in Java': [
      [
        inClass('HttpURLConnection c = open(); c.setRequestProperty("Access-Control-Allow-Origin", "*");'),
        '',
      ],
      [inClass('WebClient.create().get().uri(u).header("Access-Control-Allow-Origin", "*").retrieve();'), ''],
      [
        inClass(
          'ClientBuilder.newClient().target(u).request().header("Access-Control-Allow-Origin", "*").get();',
        ),
        '',
      ],
      [inClass('HttpPost ask = new HttpPost(u); ask.addHeader("Access-Control-Allow-Origin", "*");'), ''],
      [inClass('Request.Builder b = make(); b.addHeader("Access-Control-Allow-Origin", "*");'), ''],
      ['class A { void apply(RequestTemplate t) { t.header("Access-Control-Allow-Origin", "*"); } }', ''],
      [
        inClass(
          'chain.proceed(chain.request().newBuilder().addHeader("Access-Control-Allow-Origin", "*").build());',
        ),
        '',
      ],
      [inClass('RequestBuilder.get(u).setHeader("Access-Control-Allow-Origin", "*").build();'), ''],
    ],
  });
  snippets('src/Proxy.java', {
    'is found in answers beside requests in Java': [
      [
        inClass('client.get(u, a -> { ctx.response().putHeader("Access-Control-Allow-Origin", "*"); });'),
        'wildcard-header',
      ],
    ],
  });
  snippets('src/Client.cs', {
    'is not found in C#': [
      [
        inClass(
          'var m = new HttpRequestMessage(HttpMethod.Get, u); m.Headers.Add("Access-Control-Allow-Origin", "*");',
        ),
        '',
      ],
      [inClass('var c = new WebClient(); c.Headers["Access-Control-Allow-Origin"] = "*";'), ''],
      [inClass('var ask = new RestRequest("a"); ask.AddHeader("Access-Control-Allow-Origin", "*");'), ''],
      [
        inClass(
          'var ask = UnityWebRequest.Get(u); ask.SetRequestHeader("Access-Control-Allow-Origin", "*");',
        ),
        '',
      ],
    ],
    'is found in answers of C#': [
      [
        inClass('var m = new HttpResponseMessage(); m.Headers.Add("Access-Control-Allow-Origin", "*");'),
        'wildcard-header',
      ],
      [inClass('context.Response.Headers["Access-Control-Allow-Origin"] = "*";'), 'wildcard-header'],
    ],
  });
  snippets('src/client.kt', {
    'is not found in Kotlin': [
      ['val c = HttpClient(CIO) { defaultRequest { header("Access-Control-Allow-Origin", "*") } }', ''],
      [
        'val c = HttpClient(CIO) { install(DefaultRequest) { header("Access-Control-Allow-Origin", "*") } }',
        '',
      ],
      ['val a = Fuel.get(u).header("Access-Control-Allow-Origin" to "*").response()', ''],
      ['val a = u.httpGet().header("Access-Control-Allow-Origin", "*").response()', ''],
      ['val a = Request(GET, u).header("Access-Control-Allow-Origin", "*")', ''],
    ],
    'is found in answers of Kotlin': [
      [
        'fun Application.m() { install(DefaultHeaders) { header("Access-Control-Allow-Origin", "*") } }',
        'wildcard-header',
      ],
      ['val a = Response(OK).header("Access-Control-Allow-Origin", "*")', 'wildcard-header'],
    ],
  });
  snippets('src/client.php', {
    'is not found in PHP': [
      ["<?php $c = new Client(['headers' => ['Access-Control-Allow-Origin' => '*']]);", ''],
      ["<?php $r = new Request('GET', $u, ['Access-Control-Allow-Origin' => '*']);", ''],
      ["<?php curl_setopt($ch, CURLOPT_HTTPHEADER, ['Access-Control-Allow-Origin: *']);", ''],
      ["<?php $h = ['Access-Control-Allow-Origin: *']; curl_setopt($ch, CURLOPT_HTTPHEADER, $h);", ''],
      ["<?php wp_remote_get($u, ['headers' => ['Access-Control-Allow-Origin' => '*']]);", ''],
      ["<?php Http::acceptJson()->withHeaders(['Access-Control-Allow-Origin' => '*'])->get($u);", ''],
    ],
    'is found in answers of PHP': [
      ["<?php return new Response('', 200, ['Access-Control-Allow-Origin' => '*']);", 'wildcard-header'],
      ["<?php return response('a')->withHeaders(['Access-Control-Allow-Origin' => '*']);", 'wildcard-header'],
    ],
  });
  snippets('src/client.py', {
    'is not found in Python': [
      ['ask = urllib.request.Request(url)\nask.add_header("Access-Control-Allow-Origin", "*")', ''],
      ['c = httpx.Client(headers={"Access-Control-Allow-Origin": "*"})', ''],
      ['requests.request("GET", url, headers={"Access-Control-Allow-Origin": "*"})', ''],
      ['s = requests.Session()\ns.headers["Access-Control-Allow-Origin"] = "*"', ''],
    ],
  });
  snippets('src/client.js', {
    'is not found in JavaScript': [
      ["request(app).get('/').set('Access-Control-Allow-Origin', '*');", ''],
      ["superagent.get('/').set('Access-Control-Allow-Origin', '*');", ''],
      ["const shop = got.extend({ headers: { 'Access-Control-Allow-Origin': '*' } });", ''],
      ["const shop = ky.create({ headers: { 'Access-Control-Allow-Origin': '*' } });", ''],
      ["$.ajaxSetup({ headers: { 'Access-Control-Allow-Origin': '*' } });", ''],
      ["uni.request({ url, header: { 'Access-Control-Allow-Origin': '*' } });", ''],
      [
        "const link = setContext((_, { headers }) => ({ headers: { ...headers, 'Access-Control-Allow-Origin': '*' } }));",
        '',
      ],
      [
        "const again = request.clone({ headers: request.headers.set('Access-Control-Allow-Origin', '*') });",
        '',
      ],
    ],
  });
});
