import { strict as assert } from 'node:assert';
import * as yaml from '../../server/project/yaml';
import { lint } from '../../server/check/lint';
import { analyse } from '../../server/analysis/analyse';
import { message, say } from '../../server/base/messages';
import { findConfig, loadProject, type Files, type Overrides } from '../../server/project/project';
import { womenPlan } from '../support';

const root = 'file:///p/';
/** A world of files by their paths below the root. */
function world(texts: Readonly<Record<string, string>>): Files {
  const of = (uri: string) => texts[decodeURIComponent(uri).slice(root.length)];
  return {
    read: async (uri) => (of(uri) === undefined ? { problem: message('error.notFound') } : { text: of(uri)! }),
    exists: async (uri) => of(uri) !== undefined,
    yaml: async () => yaml,
  };
}
async function load(texts: Readonly<Record<string, string>>, config: string | undefined = 'planlint.yaml', overrides: Overrides = {}) {
  const { project, problems } = await loadProject(world(texts), config && root + config, root, overrides);
  const told = problems.map(({ uri, line, span, message: what }) => {
    const path = decodeURIComponent(uri ?? root).slice(root.length);
    return `${path}:${line ?? ''} [${texts[path]?.slice(span.start, span.end) ?? ''}] ${say(what, 'zh')}`;
  });
  return { project, told };
}
const city = womenPlan().replace('青禾县', '云岫市');

describe('findConfig', () => {
  const files = world({ 'planlint.yaml': '', 'a/planlint.yaml': '', 'a/b/草案.txt': '', 'c/草案.txt': '' });
  it('takes the nearest one above the draft', async () => {
    assert.equal(await findConfig(files, `${root}a/b/草案.txt`), `${root}a/planlint.yaml`);
    assert.equal(await findConfig(files, `${root}c/草案.txt`), `${root}planlint.yaml`);
  });
  it('takes the one beside the draft', async () => assert.equal(await findConfig(files, `${root}a/草案.txt`), `${root}a/planlint.yaml`));
  it('finds none where none is', async () => assert.equal(await findConfig(world({}), `${root}a/b/草案.txt`), undefined));
});

describe('project', () => {
  it('without a configuration has neither template nor higher-level plans of its own', async () => {
    const { project, problems } = await loadProject(world({}), undefined, root);
    assert.deepEqual([project.template, project.uppers, project.rules, problems], [undefined, undefined, {}, []]);
  });
  it('takes an empty configuration for one that says nothing', async () => {
    const { project, told } = await load({ 'planlint.yaml': '' });
    assert.deepEqual([project.uppers, told], [undefined, []]);
  });
  it('finds higher-level plans beside the configuration, not in the working folder', async () => {
    const { project, told } = await load(
      { 'a/planlint.yaml': 'upper: [upper/市.txt, ../省.txt]', 'a/upper/市.txt': city, '省.txt': city, 'upper/市.txt': '' },
      'a/planlint.yaml',
    );
    assert.deepEqual(told, []);
    assert.deepEqual(
      project.uppers!.map((u) => decodeURIComponent(u.uri!)),
      [`${root}a/upper/市.txt`, `${root}省.txt`],
    );
    assert.equal(project.uppers![0]!.plans[0]!.title, '云岫市妇女发展规划');
  });
  it('knows the bundled national outlines by name', async () => {
    const { project, told } = await load({ 'planlint.yaml': 'upper: [national-women-2021]' });
    assert.deepEqual(told, []);
    assert.deepEqual(
      project.uppers!.map((u) => [u.id, u.uri, u.plans[0]!.kind, u.plans[0]!.level]),
      [['national-women-2021', undefined, 'women', 'national']],
    );
  });
  it('remembers every file that it was read from, also one that is not there', async () => {
    const { project } = await load({ 'planlint.yaml': 'upper: [市.txt, 省.txt]', '市.txt': city });
    assert.deepEqual(
      project.sources.map((uri) => decodeURIComponent(uri).slice(root.length)),
      ['planlint.yaml', '市.txt', '省.txt', 'planlint.waivers.yaml'],
    );
  });
  it('lets options overrule the configuration, relative to the working folder', async () => {
    const texts = { 'a/planlint.yaml': 'template: women-2021\nupper: [nowhere.txt]\nrules: { extra-domain: off }', '市.txt': city };
    const { project, told } = await load(texts, 'a/planlint.yaml', { template: 'women-2011', upper: ['市.txt'] });
    assert.deepEqual(told, []);
    assert.deepEqual([project.template?.id, project.uppers!.length, project.rules], ['women-2011', 1, { 'extra-domain': 'off' }]);
  });
});

describe('project: mistakes', () => {
  it('name the line of an unknown rule', async () => {
    assert.deepEqual((await load({ 'planlint.yaml': 'rules:\n  extra-domains: off\n' })).told, [
      'planlint.yaml:2 [extra-domains] 没有“extra-domains”这条规则（extra-domain？）',
    ]);
  });
  it('name the line of an unknown template, and the bundled ones', async () => {
    const { told } = await load({ 'planlint.yaml': '# 青禾县\ntemplate: women-2012\n' });
    assert.equal(told.length, 1);
    assert.match(told[0]!, /^planlint\.yaml:2 \[women-2012\] 没有“women-2012”这个模板；.*women-2021/);
  });
  it('name the line of a higher-level plan that is not there', async () => {
    assert.deepEqual((await load({ 'planlint.yaml': '# 省.txt 待补\nupper:\n  - 省.txt\n' })).told, [
      'planlint.yaml:3 [省.txt] “省.txt”找不到文件',
    ]);
    const { told } = await load({ 'planlint.yaml': 'upper:\n  - 市.txt\n  - upper/省.txt\n', '市.txt': city });
    assert.deepEqual(told, ['planlint.yaml:3 [upper/省.txt] “upper/省.txt”找不到文件']);
  });
  it('name the line of an unknown bundled plan, and the bundled ones', async () => {
    const { told } = await load({ 'planlint.yaml': 'upper:\n  - national-women-2011\n' });
    assert.match(told.join(), /^planlint\.yaml:2 \[national-women-2011\] .*national-women-2021/);
  });
  it('name a higher-level file that holds no plan', async () => {
    const { told } = await load({ 'planlint.yaml': 'upper: [市.txt]', '市.txt': '会议通知\n' });
    assert.equal(told.length, 1);
    assert.match(told[0]!, /市\.txt.*没有读到规划/);
  });
  it('name the line in a broken template file', async () => {
    const { told } = await load({ 'planlint.yaml': 'template: t.yaml', 't.yaml': 'id: x\nkind: [\n' });
    assert.match(told[0] ?? '', /^t\.yaml:[23] /);
  });
  it('leave in force what could be read', async () => {
    const { project } = await load({ 'planlint.yaml': 'upper: [省.txt, 市.txt]\nrules: { extra-domain: off }', '市.txt': city });
    assert.deepEqual([project.uppers!.length, project.rules], [1, { 'extra-domain': 'off' }]);
  });
});

describe('project: a template of another kind of plan', () => {
  const template = `id: elderly-2021
kind: elderly
name: 老龄事业发展规划
years: [2021, 2030]
titles: [老龄事业发展规划]
parts:
  - { name: 总体要求 }
  - { name: 重点任务, domains: true }
  - { name: 保障措施 }
domains: [{ name: 养老服务 }, { name: 健康支撑 }]
sections:
  - { id: goal, name: 主要目标, required: true }
  - { id: measure, name: 主要举措, required: true }
`;
  const plan = (place: string, beds: number, services: string) => `${place}老龄事业发展规划
（2021—2025年）
一、总体要求
坚持党的领导。
二、重点任务
（一）养老服务
主要目标：
1.护理型床位占比达到${beds}%。
主要举措：
1.建好护理院。
${services}三、保障措施
（一）加强领导。县政府负责实施。
`;
  const health = '（二）健康支撑\n主要目标：\n1.老人更加健康。\n主要举措：\n1.上门体检。\n';

  it('is used without a line of code', async () => {
    const { project, told } = await load({
      'planlint.yaml': 'template: 老龄.yaml\nupper: [市.txt]',
      '老龄.yaml': template,
      '市.txt': plan('云岫市', 60, health),
    });
    assert.deepEqual(told, []);
    const text = plan('青禾县', 55, '');
    const [analysis, ...others] = analyse(text, project);
    assert.deepEqual(others, []);
    assert.deepEqual(
      [analysis!.template?.id, analysis!.plan.domains.map((d) => d.name), analysis!.plan.domains[0]!.measures?.title],
      ['elderly-2021', ['养老服务'], '主要举措'],
    );
    const found = lint([analysis!], project.rules, 'zh').map((f) => `${f.rule} ${text.slice(f.span.start, f.span.end)}`);
    assert.deepEqual(found, ['missing-domain 青禾县老龄事业发展规划', 'weaker-target 55%']);
  });
});
