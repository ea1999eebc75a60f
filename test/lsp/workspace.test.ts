import { strict as assert } from 'node:assert';
import type { FolderEntry } from '../../server/lsp/folder';
import { requests } from '../../server/lsp/requests';
import { Workspace } from '../../server/lsp/workspace';
import type { Files } from '../../server/project/project';
import { draft, draftUri, positionOf, project, Session } from './session';

describe('the plans of a workspace, in the language server', () => {
  let session: Session;
  afterEach(() => session.dispose());

  it('are searched for an indicator where the client finds them, open or not', async () => {
    const sister = draft.replaceAll('青禾县', '白榆县');
    session = await new Session({ ...project, 'drafts/b.plan.txt': sister }).start();
    session.client.onRequest('planlint/plans', () => [
      'file:///w/drafts/b.plan.txt',
      'file:///w/upper.txt',
      'file:///w/gone.txt',
      encodeURI(draftUri),
    ]);
    await session.open(draftUri, draft);
    const found = await session.client.sendRequest<{ uri: string }[]>('textDocument/references', {
      textDocument: { uri: draftUri },
      position: { line: positionOf(draft, '14/10万').line, character: 4 },
      context: { includeDeclaration: true },
    });
    assert.deepEqual(found.map(({ uri }) => uri).sort(), [draftUri, 'file:///w/drafts/b.plan.txt', 'file:///w/upper.txt'].sort());
    const symbols = await session.client.sendRequest<{ containerName: string }[]>('workspace/symbol', { query: '孕产妇死亡率' });
    assert.deepEqual(symbols.map(({ containerName }) => containerName.split('妇女')[0]).sort(), ['澜川省', '白榆县', '青禾县'].sort());
  });

  it('are read as they are open, whatever was stored under their name', async () => {
    session = await new Session(project).start();
    session.client.onRequest('planlint/plans', () => [draftUri]);
    const search = () => session.client.sendRequest<{ name: string }[]>('workspace/symbol', { query: '孕产妇死亡率' });
    for (const value of ['15/10万', '16/10万']) {
      session.disk.set(draftUri, draft.replace('14/10万', value));
      assert.ok((await search()).some(({ name }) => name.includes(value)));
    }
    await session.open(draftUri, draft);
    assert.ok((await search()).some(({ name }) => name.includes('14/10万')));
    const weaker = (await session.diagnostics(draftUri)).find(({ code }) => code === 'weaker-target')!;
    assert.ok(String(weaker.message).includes('14/10万'));
  });

  it('are read once while their files stay as they are, and no more than are shown', async () => {
    const uris = Array.from({ length: 2_000 }, (_, i) => `file:///w/drafts/${i}.plan.txt`);
    session = new Session(project);
    for (const uri of uris) session.disk.set(uri, draft);
    await session.start({ workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } });
    session.client.onRequest('client/registerCapability', () => null);
    session.client.onRequest('planlint/plans', () => uris);
    const read: string[] = [];
    const whole = session.disk.get.bind(session.disk);
    session.disk.get = (uri) => {
      if (uris.includes(uri)) read.push(uri);
      return whole(uri);
    };
    const search = async (query: string) => {
      read.length = 0;
      return (await session.client.sendRequest<unknown[]>('workspace/symbol', { query })).length;
    };
    assert.equal(await search('孕产妇死亡率'), 500);
    assert.ok(read.length > 400 && read.length < 600, `${read.length} read for 500 shown`);
    assert.equal(await search('没有这个指标'), 0);
    assert.ok(read.length > 1_400, 'the others are read, too');
    await session.changedOnDisk(uris[7]!);
    assert.equal(await search('没有这个指标'), 0);
    assert.deepEqual(read, [uris[7]]);
  });

  it('are checked without being opened, each with how it stands; what cannot be read says so', async () => {
    session = await new Session({
      ...project,
      'planlint.yaml': 'drafts: ["drafts/*"]\nupper: [upper.txt]\n',
      'note.txt': '通知\n',
    }).start();
    session.disk.set(draftUri, draft);
    assert.deepEqual(await session.client.sendRequest(requests.drafts, { uri: 'file:///w/planlint.yaml' }), ['drafts/*']);
    const check = (uri: string) => session.client.sendRequest<FolderEntry>(requests.checkFile, { uri });
    const { summary, problem, errors, diagnostics } = await check(draftUri);
    assert.deepEqual([summary, problem, errors], ['1 错误 · 弱于上位 1 · 缺 1', undefined, 1]);
    assert.deepEqual(diagnostics.map(({ code }) => code).sort(), ['missing-target', 'weaker-target']);
    assert.equal((await check('file:///w/gone.txt')).problem, '找不到文件');
    assert.match((await check('file:///w/note.txt')).problem!, /没有读到规划/);
    session.readings.set(draftUri, 'no reading' as never); // a fault of ours
    const failed = await check(draftUri);
    assert.match(failed.problem!, /没有查成/);
    assert.equal(failed.errors, 1);
  });
});

describe('plans that are not open, in the language server', () => {
  /** A folder without a planlint.yaml; what stands in the plans is given by hand. */
  const files: Files = {
    exists: () => Promise.resolve(false),
    read: () => Promise.reject(Error('not asked for')),
    yaml: () => Promise.reject(Error('not asked for')),
  };

  it('are kept until a hundred others have been asked for since', async () => {
    const workspace = new Workspace(files, () => '2026-01-01');
    const stored = async (i: number) => (await workspace.stored(`file:///w/${i}.plan.txt`, draft, 'zh')).document;
    const [first, second] = [await stored(0), await stored(1)];
    for (let i = 2; i <= 100; i++) await stored(i);
    assert.equal(await stored(1), second);
    assert.notEqual(await stored(0), first);
  });
});
