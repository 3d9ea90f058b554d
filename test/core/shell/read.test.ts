// Wrappers, inner scripts and places: what `readScript` adds to the readers of the single shells.
import { deepStrictEqual, strictEqual } from 'node:assert';
import { readScript } from '../../../src/core/shell/read.ts';
import { checker } from '../../check.ts';
import { show } from './show.ts';

describe('readScript', () => {
  const check = checker((script: string) => readScript(script, 'posix').map(show));
  it('looks through wrappers of words', () => {
    check('sudo -u postgres psql -c "SELECT 1"', ['[sudo -u postgres] psql -c «SELECT 1»']);
    check('env -u X A=b npm test', ['[env -u X A=b] npm test']);
    check('time nice -n 5 nohup a', ['[time] [nice -n 5] [nohup] a']);
    check('timeout -k 5 10s tail -f x', ['[timeout -k 5 10s] tail -f x']);
    check('ls | xargs -n1 rm', ['ls', '| [xargs -n1] rm']);
    check('python3 -m pytest -v', ['[python3 -m] pytest -v']);
    check('python3 -W ignore -m pytest', ['[python3 -W ignore -m] pytest']);
    check('bash -eo pipefail -c a', ['[bash -eo pipefail -c] a']);
    check('find . -name x -exec rm {} \\;', ['find . -name x -exec rm {} ;', '[find . -name x -exec] rm {}']);
  });
  it('looks into containers and pods', () => {
    check('docker exec -e A=b -it db redis-cli ping', ['[docker exec -e A=b -it db] redis-cli ping']);
    check('docker compose -f a.yml run --rm api pytest', ['[docker compose -f a.yml run --rm api] pytest']);
    check('docker-compose exec -T db psql', ['[docker-compose exec -T db] psql']);
    check('kubectl exec -n x pod -- rm -rf /x', ['[kubectl exec -n x pod --] rm -rf /x']);
    check('docker ps', ['docker ps']);
    check('docker run nginx', ['docker run nginx']);
  });
  it('reads inner scripts', () => {
    check(`bash -c 'a; b | c'`, ['[bash -c] a', '[bash -c] b', '| [bash -c] c']);
    check(`ssh -p 22 me@host 'cd x && rm y'`, ['[ssh -p 22 me@host] cd x', '&& [ssh -p 22 me@host] rm y']);
    check('ssh host ls -l', ['[ssh host] ls -l']);
    check(`watch -n 10 'curl -s x | jq'`, ['[watch -n 10] curl -s x', '| [watch -n 10] jq']);
    check('bash <<EOF\na\nEOF', ['[bash] a']);
    check('ssh host <<EOF\na\nEOF', ['[ssh host] a']);
    check(`sudo docker exec x sh -c "rm \\"y\\""`, ['[sudo] [docker exec x] [sh -c] rm y']);
  });
  it('leaves alone what only looks like a wrapper', () => {
    check('ssh host', ['ssh host']);
    check('sudo -i', ['sudo -i']);
    check('bash file.sh', ['bash file.sh']);
    check('command -v git', ['command -v git']);
    check('python x.py', ['python x.py']);
    check('python x.py -m y', ['python x.py -m y']);
    check('bash x.sh -c y', ['bash x.sh -c y']);
  });
  it('hands redirections, pipes and lost statuses on to the inner script', () => {
    check('curl x | sudo bash -c a > y', ['curl x', '| [sudo] [bash -c] a >y']);
    check(`bash -c 'a' &`, ['dropped [bash -c] a']);
    check(`bash -c 'a' || true`, ['tested [bash -c] a', '|| true']);
  });
  it('finds the substitutions of a here-document, unless its delimiter is quoted', () => {
    check('cat <<EOF\n$(rm x)\nEOF', ['dropped rm x', 'cat <<EOF=$(rm x)']);
    check(`cat <<'EOF'\n$(rm x)\nEOF`, ['cat <<EOF=$(rm x)']);
  });
  it('ends for wrappers in wrappers', () => {
    strictEqual(readScript('sudo '.repeat(10_000), 'posix').length, 1);
    strictEqual(readScript('eval '.repeat(1000), 'posix').length, 1);
  });
  it('says where each command stands', () => {
    const script = `# x\nssh host 'a\n  b -c'\nbash <<EOF\nd\nEOF\nbash -c "e \\"f\\""`;
    const places = readScript(script, 'posix').map((command) => [
      command.line,
      script.slice(command.from, command.to),
    ]);
    deepStrictEqual(places, [
      [1, 'a'],
      [2, 'b -c'],
      [4, 'd'],
      [6, '"e \\"f\\""'],
    ]);
  });
});

describe('readScript for PowerShell', () => {
  const check = checker((script: string) => readScript(script, 'powershell').map(show));
  it('splits pipelines and statements', () => {
    check('Get-Service a | Stop-Service; Get-Date # x', ['Get-Service a', '| Stop-Service', 'Get-Date']);
    check('<# a\nb #>\nGet-Date `\n  -Format u', ['Get-Date -Format u']);
    check('a && b || c', ['tested a', '&& tested b', '|| c']);
  });
  it('finds commands in blocks, conditions and assignments', () => {
    check('if (Test-Path x) { Remove-Item x } else { Write-Host no }', [
      'Test-Path x',
      'Remove-Item x',
      'Write-Host no',
    ]);
    check('$x = Get-Item y', ['Get-Item y']);
    check('foreach ($f in Get-ChildItem) { rm $f }', ['Get-ChildItem', 'rm $f']);
    check('Get-A | Where-Object { $_.B -eq "c" }', ['Get-A', '| Where-Object']);
    check('(Get-Content x).Count -gt 5', ['Get-Content x']);
    check('return Get-A', ['Get-A']);
    check('"$(Remove-Item x)"\n$a = 5', ['Remove-Item x']);
  });
  it('keeps what stands behind brackets', () => {
    check('Invoke-A -H @{A="b"} -B (Get-B c) -Method POST > d', [
      'Get-B c',
      'Invoke-A -H @{A="b"} -B -Method POST >d',
    ]);
  });
  it('understands quotes and the call operator', () => {
    check(`& "C:\\a b\\c.exe" 'd ''e'''`, ["«C:\\a b\\c.exe» «d ''e''»"]);
    check('docker exec db rm -rf /x', ['[docker exec db] rm -rf /x']);
    check(`ssh host 'rm x; ls'`, ['[ssh host] rm x', '[ssh host] ls']);
    check('Write-Host @"\nrm x\n"@', ['Write-Host «@"\nrm x\n"@»']);
  });
  it('never fails', () => {
    check(`${'('.repeat(300)}rm x`, ['rm x']);
    for (const opening of ['(', '{', '$(', '"', "'", '@"\n', '<#', '"$(', '@{', '`', '$x = ']) {
      readScript(opening.repeat(20_000), 'powershell');
    }
  });
});

describe('readScript for cmd.exe', () => {
  const check = checker((script: string) => readScript(script, 'cmd').map(show));
  it('splits and cleans', () => {
    check('@echo off\nrem a\n:: b\ncd c && del /q *.x & dir', ['tested cd c', '&& del /q *.x', '& dir']);
    check('dir | findstr "a b" > c.txt 2>nul', ['dir', '| findstr «a b» >c.txt 2>nul']);
    check('if not exist x (mkdir x)\nif "%a%"=="b" call d.bat', ['mkdir x', 'd.bat']);
    check('npm ^\n  test', ['npm test']);
    check('docker exec db redis-cli ping', ['[docker exec db] redis-cli ping']);
  });
});
