import { strict as assert } from 'node:assert';
import { sameCore } from '../../server/plan/domains';

describe('sameCore', () => {
  it('looks past the words that join and the population', () => assert.equal(sameCore('妇女和环境', '儿童与环境'), true));
  it('parts names of other matters', () => assert.equal(sameCore('妇女与教育', '妇女与健康'), false));
  it('does not take a name without content for any other', () => assert.equal(sameCore('妇女', '妇女与健康'), false));
});
