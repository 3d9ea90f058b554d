// Settings in command lines, scripts and container files.
import { readCommands } from '../../../../src/core/scan/settings/commands.ts';
import { checker } from '../../../check.ts';
import { shown } from './show.ts';

describe('settings in commands', () => {
  const check = checker((text: string) => shown(readCommands(text), text));

  it('are flags', () => {
    check('geth --http --http.corsdomain "*" --x=\'y\'', 'http.corsdomain=* x=y');
    check('java -Da.b=* -jar x', 'a.b=* jar=x');
    check('CMD ["serve", "--origin", "*"]', 'origin=*');
    check('"x": "serve --origin=\\"*\\""', 'origin=*');
  });
  it('are lines that are added to a file', () => {
    check('RUN echo "http.cors.allow-origin: \'*\'" >> /etc/e.yml', 'http.cors.alloworigin=*');
    check("echo 'a.b: \"*\"' | tee x; echo 'c.d: *' > y", 'c.d=*');
    check('echo "Origins: *"; echo "Origins: *" >&2', '');
  });
  it('are variables', () => {
    check('export A="*"\nB=c d\n# E=f\nENV G h\nENV I=j K=*\n$env:L = "m"', 'a=* b=c g=h i=j k=* l=m');
    check('docker run -e A=* -e "B=*" x # C=*', 'a=* b=*');
    check('Environment="A=*"', 'a=*');
  });
});
