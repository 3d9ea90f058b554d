// Output that a redirection sends into a file.
import type { RiskRule } from '../rule.ts';

const nowhere = /^(?:\/dev\/(?:null|stdout|stderr|tty|fd\/\d+)|nul|\$null|&?\d|-)?$/i;

export const redirections: RiskRule = {
  name: 'redirections',
  judge: ({ command }) => {
    for (const { operator, target } of command.redirections) {
      if (!operator.includes('>') || operator === '<>' || nowhere.test(target)) continue;
      if (operator === '>&' && /^\d+$/.test(target)) continue;
      if (target.startsWith('/dev/')) return { class: 'destructive', because: `overwrites ${target}` };
      return {
        class: 'changes',
        because: operator.includes('>>') ? `adds to ${target}` : `writes ${target}`,
      };
    }
    return command.words.length === 0 ? { class: 'safe', because: 'only sets variables' } : undefined;
  },
};
