import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { affinityOf, Affines, measured } from '../../server/compare/affinity';
import { pair } from '../../server/compare/pair';
import { STATED, type Target } from '../../server/targets/target';

const nowhere = { start: 0, end: 0 };
const target = (indicator: string, value: number, unit: string, domain: string | null): Target => ({
  ...STATED,
  ...{ indicator, value, unit, domain, scope: null, op: '>=', deadline: null },
  ...{ section: 'goal', item: null, text: indicator, span: nowhere, valueSpan: nowhere },
});
const PIECES = [
  '孕产妇',
  '流动',
  '5岁以下',
  '儿童',
  '死亡率',
  '宫颈癌',
  '乳腺癌',
  '筛查率',
  '村',
  '女',
  '卫生',
  '服务',
  '的',
  '中心',
  '达标率',
];
const targets = fc.array(
  fc
    .tuple(
      fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom('%', '‰', '所'),
      fc.constantFrom('妇女与健康', '妇女与教育', null),
    )
    .map(([words, ...rest]) => target(words.join(''), ...rest)),
  { maxLength: 12 },
);

describe('what may go together', () => {
  it('is found as if all were looked at', () =>
    fc.assert(
      fc.property(targets, targets, (owns, uppers) => {
        const affines = new Affines(owns, (own) => measured(own).measure);
        for (const upper of uppers.map(measured)) {
          const near = affines.near(upper.measure);
          assert.equal(new Set(near).size, near.length);
          const fits = owns.filter((own) => [true, false].some((same) => affinityOf(upper, measured(own), same) > 0));
          for (const own of fits) assert.ok(near.includes(own));
        }
      }),
    ));
  it('answers a target only where it goes with it', () =>
    fc.assert(
      fc.property(targets, targets, (owns, uppers) => {
        for (const [upper, { own, considered }] of pair(uppers, owns)) {
          assert.ok(affinityOf(measured(upper), measured(own)) > 0);
          for (const other of considered) assert.ok(other !== own && affinityOf(measured(upper), measured(other)) > 0);
        }
      }),
    ));
});
