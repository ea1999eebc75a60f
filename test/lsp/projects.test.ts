import { strict as assert } from 'node:assert';
import {
  CodeActionRequest,
  CompletionRequest,
  FileChangeType,
  type CodeAction,
  type CompletionItem,
} from 'vscode-languageserver-protocol/node';
import { womenPlan } from '../support';
import type { Status } from '../../server/lsp/features/status';
import { requests } from '../../server/lsp/requests';
import { draft, draftUri, project, Session, upper } from './session';

/** The bundled outlines in planlint.yaml. */
const national = '  - national-women-2021\n  - national-children-2021\n';

describe('projects of the language server', () => {
  let session: Session;
  afterEach(() => session.dispose());
  const statusOf = () => session.client.sendRequest<Status>('planlint/status', { uri: draftUri });

  it('have the mistakes of planlint.yaml reported at their place', async () => {
    session = await new Session(project).start();
    await session.open('file:///w/planlint.yaml', 'upper: [upper.txt, gone.txt]\nrules:\n  weaker-targets: off\n', 'yaml');
    const [first] = await session.diagnostics('file:///w/planlint.yaml');
    assert.equal(first!.range.start.line, 2);
    assert.match(String(first!.message), /weaker-targets.*weaker-target/);
  });

  it('mend a mistyped rule, and complete and explain while it is written', async () => {
    session = await new Session(project).start();
    const uri = 'file:///w/planlint.yaml';
    await session.open(uri, 'rules:\n  weaker-targets: off\n  \n', 'yaml');
    const range = { start: { line: 1, character: 4 }, end: { line: 1, character: 4 } };
    const asked = { textDocument: { uri }, range, context: { diagnostics: [] } };
    const [fix] = (await session.client.sendRequest(CodeActionRequest.type, asked)) as CodeAction[];
    assert.deepEqual([fix!.title, fix!.edit!.changes![uri]![0]!.newText], ['改为“weaker-target”', 'weaker-target']);
    const items = await session.client.sendRequest(CompletionRequest.type, { textDocument: { uri }, position: { line: 2, character: 2 } });
    assert.ok((items as CompletionItem[]).some(({ label }) => label === 'missing-target'));
    assert.match(await session.hover(uri, 'rules:\n', 'rules'), /各条规则的级别/);
  });

  it('say which template and plans are in force and why', async () => {
    session = await new Session(project).start();
    await session.open(draftUri, draft);
    const status = await session.client.sendRequest<{ template: string; upper: string }>('planlint/status', { uri: draftUri });
    assert.match(status.template, /妇女发展规划（2021—2030年）（按规划的种类和年份选定）/);
    assert.match(status.upper, /澜川省妇女发展规划（由 planlint\.yaml 指定）/);
  });

  it('are one in each folder, with a configuration of its own', async () => {
    session = await new Session({
      'a/planlint.yaml': 'upper: [upper.txt]\n',
      'a/upper.txt': upper,
      'b/planlint.yaml': 'upper: []\nrules: { unserved-goal: off }\n',
    }).start();
    const codes = async (uri: string) => {
      await session.open(uri, draft);
      return session.codes(uri);
    };
    assert.deepEqual(await codes('file:///w/a/草案.txt'), ['missing-target', 'weaker-target']);
    assert.deepEqual(await codes('file:///w/b/草案.txt'), []);
  });

  it('get a higher-level plan into planlint.yaml, which is made where there is none', async () => {
    session = await new Session({ 'planlint.yaml': '# 青禾县\nupper:\n  - upper.txt # 省\n', 'upper.txt': upper }).start();
    session.acceptEdits();
    await session.open(draftUri, draft);
    const add = (uri: string) => session.client.sendRequest(requests.addUppers, { uri: draftUri, uppers: [uri] });
    assert.equal(await add('file:///w/upper/市.txt'), true);
    assert.equal(session.disk.get('file:///w/planlint.yaml'), '# 青禾县\nupper:\n  - upper.txt # 省\n  - upper/市.txt\n');
    assert.equal(await add('file:///w/upper/市.txt'), true);
    assert.equal(session.disk.get('file:///w/planlint.yaml'), '# 青禾县\nupper:\n  - upper.txt # 省\n  - upper/市.txt\n');
    session.disk.delete('file:///w/planlint.yaml');
    await session.changedOnDisk('file:///w/planlint.yaml', FileChangeType.Deleted);
    assert.equal(await add('file:///w/drafts/市.txt'), true);
    const made = [...session.disk].find(([uri]) => uri.endsWith('planlint.yaml'))!;
    assert.deepEqual([made[0], made[1]], ['file:///w/drafts/planlint.yaml', `upper:\n${national}  - ./市.txt\n`]);
  });

  it('keep the national figures on top when the first higher-level plan is added, unless it is the nation’s own', async () => {
    const nation = womenPlan({ 妇女与健康: ['孕产妇死亡率下降到12/10万以下。'] }).replaceAll('青禾县', '中国');
    session = await new Session({ '国家.txt': nation, '省.txt': upper }).start();
    session.acceptEdits();
    await session.open(draftUri, draft);
    const written = async (path: string) => {
      assert.equal(await session.client.sendRequest(requests.addUppers, { uri: draftUri, uppers: [`file:///w/${encodeURI(path)}`] }), true);
      const [uri, text] = [...session.disk].find(([name]) => name.endsWith('planlint.yaml'))!;
      session.disk.delete(uri);
      return text;
    };
    assert.equal(await written('省.txt'), `upper:\n${national}  - ../省.txt\n`);
    assert.equal(await written('国家.txt'), 'upper:\n  - national-children-2021\n  - ../国家.txt\n');
  });

  it('are told how grave a rule is', async () => {
    session = await new Session({ 'planlint.yaml': '# 青禾县\nupper: [upper.txt]\n', 'upper.txt': upper }).start();
    session.acceptEdits();
    await session.open(draftUri, draft);
    const rule = { uri: draftUri, rule: 'weaker-target', severity: 'off' };
    assert.equal(await session.client.sendRequest(requests.setRule, rule), true);
    assert.match(session.disk.get('file:///w/planlint.yaml')!, /^# 青禾县\nupper: \[ ?upper\.txt ?\]\nrules:\n {2}weaker-target: off\n$/);
    await session.changedOnDisk('file:///w/planlint.yaml');
    assert.ok(!(await session.codes(draftUri)).includes('weaker-target'));
  });

  it('put each added plan above those of a lower level', async () => {
    const city = upper.replaceAll('澜川省', '云岫市');
    session = await new Session({ 'planlint.yaml': 'upper: [市.txt] # 链\n', '市.txt': city, '省.txt': upper }).start();
    session.acceptEdits();
    await session.open(draftUri, draft);
    const uppers = ['国家.txt', '省.txt', '不明.txt'].map((name) => `file:///w/${encodeURI(name)}`);
    session.disk.set(uppers[0]!, upper.replaceAll('澜川省', '中国'));
    assert.equal(await session.client.sendRequest(requests.addUppers, { uri: draftUri, uppers }), true);
    const written = session.disk.get('file:///w/planlint.yaml')!;
    assert.deepEqual(written.match(/[^ ]+\.txt/g), ['./国家.txt', './省.txt', '市.txt', './不明.txt']);
    assert.match(written, /# 链/);
  });

  it('say which plans a draft names that nobody has given', async () => {
    session = await new Session().start();
    const naming = draft.replace('前言\n', '前言\n根据《澜川省妇女发展规划（2021—2025年）》和《澜川省儿童发展规划》。\n');
    await session.open(draftUri, naming);
    assert.deepEqual((await statusOf()).unnamed, ['澜川省妇女发展规划（2021—2025年）', '云岫市妇女发展规划（2021—2025年）']);
    session.dispose();
    session = await new Session(project).start();
    await session.open(draftUri, naming);
    assert.equal((await statusOf()).unnamed, undefined);
  });

  it('keep what planlint.yaml said while it is broken, and say so on the draft and in the status', async () => {
    session = await new Session(project).start();
    await session.open(draftUri, draft);
    const before = await session.codes(draftUri);
    assert.ok(before.includes('weaker-target'));
    await session.open('file:///w/planlint.yaml', 'upper: [upper.txt\nrules: {}\n', 'yaml');
    const [told, ...others] = await session.diagnostics(draftUri);
    assert.match(String(told!.message), /^planlint\.yaml:\d 有误（.*），暂按改坏之前的检查$/);
    assert.deepEqual(
      others.map(({ code }) => code),
      before,
    );
    assert.equal((await statusOf()).problem, told!.message);
    await session.change('file:///w/planlint.yaml', 2, 'upper: [upper.txt]\nrules: { weaker-target: off }\n');
    assert.deepEqual(
      await session.codes(draftUri),
      before.filter((code) => code !== 'weaker-target'),
    );
    assert.equal((await statusOf()).problem, undefined);
  });

  it('say on the draft that a broken planlint.yaml was never in force, and which higher-level plans are not', async () => {
    session = await new Session({ 'planlint.yaml': 'uper: [upper.txt]\n' }).start();
    await session.open(draftUri, draft);
    const [told] = await session.diagnostics(draftUri);
    assert.match(String(told!.message), /^planlint\.yaml:1 有误（没有“uper”这一项（upper？）），没有用上/);
    assert.equal(told!.severity, 1);
    session.dispose();
    session = await new Session({ ...project, 'planlint.yaml': 'upper: [upper.txt, gone.wps]\n' }).start();
    await session.open(draftUri, draft);
    assert.ok((await session.codes(draftUri)).includes('unread-upper'));
    assert.equal((await statusOf()).problem, '没有读出：gone.wps');
  });

  it('keep the waivers while their file is broken, and follow planlint.yaml', async () => {
    const waivers = 'waivers:\n  - { rule: weaker-target, text: 孕产妇死亡率下降到14, reason: 暂缓 }\n';
    session = await new Session({ ...project, 'planlint.waivers.yaml': waivers }).start();
    await session.open(draftUri, draft);
    assert.deepEqual(await session.codes(draftUri), ['missing-target']);
    await session.open('file:///w/planlint.waivers.yaml', 'waivers: {}\n', 'yaml');
    const [told, ...others] = await session.diagnostics(draftUri);
    assert.match(String(told!.message), /^planlint\.waivers\.yaml:\d 有误/);
    assert.deepEqual(
      others.map(({ code }) => code),
      ['missing-target'],
    );
    await session.open('file:///w/planlint.yaml', 'upper: [upper.txt]\nrules: { missing-target: off }\n', 'yaml');
    assert.equal((await session.diagnostics(draftUri)).length, 1);
  });

  it('add nothing to a planlint.yaml with mistakes', async () => {
    session = await new Session({ ...project, 'planlint.yaml': 'upper: [upper.txt]\nrule: {}\n' }).start();
    session.acceptEdits();
    await session.open(draftUri, draft);
    assert.equal(await session.client.sendRequest(requests.addUppers, { uri: draftUri, uppers: ['file:///w/upper.txt'] }), false);
    assert.equal((await statusOf()).unnamed, undefined);
  });

  it('say that nothing was compared rather than that all is well', async () => {
    session = await new Session({ 'planlint.yaml': 'upper: []\n' }).start();
    await session.open(draftUri, draft);
    assert.equal((await statusOf()).summary, '没有可对照的指标');
    await session.open('file:///w/x.txt', '通知\n');
    const status = await session.client.sendRequest<Status>('planlint/status', { uri: 'file:///w/x.txt' });
    assert.equal(status.summary, '没有读到规划');
  });

  it('say in short how the draft stands', async () => {
    session = await new Session(project).start();
    await session.open(draftUri, draft);
    const { summary, read } = await statusOf();
    assert.equal(summary, '1 错误 · 弱于上位 1 · 缺 1');
    assert.equal(read, '读入 100%');
  });

  it('give a new plan what is in force', async () => {
    session = await new Session(project).start();
    const templates = await session.client.sendRequest<{ id: string }[]>('planlint/templates', {});
    assert.ok(templates.some(({ id }) => id === 'women-2021'));
    const asked = { template: 'women-2021', place: '青禾县', period: [2021, 2025] };
    assert.match(
      await session.client.sendRequest<string>('planlint/newPlan', { ...asked, near: 'file:///w/new' }),
      /^青禾县妇女发展规划\n（2021—2025年）\n前言\n根据《澜川省妇女发展规划（2021—2025年）》/,
    );
    assert.match(await session.client.sendRequest<string>('planlint/newPlan', asked), /《中国妇女发展纲要/);
  });
});
