// The rules for secrets, for hosts that load them when something is first run.
export { secretsInText } from './textSecrets.ts';
