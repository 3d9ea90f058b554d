// The name that was meant, and none where nothing is near.
import { closest } from '../../../../src/core/config/yaml/closest.ts';
import { checker } from '../../../check.ts';

const check = checker((written: string) => closest(written, ['timeLimit', 'shell', 'envFiles', 'api']));

describe('closest', () => {
  it('overlooks case, dashes and underscores', () => {
    check('time-limit', 'timeLimit');
    check('TIME_LIMIT', 'timeLimit');
    check('Env Files', 'envFiles');
  });
  it('overlooks two letters of a long name, fewer of a short one', () => {
    check('timeLimits', 'timeLimit');
    check('tmeLimt', 'timeLimit');
    check('shel', 'shell');
    check('envFilse', 'envFiles');
    check('tmLimt', undefined);
    check('apx', 'api');
    check('axx', undefined);
    check('title', undefined);
    check('', undefined);
  });
});
