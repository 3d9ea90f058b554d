// The commands of items: which code is theirs, and what of it would run.
import { deepStrictEqual } from 'node:assert';
import { checker } from '../../check.ts';
import { parse } from '../../../src/core/checklist/parse.ts';
import { commandsOf, lines, looseIn } from './show.ts';

describe('the commands of an item', () => {
  const check = checker(commandsOf);

  it('are the fences inside it', () => {
    check('- [ ] a\n  ```bash\n  git status\n  ```', { a: ['git status'] });
    check('- [ ] a\n\n  ~~~sh\n  git status\n  git diff\n  ~~~', { a: ['git status\ngit diff'] });
    check('- [ ] a\n  - plain\n    ```bash\n    git status\n    ```', { a: ['git status'] });
    check('- [ ] a\n  > ```bash\n  > git status\n  > ```', { a: ['git status'] });
    check('> - [ ] a\n>   ```bash\n>   git status\n>\n>   git diff\n>   ```', {
      a: ['git status\n\ngit diff'],
    });
    check('- [ ] a\n\t```bash\n\tgit status\n\t```', { a: ['git status'] });
  });

  it('are its indented code', () => {
    check('- [ ] a\n\n      git status', { a: ['git status'] });
  });

  it('are the innermost item’s', () => {
    check('- [ ] a\n  - [ ] b\n    ```bash\n    git status\n    ```', { a: [], b: ['git status'] });
    check('- [ ] a\n  - [ ] b\n  ```bash\n  git status\n  ```', { a: ['git status'], b: [] });
  });

  it('are fences right after it that are not indented enough', () => {
    check('- [ ] a\n```bash\ngit status\n```\n- [ ] b', { a: ['git status'], b: [] });
    check('- [ ] a\n\n ```bash\n git status\n ```', { a: ['git status'] });
    check('1. [ ] a\n\n  ```bash\n  git status\n  ```', { a: ['git status'] });
    check('100. [ ] a\n\n    git status', { a: ['git status'] });
    check('- [ ] a\n  - [ ] b\n```bash\ngit status\n```', { a: [], b: ['git status'] });
    check('- [ ] a\n  - plain\n```bash\ngit status\n```', { a: ['git status'] });
    check('1. plain\n   - [ ] a\n   ```bash\n   git status\n   ```', { a: ['git status'] });
    check('> - [ ] a\n> ```bash\n> git status\n> ```', { a: ['git status'] });
  });

  it('are not the fences that only come later', () => {
    check('- [ ] a\n\n```bash\ngit status\n```', { a: [] });
    check('- [ ] a\n- plain\n```bash\ngit status\n```', { a: [] });
    check('- [ ] a\n\n[a]: /u\n```bash\ngit status\n```', { a: [] });
    check('- [ ] a\n***\n```bash\ngit status\n```', { a: [] });
    check('- [ ] a\n\ntext\n```bash\ngit status\n```', { a: [] });
    check('> - [ ] a\n>\n> ```bash\n> git status\n> ```', { a: [] });
    check('- [ ] a\n\n    git status\n', { a: [] });
  });

  it('are its inline code', () => {
    check('- [ ] `npm run build`', { 'npm run build': ['npm run build'] });
    check('- [ ] a (`git status`), `git diff`', { 'a (git status), git diff': ['git status', 'git diff'] });
    check('- [ ] a\n\n  Run: `git status`', { a: ['git status'] });
    check('- [ ] a\n  - `git status`', { a: ['git status'] });
    check('- [ ] a\n  - [ ] `git status`', { a: [], 'git status': ['git status'] });
    check('> - [ ] `git\n>   status`', { 'git status': ['git status'] });
    check('- [ ] **`git status`** [`git diff`](x)', { 'git status git diff': ['git status', 'git diff'] });
  });

  it('are not names, values and settings in inline code', () => {
    check('- [ ] `NODE_ENV` is `production`', { 'NODE_ENV is production': [] });
    check('- [ ] `src/app.ts`', { 'src/app.ts': [] });
    check('- [ ] Build Command: `npm run build`', { 'Build Command: npm run build': [] });
    check('- [ ] a\n  - **Start command**: `npm start`', { a: [] });
    check('- [ ] Pre-deploy command `npm start`', { 'Pre-deploy command npm start': [] });
  });

  it('are not other code', () => {
    check('- [ ] a\n  ```yaml\n  a: b\n  ```', { a: [] });
    check('- [ ] a\n  ```bash\n  ```', { a: [] });
    check('- [ ] a\n  ```bash\n\n  ```', { a: [] });
    check('- [ ] a\n\n  # `git status`', { a: [] });
  });

  it('come in the order of the text', () => {
    const text = lines(
      '- [ ] a `git status`',
      '  ```bash',
      '  git diff',
      '  ```',
      '  - `git log`',
      '',
      '  `git fetch`',
    );
    check(text, { 'a git status': ['git status', 'git diff', 'git log', 'git fetch'] });
  });
});

describe('the text of a command', () => {
  const check = checker((code: string) => looseIn(parse(`\`\`\`bash\n${code}\n\`\`\``))[0]?.text);

  it('is the block without blanks around it and common indentation', () => {
    check('  git status\n    git diff', 'git status\n  git diff');
    check('\n\ngit status\n\ngit diff\n\n', 'git status\n\ngit diff');
    check('git status   \n# note\t', 'git status\n# note');
    check('\tgit status\n\t\tgit diff', 'git status\n\tgit diff');
    check('  git status\n\n  git diff', 'git status\n\ngit diff');
    check('git commit \\\n  --all', 'git commit \\\n  --all');
  });

  it('is free of prompts and of the output between them', () => {
    check('$ git status\n$ git diff', 'git status\ngit diff');
    check('$ git status\nOn branch main\n$ git diff', 'git status\ngit diff');
    check('$ git status\n\n# note\n$ git diff', 'git status\n\n# note\ngit diff');
    check('$ git commit \\\n  --all \\\n  --amend\nDone', 'git commit \\\n  --all \\\n  --amend');
    check('$ git commit \\\n> --all\nDone', 'git commit \\\n--all');
    check('user@host:~$ git status', 'git status');
    check('$ git status\n# note \\\nout', 'git status\n# note \\');
    check('$ cat <<EOF\nbody\nEOF\nbody', 'cat <<EOF\nbody\nEOF');
    check('$ cat <<< word\nout\n$ git diff', 'cat <<< word\ngit diff');
    check("$ cat <<-'EOF' > f\n> body\n> EOF\nbody", "cat <<-'EOF' > f\nbody\nEOF");
  });

  it('keeps what only looks like a prompt', () => {
    check('git log > out.txt', 'git log > out.txt');
    check('git status # $ note', 'git status # $ note');
    check('# git status\ngit diff', '# git status\ngit diff');
  });

  it('of a session at the root prompt is what was typed', () => {
    const session = checker((code: string) => looseIn(parse(`\`\`\`console\n${code}\n\`\`\``))[0]?.text);
    session('# git status\nOn branch main\n# git diff', 'git status\ngit diff');
    session('# cat <<EOF\n# body\nEOF\nbody', 'cat <<EOF\n# body\nEOF');
    session('$ git status\n# git diff', 'git status\n# git diff');
  });
});

describe('a command', () => {
  it('says what it is and where', () => {
    const text = '- [ ] `git log`\n\n  ```PowerShell {.x}\n  Get-Item a\n  ```\n\n      git diff';
    deepStrictEqual(
      parse(text).items[0]?.commands.map(({ kind, language, shell, line, from, to }) => [
        kind,
        language,
        shell,
        line,
        text.slice(from, to),
      ]),
      [
        ['inline', undefined, 'posix', 1, '`git log`'],
        ['fence', 'powershell', 'powershell', 3, '```PowerShell {.x}\n  Get-Item a\n  ```'],
        ['indented', undefined, 'posix', 7, 'git diff'],
      ],
    );
  });
});
