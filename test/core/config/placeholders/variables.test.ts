// Which variables nobody has set.
import { findPlaceholders } from '../../../../src/core/config/placeholders/find.ts';
import { checker } from '../../../check.ts';

const check = checker((script: string) =>
  findPlaceholders(script, 'posix', { isSet: (name) => name === 'SET', exists: () => true })
    .map(({ name }) => name)
    .join(' '),
);

describe('unset variables', () => {
  it('are found where the shell expands them', () => {
    check('curl -H "Bearer $TOKEN" $URL/${ID}', 'TOKEN URL ID');
    check('cat <<E\n$A ${B}\nE\n', 'A B');
    check('a "$(b $C)" `d $E`', 'C E');
    check('echo $((N + $M)) ${#LIST} ${X%/*} ${Y:?missing}', 'M LIST X Y');
    check('ssh host "echo $HERE"', 'HERE');
    check('a $SET', '');
  });
  it('are none where it does not', () => {
    check(`awk '{print $NF}' \\$A '$B' $'$C'`, '');
    check("cat <<'E'\n$A\nE\n# $B\nls", '');
    check('a $1 $@ $? $$ $# $* $! $- ${1} ${@} $', '');
  });
  it('are none that the author cared for', () => {
    check('a ${A:-1} ${B-2} ${C:=3} ${D=4} ${E:+5} ${F+6} $C $D', '');
    check('[ -z "$A" ] && exit; if [[ -n $B ]]; then a; fi; test -v C', '');
    check('[ "$A" = b ]', 'A');
    check('a ${A:-\\$B} ${C:-$D}', 'D');
  });
  it('are none that the script sets', () => {
    check('A=1\nB=2 c $A $B', '');
    check('export A=1 B=$(c); declare -x C=1; readonly D=1; local E=1; x $A $B $C $D $E', '');
    check('read -r A B; mapfile -t C; printf -v D x; getopts ab E; x $A $B $C $D $E', '');
    check('for A in 1 2; do x $A; done; for ((B=0; B<2; B++)); do x $B; done', '');
    check('while read -r A; do x $A; done < y', '');
    check('A+=x; B[0]=1; x $A ${B[0]}', '');
    check('if a; then A=1; fi; x $A', '');
    check('export A; x $A', 'A');
  });
  it('are none that the shell sets', () => {
    check('a $HOME $PWD $RANDOM ${BASH_SOURCE[0]} $PIPESTATUS $OPTARG $_', '');
    check('a $USERNAME', 'USERNAME');
  });
});
