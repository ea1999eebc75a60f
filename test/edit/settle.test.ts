import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { check } from '../../server/check/check';
import { draft } from '../rules/plans';
import { PIECES } from '../fuzz/mutate';
import { projectFile } from '../support';
import { roundsToSettle } from './rounds';

const MOST_ROUNDS = 3;

const rounds = (text: string): number =>
  roundsToSettle(
    text,
    (now) => check(now, { template: undefined, uppers: undefined, rules: {}, waivers: [] }, { locale: 'zh', today: '' }).findings,
  );

describe('all safe fixes together', () => {
  const goals = '甲事项得到落实。\n乙事项得到落实。\n丙事项得到落实。';
  const cases: Readonly<Record<string, string>> = {
    'a share behind a number with another point': draft(goals)
      .replace(/(\d)\./g, '$1．')
      .replace('2．乙', '2.100%的乙'),
    'a page break inside a number': draft(goals).replace('2.', '2\f.'),
    'numerals above 99': draft(goals).replace('一、总体要求', '第九十九章 总体要求').replace('二、发展领域', '第九章 发展领域'),
  };
  for (const [name, text] of Object.entries(cases)) it(`come to an end: ${name}`, () => assert.ok(rounds(text) <= 1, String(rounds(text))));
  it('come to an end whatever was done to a plan', () => {
    const plan = projectFile('examples/drafts/青禾县妇女发展规划.plan.txt').slice(0, 5000);
    const damage = fc.array(fc.tuple(fc.nat(plan.length), fc.constantFrom('', ...PIECES), fc.nat(2)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(damage, (damages) => {
        const text = damages.reduce((now, [at, words, cut]) => now.slice(0, at) + words + now.slice(at + cut), plan);
        assert.ok(rounds(text) <= MOST_ROUNDS);
      }),
      { numRuns: 60 },
    );
  });
});
