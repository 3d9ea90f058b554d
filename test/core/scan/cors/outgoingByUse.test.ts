// Headers of requests that a program sends, which permit nothing.
import { snippets } from './code.ts';

const inClass = (body: string) => `class A { void f() { ${body} } }`;

describe('permissive CORS in requests of programs', () => {
  snippets('src/main/java/Client.java', {
    'is not found in Java': [
      [inClass('mvc.perform(get("/users").header("Access-Control-Allow-Origin", "*"));'), ''],
      [inClass('HttpRequest.newBuilder(uri).header("Access-Control-Allow-Origin", "*").GET().build();'), ''],
      [inClass('Unirest.post(url).header("Access-Control-Allow-Origin", "*").asJson();'), ''],
      [inClass('request.addHeader("Access-Control-Allow-Origin", "*");'), ''],
      [inClass('new Request.Builder().url(u).addHeader("Access-Control-Allow-Origin", "*").build();'), ''],
      ['interface Api { @Headers("Access-Control-Allow-Origin: *") @GET("/x") Call<X> x(); }', ''],
      [
        inClass('headers.put("Access-Control-Allow-Origin", "*"); new ChatClient(uri, headers).connect();'),
        '',
      ],
      [
        inClass(
          'headers.set("Access-Control-Allow-Origin", "*"); rest.exchange(url, POST, new HttpEntity<>(body, headers), X.class);',
        ),
        '',
      ],
    ],
    'is found in answers all the same': [
      [inClass('Response.ok(body).header("Access-Control-Allow-Origin", "*").build();'), 'wildcard-header'],
      [
        inClass(
          'headers.set("Access-Control-Allow-Origin", "*"); return new ResponseEntity<>(body, headers, OK);',
        ),
        'wildcard-header',
      ],
      [
        inClass(
          'get("/x", (request, response) -> { response.header("Access-Control-Allow-Origin", "*"); return 1; });',
        ),
        'wildcard-header',
      ],
      [inClass('exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");'), 'wildcard-header'],
    ],
  });
  snippets('src/Client.cs', {
    'is not found in C#': [
      [inClass('client.DefaultRequestHeaders.Add("Access-Control-Allow-Origin", "*");'), ''],
      [inClass('request.Headers.Add("Access-Control-Allow-Origin", "*");'), ''],
      [inClass('webRequest.Headers["Access-Control-Allow-Origin"] = "*";'), ''],
    ],
  });
  snippets('src/client.kt', {
    'is not found in Kotlin': [
      ['suspend fun f() { client.get(url) { header("Access-Control-Allow-Origin", "*") } }', ''],
      ['val r = Request.Builder().url(u).addHeader("Access-Control-Allow-Origin", "*").build()', ''],
    ],
    'is found in its answers': [
      [
        'routing { get("/x") { call.response.header("Access-Control-Allow-Origin", "*") } }',
        'wildcard-header',
      ],
    ],
  });
  snippets('src/client.php', {
    'is not found in PHP': [
      ["<?php Http::withHeaders(['Access-Control-Allow-Origin' => '*'])->get($url);", ''],
      ["<?php $client->request('GET', $url, ['headers' => ['Access-Control-Allow-Origin' => '*']]);", ''],
    ],
  });
});
