// Values that point at a secret kept elsewhere, or that a template fills in.

/** Whether `value` is, or holds, a variable, a template expression, a secret manager's address or encrypted text. */
export function isReference(value: string): boolean {
  return template.test(value) || managed.test(value) || lookup.test(value);
}

/** Shell, Make, Windows, printf, Jinja, ERB, Ruby, JavaScript, .NET and GitHub's ways to fill in a value. */
const template =
  /\$\{|\$\(|\$\{\{|^\$[A-Za-z_]|:\$[A-Za-z_]|\{\{|\}\}|<%|%>|#\{|^%[^%\s]+%$|%\([\w.]+\)[sdr]|^%[sdvq@]$|^\{[\w.:]*\}$|^@[\w.]+@$|^&[\w.]+;?$|`/;
/** Secret managers and encrypted values; SOPS, Ansible, Jasypt, eyaml, Chef, Azure, AWS, GCP, 1Password, Doppler. */
const managed =
  /^(?:vault|op|secret|secrets|ssm|aws|awssm|gcpsm|azkv|akv|ref\+\w+|keyring|sops|doppler|infisical|bws|env|file|secretsmanager|kms):|^ENC\[|^ENC\(|^\$ANSIBLE_VAULT|^!(?:Ref|GetAtt|Sub|vault|secret|env\w*)\b|@Microsoft\.KeyVault|^arn:|^projects\/[^/]+\/secrets\/|resolve:|^\{(?:cipher|vault|aes)\}|^AQICAH/i;
/** Expressions that read a variable. */
const lookup =
  /process\.env|os\.environ|getenv|import\.meta\.env|Deno\.env|System\.get|ENV\[|env\.|secrets\.|config\.|settings\.|credentials\(|fromBase64|require\(|\bself\.|\bthis\.|\bvar\.|\blocal\.|\bdata\.[a-z]|\bmodule\./;
