import { strict as assert } from 'node:assert';
import { FileChangeType } from 'vscode-languageserver-protocol/node';
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
