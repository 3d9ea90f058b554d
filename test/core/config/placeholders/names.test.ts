// Names, and which of them are of secrets.
import { strictEqual } from 'node:assert';
import { isSecretName, nameOf } from '../../../../src/core/config/placeholders/names.ts';
import { checker } from '../../../check.ts';

describe('nameOf', () => {
  const check = checker(nameOf);
  it('is that of a variable', () => {
    check('<deployment-id>', 'DEPLOYMENT_ID');
    check('orderId', 'ORDER_ID');
    check('{user_id}', 'USER_ID');
    check('<your API key here>', 'API_KEY');
    check('<your>', 'YOUR');
    check('<2nd host>', 'VALUE_2ND_HOST');
    check('', 'VALUE');
  });
});

describe('isSecretName', () => {
  const secret = (...names: readonly string[]) =>
    names.forEach((name) => strictEqual(isSecretName(name), true, name));
  const harmless = (...names: readonly string[]) =>
    names.forEach((name) => strictEqual(isSecretName(name), false, name));
  it('knows passwords, tokens and keys', () => {
    secret(
      'PASSWORD',
      'DB_PASS',
      'PGPASSWORD',
      'MYSQL_PWD',
      'JWT_SECRET',
      'SECRET_KEY_BASE',
      'API_KEY',
      'APIKEY',
    );
    secret(
      'GITHUB_TOKEN',
      'apiToken',
      'AWS_SECRET_ACCESS_KEY',
      'BASIC_AUTH',
      'SSH_PRIVATE_KEY',
      'SENTRY_DSN',
    );
  });
  it('knows addresses with a password in them', () => {
    secret('DATABASE_URL', 'REDIS_URL', 'MONGODB_URI', 'CELERY_BROKER_URL', 'AZURE_CONNECTION_STRING');
  });
  it('leaves the others readable', () => {
    harmless(
      'API_URL',
      'TOKEN_URL',
      'PUBLIC_KEY',
      'KEY_ID',
      'AWS_ACCESS_KEY_ID',
      'SECRET_NAME',
      'TOKEN_TTL',
      'PWD',
    );
    harmless('KEYSPACE', 'MONKEY', 'AUTHOR', 'COMPASS', 'PATH', 'PATTERN', 'DEPLOYMENT_ID', 'SSH_KEY_PATH');
  });
});
