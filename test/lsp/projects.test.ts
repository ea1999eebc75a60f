import { strict as assert } from 'node:assert';
import { FileChangeType } from 'vscode-languageserver-protocol/node';
import { draft, draftUri, project, Session, upper } from './session';

describe('projects of the language server', () => {
  let session: Session;
  afterEach(() => session.dispose());

  it('have the mistakes of planlint.yaml reported at their place', async () => {
    session = await new Session(project).start();
    await session.open('file:///w/planlint.yaml', 'upper: [upper.txt, gone.txt]\nrules:\n  weaker-targets: off\n', 'yaml');
    const [first] = await session.diagnostics('file:///w/planlint.yaml');
    assert.equal(first!.range.start.line, 2);
    assert.match(String(first!.message), /weaker-targets.*weaker-target/);
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
    const add = (uri: string) => session.client.sendRequest('planlint/addUpper', { uri: draftUri, upper: uri });
    assert.equal(await add('file:///w/upper/市.txt'), true);
    assert.equal(session.disk.get('file:///w/planlint.yaml'), '# 青禾县\nupper:\n  - upper.txt # 省\n  - upper/市.txt\n');
    assert.equal(await add('file:///w/upper/市.txt'), true);
    assert.equal(session.disk.get('file:///w/planlint.yaml'), '# 青禾县\nupper:\n  - upper.txt # 省\n  - upper/市.txt\n');
    session.disk.delete('file:///w/planlint.yaml');
    await session.changedOnDisk('file:///w/planlint.yaml', FileChangeType.Deleted);
    assert.equal(await add('file:///w/drafts/市.txt'), true);
    const made = [...session.disk].find(([uri]) => uri.endsWith('planlint.yaml'))!;
    assert.deepEqual([made[0], made[1]], ['file:///w/drafts/planlint.yaml', 'upper:\n  - ./市.txt\n']);
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
