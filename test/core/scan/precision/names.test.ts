// The last word of a name decides what it is.
import { kindOfName, wordsOf, type NameKind } from '../../../../src/core/scan/precision/names.ts';
import { checker } from '../../../check.ts';

describe('wordsOf', () => {
  const check = checker(wordsOf);
  it('splits every way of writing names', () => {
    for (const name of ['dbAPIKey', 'DB_API_KEY', 'db-api-key', 'db.api.key', 'DbApiKey'])
      check(name, ['db', 'api', 'key']);
  });
});

describe('kindOfName', () => {
  const check = checker(kindOfName);
  const all = (kind: NameKind | undefined, names: string) => {
    for (const name of names.split(' ')) check(name, kind);
  };
  it('knows passwords', () => {
    all(
      'password',
      'password DB_PASSWORD dbPass passwd PGPASSWORD passphrase smtp.pwd userPassword1 adminPasswordProd',
    );
  });
  it('knows secrets', () => {
    all(
      'secret',
      'secret clientSecret API_KEY apikey access-token authToken privateKey ENCRYPTION_KEY tokenValue creds',
    );
  });
  it('leaves out what only says whose it is', () => {
    all('password', 'pass_phrase dbpw clave PSWD password_for_mail passwordOfAdmin pw contrasena');
    all(undefined, 'forgotten nameForPassword of_password_list');
  });
  it('is not sure of the rest', () => all('maybe', 'key user_auth salt publisherKey sentry.dsn'));
  it('is not taken in by other last words', () => {
    all(
      undefined,
      'apiKeyName tokenUrl password_field secretId tokenType passwordLabel keyboard tokenizer author monkeys',
    );
  });
  it('knows what is public or no secret at all', () => {
    all(
      undefined,
      'publicKey csrfToken max_tokens nextToken primaryKey cacheKey bypass eos_token cancellationToken',
    );
  });
});
