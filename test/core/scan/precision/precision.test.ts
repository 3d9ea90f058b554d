// What looks like a secret and is none.
import { isFiller, isMonotonous, isPlaceholder } from '../../../../src/core/scan/precision/placeholder.ts';
import {
  isCommonPassword,
  isWeakPassword,
  looksLikePassword,
  saysPassword,
} from '../../../../src/core/scan/precision/password.ts';
import { isPublished } from '../../../../src/core/scan/precision/published.ts';
import { isReference } from '../../../../src/core/scan/precision/reference.ts';
import { isSomethingElse, isUuid } from '../../../../src/core/scan/precision/shapes.ts';
import { checker } from '../../../check.ts';

function all(test: (value: string) => boolean) {
  const check = checker(test);
  return (expected: boolean, ...values: readonly string[]) => {
    for (const value of values) check(value, expected);
  };
}

const token = 'dR7kP2mXq9Lw4Zt8'; // shipcheck:ignore

describe('isPlaceholder', () => {
  const check = all(isPlaceholder);
  it('knows words', () => {
    check(
      true,
      'changeme',
      'your-api-key',
      'YOUR_TOKEN',
      'my-secret-token',
      'insert_key_here',
      'AKIAIOSFODNN7EXAMPLE',
    );
    check(
      true,
      'secret-goes-here',
      'not-a-real-key',
      'fake-token',
      'REDACTED',
      'some_password',
      'test',
      'none',
      'define',
    );
    check(true, 'base64-encoded', String.raw`password\000\000`);
  });
  it('knows marks', () =>
    check(true, '<token>', '[PASSWORD]', '{value}', '__TOKEN__', '(read)', '***', 'sk-...', 'abc…'));
  it('knows runs and sequences', () => {
    check(true, 'xxxxxxxx', '00000000', 'abcdefgh12', '1234567890', 'qwertyuiop', '987654321');
  });
  it('leaves tokens alone', () => check(false, token, 'Summer2024!', `${token}AAAAAAAA`));
});

describe('isFiller', () => {
  const check = all(isFiller);
  it('knows what cannot be a token even in its form', () => {
    check(true, 'ghp_xxxxxxxxxxxxxxxxxxxx', 'AKIAIOSFODNN7EXAMPLE', 'aaaaaaaaaaaaaaaaaaaa', '1111112222222');
  });
  it('lets sequences pass', () => check(false, '12345678-ABCD-ABCD-ABCD-1234567890AB'));
});

describe('isMonotonous', () => {
  const check = all(isMonotonous);
  it('counts different characters', () => {
    check(true, 'ababababab', 'aabbccddaabbccdd', `${'a'.repeat(30)}bcdefg`);
    check(false, 'abcdef', 'ab', 'a1b2c3d4');
  });
});

describe('isReference', () => {
  const check = all(isReference);
  it('knows variables and templates', () => {
    check(
      true,
      '${TOKEN}',
      '$TOKEN',
      '$$token',
      '"$TOKEN"',
      '$(cat token)',
      '{{ token }}',
      '<%= token %>',
      '#{token}',
      '%TOKEN%',
      '%(token)s',
    );
    check(true, '@token@', '%s', '${{ secrets.TOKEN }}', '{token}', 'prefix_{}', 'a-{0}-b', '{user.name}:x');
  });
  it('knows secret managers and encrypted values', () => {
    check(
      true,
      'vault:secret/data#x',
      'op://vault/item',
      'ENC[AES256_GCM,data:x]',
      'arn:aws:secretsmanager:x',
      '!Ref Token',
    );
    check(true, '@Microsoft.KeyVault(SecretUri=x)', '$ANSIBLE_VAULT;1.1', 'projects/p/secrets/s');
  });
  it('knows expressions', () =>
    check(true, 'process.env.TOKEN', 'os.environ["X"]', 'var.token', 'this.token'));
  it('leaves tokens alone', () => check(false, token, 'pa$$w0rd', 'a%b%c', '50%off!'));
});

describe('isSomethingElse', () => {
  const check = all(isSomethingElse);
  it('knows addresses', () => {
    check(
      true,
      'https://example.org/x',
      'me@mail.org',
      'db.internal:5432',
      '10.0.0.1',
      'login.acme.com/path',
    );
  });
  it('knows paths', () => check(true, '/etc/ssl/key', './a/b', 'C:\\keys', 'certs/server.key', '~/.ssh/id'));
  it('knows dates and versions', () =>
    check(true, '2024-01-31', '1.2.3', 'v1.20.0-rc.1', 'jjwt-0.11.2', 'x-SNAPSHOT'));
  it('knows public keys and hashes', () => {
    check(true, 'sha256-abc', 'ssh-rsa AAAA', '$2b$10$abc', 'pk_live_abc', 'pbkdf2:sha256:1');
    check(
      true,
      'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE',
      'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A',
      'MIIDdzCCAl+gAwIB',
    );
    check(false, 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcw', 'MIIEpAIBAAKCAQEA4q6e');
  });
  it('knows the rest', () =>
    check(true, '#a1b2c3', 'green-500', 'ctrl+shift+k', 'application/json', '123-456', 'a|b|c'));
  it('knows options and code', () => check(true, '--ask-password', '+e.pass)}else{', 'magnet:?xt=urn:x'));
  it('leaves tokens alone', () => check(false, token, 'Summer2024!', 'a1b2c3d4zq'));
});

describe('isUuid', () => {
  const check = all(isUuid);
  it('knows them', () => {
    check(true, '0f8fad5b-d9cb-469f-a165-70867728950e');
    check(false, '0f8fad5b-d9cb-469f-a165-70867728950', token);
  });
});

describe('looksLikePassword', () => {
  const check = all(looksLikePassword);
  it('wants letters mixed with digits or signs', () =>
    check(true, 'Summer2024!', 'p@ssw0rd', 'thisIsDog11', 'hal+9ooo_da!sY'));
  it('takes random letters', () => check(true, 'xkqzvwjpfh'));
  it('takes passwords for apps as Google shows them', () => {
    check(true, 'qzvx jwkf hgtz bqxw');
    check(false, 'this that them they', 'qzvx jwkf hgtz', 'qzvx  jwkf hgtz bqxw');
  });
  it('knows names in any language', () =>
    check(false, 'TU_CONTRASE\u00d1A', '\u043f\u0430\u0440\u043e\u043b\u044c'));
  it('leaves words and names alone', () => {
    check(
      false,
      'password',
      'new-password',
      'user.password',
      'getPassword',
      'LOGIN_PASSWORD',
      'Passwort',
      'Forgot?',
    );
  });
  it('leaves sentences and scraps alone', () => check(false, 'enter 2 passwords', 'a1', 'x'.repeat(200)));
});

describe('isWeakPassword', () => {
  const check = all(isWeakPassword);
  it('knows what everybody tries first', () =>
    check(true, 'admin', 'Password123', 'changeme', 'postgres', '12345678'));
  it('knows what says that it is for development', () =>
    check(true, 'dev-secret', 'dev-secret-key-1', 'my-secret'));
  it('knows what says that it is a password', () =>
    check(true, 'Password1', 'MyPassword2024!', 'rootpasswd'));
  it('leaves others alone', () => check(false, 'Summer2024!', 'administration-7', token));
});

describe('isCommonPassword', () => {
  const check = all(isCommonPassword);
  it('knows weak ones with a few digits and signs after them', () =>
    check(true, 'Admin@123', 'root2024', 'admin', 'Welcome1!'));
  it('leaves others alone', () => check(false, 'walnut2511', 'admin8374651', 'Summer2024!', '2024admin'));
});

describe('saysPassword', () => {
  const check = all(saysPassword);
  it('knows words of fields', () => check(true, 'password', 'userPass', 'secret', 'user', 'default'));
  it('leaves others alone', () => check(false, 'admin', 'changeme', 'users'));
});

describe('isPublished', () => {
  const check = all(isPublished);
  it('knows the key of an emulator', () => {
    check(true, 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==');
    check(false, token);
  });
  it('knows the examples of standards', () => check(true, 'mF_9.B5f-4.1JqM', 'QWxhZGRpbjpvcGVuIHNlc2FtZQ=='));
  it('knows the examples of documentations', () => {
    check(true, ['A3', 'C4ZJMN', 'PQTZTL', 'HGL84', 'G64M7', 'KVZRN', '4ZVP6'].join('-'));
  });
  it('knows an account of a test network, with and without 0x', () => {
    const key = 'ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80';
    check(true, key, `0x${key}`);
  });
});
