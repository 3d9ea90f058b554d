// Permissive CORS in Ruby.
import { snippets } from './code.ts';

const rack = (body: string) =>
  `Rails.application.config.middleware.insert_before 0, Rack::Cors do\n  allow do\n    ${body}\n  end\nend`;

describe('permissive CORS in Ruby', () => {
  snippets('config/initializers/rack.rb', {
    'is found in rack-cors': [
      [rack("origins '*'\n    resource '*', headers: :any, methods: [:get]"), 'wildcard-origin'],
      [rack("origins 'https://a.com', '*'\n    resource '*'"), 'wildcard-origin'],
      [rack("origins ENV.fetch('ORIGINS', '*').split(',')\n    resource '*'"), 'wildcard-variable'],
      [rack("origins { |source, env| true }\n    resource '*', credentials: true"), 'reflected-origin!'],
      [rack("origins ->(source, env) { true }\n    resource '*'"), 'reflected-origin'],
      [rack("origins /.*/\n    resource '*', credentials: true"), 'wildcard-origin!'],
      [rack("origins(/https:\\/\\/.*example.com/)\n    resource '*'"), 'weak-pattern'],
    ],
    'is not found in careful uses of rack-cors': [
      [rack("origins 'https://example.com'\n    resource '*', headers: :any, methods: :any"), ''],
      [rack("origins ENV['ORIGINS'].split(',')\n    resource '*'"), ''],
      [rack("origins /\\Ahttps:\\/\\/\\w+\\.example\\.com\\z/\n    resource '*'"), ''],
      [rack("# origins '*'\n    origins 'a.com'\n    resource '*'"), ''],
    ],
    'is found in headers': [
      ["headers['Access-Control-Allow-Origin'] = '*'", 'wildcard-header'],
      ["response.headers['Access-Control-Allow-Origin'] = '*'", 'wildcard-header'],
      ["response.set_header('Access-Control-Allow-Origin', '*')", 'wildcard-header'],
      ["headers 'Access-Control-Allow-Origin' => '*'", 'wildcard-header'],
      ["header 'Access-Control-Allow-Origin', '*'", 'wildcard-header'],
      [
        "config.action_dispatch.default_headers = { 'Access-Control-Allow-Origin' => '*' }",
        'wildcard-header',
      ],
      ["headers['Access-Control-Allow-Origin'] = request.headers['Origin']", 'reflected-origin'],
      [
        "response.headers['Access-Control-Allow-Origin'] = request.env['HTTP_ORIGIN'] || '*'\nresponse.headers['Access-Control-Allow-Credentials'] = 'true'",
        'reflected-origin!',
      ],
      [
        "headers['Access-Control-Allow-Origin'] = request.origin if request.origin.end_with?('example.com')",
        'weak-pattern',
      ],
      ["[200, { 'Access-Control-Allow-Origin' => '*' }, ['ok']]", 'wildcard-header'],
    ],
    'is not found in careful headers': [
      ["headers['Access-Control-Allow-Origin'] = 'https://example.com'", ''],
      [
        "origin = request.headers['Origin']\nheaders['Access-Control-Allow-Origin'] = origin if ALLOWED.include?(origin)",
        '',
      ],
      ["expect(response.headers['Access-Control-Allow-Origin']).to eq('*')", ''],
      ["headers['Access-Control-Allow-Headers'] = '*'", ''],
      ["logger.info 'Access-Control-Allow-Origin: *'", ''],
    ],
    'is found in Sinatra': [
      ['register Sinatra::CrossOrigin\nset :allow_origin, :any\nenable :cross_origin', 'wildcard-origin'],
      ["set :allow_origin, '*'", 'wildcard-origin'],
      ['register Sinatra::CrossOrigin\nconfigure do\n  enable :cross_origin\nend', 'permissive-default!'],
    ],
  });
});
