import { strict as assert } from 'node:assert';
import { CodeLensRequest, FileChangeType } from 'vscode-languageserver-protocol/node';
import { draft, draftUri, project, Session } from './session';

describe('waivers in the language server', () => {
  let session: Session;
  afterEach(() => session.dispose());

  it('let a finding stand, by way of planlint.waivers.yaml', async () => {
    session = await new Session(project).start(undefined, { commands: true });
    session.acceptEdits();
    await session.open(draftUri, draft);
    assert.equal(
      await session.client.sendRequest('planlint/waive', {
        uri: draftUri,
        rule: 'weaker-target',
        text: '孕产妇死亡率下降到14/10万以下',
        reason: '市里同意',
      }),
      'file:///w/planlint.waivers.yaml',
    );
    assert.match(session.disk.get('file:///w/planlint.waivers.yaml')!, /date: "2026-02-03"/);
    await session.changedOnDisk('file:///w/planlint.waivers.yaml', FileChangeType.Created);
    assert.deepEqual(await session.codes(draftUri), ['missing-target']);
    const lenses = await session.client.sendRequest(CodeLensRequest.type, { textDocument: { uri: draftUri } });
    assert.doesNotMatch(lenses!.map(({ command }) => command!.title).join(), /弱于/);
  });

  it('are all there when two are asked for at once', async () => {
    session = await new Session(project).start(undefined, { commands: true });
    session.acceptEdits();
    await session.open(draftUri, draft);
    const waive = (rule: string, text: string) =>
      session.client.sendRequest('planlint/waive', { uri: draftUri, rule, text, reason: '市里同意' });
    await Promise.all([waive('weaker-target', '孕产妇死亡率'), waive('missing-target', '艾滋病母婴传播率')]);
    assert.match(session.disk.get('file:///w/planlint.waivers.yaml')!, /weaker-target[^]*missing-target/);
  });

  it('are listed with who, until when and whether they are over, and taken back', async () => {
    const waivers = [
      'waivers:',
      '  - { rule: weaker-target, text: 孕产妇死亡率, reason: 暂缓, who: 张三, until: "2026-01-31" } # 到期',
      '  - { rule: missing-target, text: 艾滋病母婴传播率, reason: 无病例 }',
      '',
    ].join('\n');
    session = await new Session({ ...project, 'planlint.waivers.yaml': waivers }).start();
    session.acceptEdits();
    await session.open(draftUri, draft);
    const listed = await session.client.sendRequest('planlint/waivers', { uri: draftUri });
    assert.deepEqual(listed, {
      uri: 'file:///w/planlint.waivers.yaml',
      waivers: [
        {
          rule: 'weaker-target',
          title: '指标弱于上位规划',
          text: '孕产妇死亡率',
          reason: '暂缓',
          who: '张三',
          until: '2026-01-31',
          line: 2,
          isExpired: true,
        },
        { rule: 'missing-target', title: '缺少上位规划的指标', text: '艾滋病母婴传播率', reason: '无病例', line: 3, isExpired: false },
      ],
    });
    const missing = { uri: draftUri, rule: 'missing-target', text: '艾滋病母婴传播率' };
    assert.equal(await session.client.sendRequest('planlint/unwaive', missing), 'file:///w/planlint.waivers.yaml');
    assert.equal(session.disk.get('file:///w/planlint.waivers.yaml'), `${waivers.split('\n').slice(0, 2).join('\n')}\n`);
    await session.changedOnDisk('file:///w/planlint.waivers.yaml');
    assert.equal(await session.client.sendRequest('planlint/unwaive', missing), null);
  });

  it('are taken back where they stand: one that is over is not the one in force', async () => {
    const one = (reason: string) => `  - { rule: weaker-target, text: 孕产妇死亡率, reason: ${reason} }\n`;
    session = await new Session({ ...project, 'planlint.waivers.yaml': `waivers:\n${one('旧')}${one('新')}` }).start();
    session.acceptEdits();
    await session.open(draftUri, draft);
    const old = { uri: draftUri, rule: 'weaker-target', text: '孕产妇死亡率', line: 2 };
    await session.client.sendRequest('planlint/unwaive', old);
    assert.equal(session.disk.get('file:///w/planlint.waivers.yaml'), `waivers:\n${one('新')}`);
  });

  it('say who, and until when, where the client tells', async () => {
    session = await new Session(project).start();
    session.acceptEdits();
    await session.open(draftUri, draft);
    const waiver = { rule: 'weaker-target', text: '孕产妇死亡率', reason: '暂缓', who: '张三', until: '2026-12-31' };
    await session.client.sendRequest('planlint/waive', { uri: draftUri, ...waiver });
    assert.match(session.disk.get('file:///w/planlint.waivers.yaml')!, /who: "张三"\n {4}date: "2026-02-03"\n {4}until: "2026-12-31"/);
  });

  it('that have expired are reported in their file, and mistakes too', async () => {
    const waivers = 'waivers:\n  - { rule: weaker-target, text: 孕产妇死亡率, reason: 暂缓, until: "2026-01-31" }\n';
    session = await new Session({ ...project, 'planlint.waivers.yaml': waivers }).start();
    await session.open('file:///w/planlint.waivers.yaml', waivers, 'yaml');
    const [expired] = await session.diagnostics('file:///w/planlint.waivers.yaml');
    assert.match(String(expired!.message), /2026-01-31 到期/);
    assert.equal(expired!.range.start.line, 1);
    await session.change('file:///w/planlint.waivers.yaml', 2, 'waivers: {}\n');
    assert.match(String((await session.diagnostics('file:///w/planlint.waivers.yaml'))[0]!.message), /应为列表/);
  });
});
