// STANDIN
import type { Risk } from '../risk.ts';
export function riskOf(text: string, _shell: unknown): Risk {
  return { class: /rm -rf/.test(text) ? 'destructive' : 'safe', part: text, because: 'deletes files' };
}
