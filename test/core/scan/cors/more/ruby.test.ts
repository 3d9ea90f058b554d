// More ways in which CORS is permissive, or is not, in Ruby.
import { snippets } from '../code.ts';

describe('more permissive CORS in Ruby', () => {
  snippets('a.rb', {
    'is found': [
      [
        "class ApplicationController < ActionController::Base\n  before_action :cors\n  def cors\n    headers['Access-Control-Allow-Origin'] = '*'\n  end\nend",
        'wildcard-header',
      ],
      [
        "def cors_set\n  response.headers['Access-Control-Allow-Origin'] = request.headers['Origin'] || '*'\n  response.headers['Access-Control-Allow-Credentials'] = 'true'\nend",
        'reflected-origin!',
      ],
      [
        "use Rack::Cors do\n  allow do\n    origins '*'\n    resource '*', headers: :any, methods: :any\n  end\nend",
        'wildcard-origin',
      ],
      ["use Rack::Cors do\n  allow do\n    origins /.*/\n    resource '*'\n  end\nend", 'wildcard-origin'],
      [
        "Rails.application.config.middleware.insert_before 0, Rack::Cors do\n  allow do\n    origins(ENV['ORIGINS'] || '*')\n    resource '*'\n  end\nend",
        'wildcard-variable',
      ],
      ['before do\n  response.headers["Access-Control-Allow-Origin"] = "*"\nend', 'wildcard-header'],
      ['headers "Access-Control-Allow-Origin" => "*", "X" => "y"', 'wildcard-header'],
      ["config.public_file_server.headers = { 'Access-Control-Allow-Origin' => '*' }", 'wildcard-header'],
      ["config.allowed_cors_origins = ['*']", 'wildcard-origin'],
      [
        'config.action_cable.disable_request_forgery_protection = true\nconfig.action_cable.allowed_request_origins = [/.*/]',
        'wildcard-origin',
      ],
      ["config.action_cable.allowed_request_origins = ['*'] # cors", 'wildcard-origin'],
      ["response['Access-Control-Allow-Origin'] = '*'", 'wildcard-header'],
      ["ORIGIN = '*'.freeze\nheaders['Access-Control-Allow-Origin'] = ORIGIN", 'wildcard-variable'],
      ["response.set_header('Access-Control-Allow-Origin', request.origin)", 'reflected-origin'],
      [
        "if request.origin =~ /example.com/\n  headers['Access-Control-Allow-Origin'] = request.origin\nend",
        'weak-pattern',
      ],
      ['origins do |source, env|\n  true\nend # Rack::Cors', 'reflected-origin'],
      ['set :protection, false\nset :allow_origin, "*"', 'wildcard-origin'],
      ['crossOrigin = 1\nheader "Access-Control-Allow-Origin", "*"', 'wildcard-header'],
      ["response.headers.merge!('Access-Control-Allow-Origin' => '*')", 'wildcard-header'],
      ['config.actions.default_headers["Access-Control-Allow-Origin"] = "*"', 'wildcard-header'],
      [
        "def set_cors\n  headers['Access-Control-Allow-Origin'] = request.env['HTTP_ORIGIN']\nend",
        'reflected-origin',
      ],
      [
        "config.middleware.use Rack::Cors do\n  allow do\n    origins %w[*]\n    resource '*'\n  end\nend",
        'wildcard-origin',
      ],
      [
        "origins_list = ['*']\nallow do\n  origins(*origins_list)\n  resource '*'\nend # Rack::Cors",
        'wildcard-variable',
      ],
      ["rack_cors = Rack::Cors.new(app) { allow { origins '*'; resource '*' } }", 'wildcard-origin'],
      ["ALLOWED_ORIGINS = ENV.fetch('ALLOWED_ORIGINS', '*').split(',')", 'wildcard-variable'],
      [
        "headers['Access-Control-Allow-Origin'] = request.headers['Origin'] if request.headers['Origin'].include?('example.com')",
        'weak-pattern',
      ],
      [
        "headers['Access-Control-Allow-Origin'] = request.headers['Origin'] if request.headers['Origin'].match?(/https:\\/\\/.*example\\.com/)",
        'weak-pattern',
      ],
      [
        '[200, {"Content-Type" => "text/plain", "Access-Control-Allow-Origin" => "*"}, []]',
        'wildcard-header',
      ],
      ["after { response.headers['Access-Control-Allow-Origin'] = '*' }", 'wildcard-header'],
      ["response.add_header('Access-Control-Allow-Origin', '*')", 'wildcard-header'],
    ],
    'is not found in careful code': [
      [
        "allow do\n  origins 'localhost:3000', 'https://a.com', /\\Ahttps:\\/\\/[a-z]+\\.example\\.com\\z/\n  resource '*', headers: :any, methods: %i[get]\nend # Rack::Cors",
        '',
      ],
      ['origins { |source, env| Site.exists?(host: source) } # Rack::Cors', ''],
      ["headers['Access-Control-Allow-Origin'] = request.origin if ALLOWED.include?(request.origin)", ''],
      [
        "allowed = ENV['ORIGINS'].split(',')\nallow do\n origins *allowed\n resource '*'\nend # Rack::Cors",
        '',
      ],
      ["it { expect(response.headers['Access-Control-Allow-Origin']).to eq '*' }", ''],
      ['puts "Access-Control-Allow-Origin: *"', ''],
      [
        "case request.origin\nwhen 'https://a.com' then headers['Access-Control-Allow-Origin'] = request.origin\nend",
        '',
      ],
      ["headers['Access-Control-Allow-Methods'] = '*'", ''],
      ['origins do |source, _env|\n  ALLOWED.include?(source)\nend # Rack::Cors', ''],
      [
        "origin = request.headers['Origin']\nreturn unless ALLOWED.include?(origin)\nheaders['Access-Control-Allow-Origin'] = origin",
        '',
      ],
      ['origins Rails.application.config.cors_origins # Rack::Cors', ''],
      ["raise 'no * CORS' if origins.include?('*')", ''],
      ["resource '*', headers: :any # Rack::Cors origins 'a.com'", ''],
      ["allow { origins 'https://a.com'; resource '*', headers: '*', methods: :any } # Rack::Cors", ''],
    ],
  });
});
