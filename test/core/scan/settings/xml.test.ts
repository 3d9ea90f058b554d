// Settings in XML: elements and attributes.
import { readXml } from '../../../../src/core/scan/settings/xml.ts';
import { checker } from '../../../check.ts';
import { shown } from './show.ts';

describe('settings in XML', () => {
  const check = checker((text: string) => shown(readXml(text), text));

  it('are the texts of elements and their attributes', () => {
    check(
      '<?xml version="1"?><a><b> * </b><c d="x" E=\'y\'/><!-- <b>no</b> --></a>',
      'a.b=* a.c.d=x a.c.e=y',
    );
    check('<mvc:cors x:a-b="1"><m>t</m></mvc:cors>', 'cors.ab=1 cors.m=t');
    check('<a b="1">*</a>', 'a.b=1 a=*');
  });
  it('are what is left of broken text', () => {
    check('<a><b>x<c>y</a><d>z</d>', 'a.b.c=y d=z');
    check('<a b="', '');
    check('</a>< b>', '');
  });
});
