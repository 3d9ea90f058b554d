// Values that point at a secret kept elsewhere, or that a template fills in.
import { anyOf } from '../lists.ts';

/** Whether `value` is, or holds, a variable, a template expression, a secret manager's address or encrypted text. */
export function isReference(value: string): boolean {
  return template.test(value) || managed.test(value) || lookup.test(value);
}

const template = anyOf(
  // Shells, Make, JavaScript, GitHub, Ruby, Swift.
  String.raw`\$\{|\$\(|^["']?\$\$?[a-z_]|:\$[a-z_]|#\{|${'`'}`,
  // Jinja, Go, Handlebars, ERB.
  String.raw`\{\{|\}\}|<%|%>`,
  // Windows, printf, .NET, autoconf, entities.
  String.raw`^%[^%\s]+%$|%\([\w.]+\)[sdr]|^%[sdvq@]$|\{[a-z_][\w.:]*\}|\{\d?\}|^@[\w.]+@$|^&[\w.:-]+;?$|%\{|^#[\w.]+#$`,
  // PHP, PowerShell, printf within a path, and literals that are put together.
  String.raw`^["'] ?(?:\.{1,2}|\+|&) ?|\{\$|^@\{|\/%[sd]|%s\/`,
);
const managed = anyOf(
  // Addresses of Vault, 1Password, AWS, Google, Azure, Doppler, Infisical, Bitwarden, vals, sops.
  '^(?:vault|op|secrets?|ssm|aws|awssm|gcpsm|azkv|akv|keyring|sops|doppler|infisical|bws|secretsmanager|kms):',
  String.raw`^(?:env|file|arn|ref\+\w+):|^projects/[^/]+/secrets/|@Microsoft\.KeyVault|resolve:`,
  // Tags of YAML, encrypted values of SOPS, Jasypt, Spring, Ansible, AWS KMS.
  String.raw`^!(?:Ref|GetAtt|Sub|vault|secret|env\w*)\b|^ENC[[(]|^\{(?:cipher|vault|aes)\}|^Ag[A-Z][\w+/]{250}|^\$ANSIBLE_VAULT|^AQICAH`,
);
/** Expressions that read a variable. */
const lookup = anyOf(
  String.raw`process\.env|os\.environ|getenv|import\.meta\.env|Deno\.env|System\.get|ENV\[|env\.|require\(`,
  String.raw`secrets\.|config\.|settings\.|credentials\(|fromBase64`,
  String.raw`\b(?:self|this|var|local|module)\.|\bdata\.[a-z]`,
);
