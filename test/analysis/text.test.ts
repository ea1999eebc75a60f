import { strict as assert } from 'node:assert';
import { lint } from '../../server/check/lint';
import { analyse } from '../../server/analysis/analyse';
import { paragraphsIn } from '../../server/analysis/text';
import { womenPlan } from '../support';

describe('a paragraph', () => {
  it('is searched once for each pattern, however often the plan is checked: patterns are constants', () => {
    const text = womenPlan({ 妇女与健康: ['女村医占比达到45%以上。'] }).replaceAll('青禾县', '青禾区');
    const searched = () => {
      const analyses = analyse(text, { template: undefined, uppers: [] });
      lint(analyses, {}, 'zh');
      return analyses.flatMap(({ plan }) => paragraphsIn(plan).map(({ wording }) => wording.found.filter(Boolean).length));
    };
    const before = searched();
    assert.ok(before.length > 0 && before.every((count) => count > 0));
    assert.deepEqual(searched(), before);
  });
});
