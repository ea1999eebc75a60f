import { strict as assert } from 'node:assert';
import { alignDomains, expectedDomains, withSamePromises } from '../../server/compare/domains';
import { bundledTemplates } from '../../server/data';
import { onePlan } from '../support';

const template = bundledTemplates.find((t) => t.id === 'women-2021')!;
const all = template.domains.map((d) => d.name);
const numeral = '一二三四五六七八九十';
const domainsOf = (names: readonly string[]) =>
  onePlan(
    [
      '青禾县妇女发展规划',
      '（2021—2025年）',
      '一、发展领域',
      ...names.map((name, i) => `（${numeral[i]}）${name}\n主要目标：\n1.状况改善。`),
    ].join('\n'),
  ).domains;
/** What the alignment says, in names. */
function aligned(names: readonly string[], uppers: readonly (readonly string[])[] = []) {
  const found = alignDomains(expectedDomains(template, uppers.map(domainsOf)), domainsOf(names), template);
  return {
    missing: found.missing.map((e) => e.name),
    extra: found.extra.map((d) => d.section.title),
    renamed: found.renamed.map((r) => `${r.domain.section.title}→${r.expected.name}`),
    misplaced: found.misplaced.map((m) => `${m.domain.section.title} after ${m.after ?? '-'}`),
  };
}
const fine = { missing: [], extra: [], renamed: [], misplaced: [] };
const without = (...names: string[]) => all.filter((name) => !names.includes(name));

describe('domains', () => {
  it('has nothing to say about the template’s own domains', () => assert.deepEqual(aligned(all), fine));
  it('accepts an alias of the template', () =>
    assert.deepEqual(aligned(all.map((name) => (name === '妇女参与决策和管理' ? '妇女参与决策与管理' : name))), fine));
  it('names a missing domain once, and no others as out of place', () =>
    assert.deepEqual(aligned(without('妇女与环境')), { ...fine, missing: ['妇女与环境'] }));
  it('names an extra domain', () => assert.deepEqual(aligned([...all, '巾帼与乡村']), { ...fine, extra: ['巾帼与乡村'] }));
  it('tells a renamed domain from a missing and an extra one', () => {
    assert.deepEqual(aligned(all.map((name) => (name === '妇女与环境' ? '妇女与生态环境' : name))), {
      ...fine,
      renamed: ['妇女与生态环境→妇女与环境'],
    });
  });
  it('knows a domain under another usual name, wherever it stands', () => {
    const own = [
      '妇女与参政议政',
      '妇女与卫生保健',
      '妇女与劳动就业',
      '妇女与教育',
      '妇女与福利',
      '妇女与家庭建设',
      '妇女与环境',
      '妇女与维权',
    ];
    const { missing, extra, renamed } = aligned(own);
    assert.deepEqual([missing, extra], [[], []]);
    assert.ok(renamed.includes('妇女与卫生保健→妇女与健康') && renamed.includes('妇女与维权→妇女与法律'), renamed.join());
  });
  it('takes one that stands where one is missing for it, if their names are alike', () => {
    const named = (own: string, wanted: string) => aligned(all.map((name) => (name === wanted ? own : name)));
    assert.deepEqual(named('妇女与法治', '妇女与法律'), { ...fine, renamed: ['妇女与法治→妇女与法律'] });
    assert.deepEqual(named('妇女与婚姻家庭', '妇女与家庭建设'), { ...fine, renamed: ['妇女与婚姻家庭→妇女与家庭建设'] });
    for (const own of ['妇女与平安建设', '妇女与体育'])
      assert.deepEqual(named(own, '妇女与家庭建设'), { ...fine, missing: ['妇女与家庭建设'], extra: [own] });
    assert.deepEqual(named('妇女与乡村振兴', '妇女与环境'), { ...fine, missing: ['妇女与环境'], extra: ['妇女与乡村振兴'] });
    const [first, ...rest] = all.map((name) => (name === '妇女与法律' ? '妇女与健康' : name === '妇女与健康' ? '妇女与法规' : name));
    assert.deepEqual(aligned([first!, ...rest]).extra, ['妇女与法规']);
  });
  it('moves as few domains as it can', () => {
    const [first, ...rest] = all;
    assert.deepEqual(aligned([...rest, first!]).misplaced, [`${first} after -`]);
    assert.deepEqual(aligned([all[0]!, all[2]!, all[3]!, all[1]!, ...all.slice(4)]).misplaced, ['妇女与教育 after 妇女与健康']);
  });
  it('bears with a plan without domains', () =>
    assert.deepEqual(alignDomains(expectedDomains(template, []), [], template).missing.length, all.length));
});

describe('domains of higher-level plans', () => {
  it('may be called as the higher-level plan calls them', () => {
    const named = all.map((name) => (name === '妇女与环境' ? '妇女与生态环境' : name));
    assert.deepEqual(aligned(named, [named]), fine);
    assert.deepEqual(aligned(all, [named]), fine);
  });
  const upper = [all[0]!, '妇女与乡村振兴', ...all.slice(1)];
  it('are expected where they stand there, marked as theirs', () => {
    assert.deepEqual(expectedDomains(template, [domainsOf(upper)]).slice(0, 3), [
      { name: '妇女与健康', aliases: [], byUpper: false },
      { name: '妇女与乡村振兴', aliases: [], byUpper: true },
      { name: '妇女与教育', aliases: [], byUpper: false },
    ]);
    assert.deepEqual(aligned(all, [upper]), { ...fine, missing: ['妇女与乡村振兴'] });
    assert.deepEqual(aligned(upper, [upper]), fine);
  });
  it('are expected once though two plans have them', () => assert.deepEqual(aligned(all, [upper, upper]).missing, ['妇女与乡村振兴']));
  it('under another name of the template’s domain add none', () =>
    assert.deepEqual(expectedDomains(template, [domainsOf(['妇女参与决策与管理'])]).length, all.length));
});

describe('domains that hold the same promises', () => {
  const names = all.map((name) => (name === '妇女与健康' ? '妇女诊疗服务' : name));
  const alignment = alignDomains(expectedDomains(template, []), domainsOf(names), template);
  const renamed = (answers: Parameters<typeof withSamePromises>[1]) =>
    withSamePromises(alignment, answers).renamed.map(({ domain, expected }) => `${domain.name}→${expected.name}`);
  it('are one under two names', () =>
    assert.deepEqual(
      renamed([
        ['妇女诊疗服务', '妇女与健康'],
        ['妇女诊疗服务', '妇女与健康'],
        ['妇女诊疗服务', null],
      ]),
      ['妇女诊疗服务→妇女与健康'],
    ));
  it('are two where they share one only, or mostly others', () => {
    assert.deepEqual(renamed([['妇女诊疗服务', '妇女与健康']]), []);
    assert.deepEqual(
      renamed([
        ['妇女诊疗服务', '妇女与健康'],
        ['妇女诊疗服务', '妇女与环境'],
      ]),
      [],
    );
  });
});
