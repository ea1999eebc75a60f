import { strict as assert } from 'node:assert';
import { requests } from '../../server/lsp/requests';
import { draft, draftUri, project, Session } from './session';

/** What is asserted of a comparison. */
interface Compared {
  readonly plans: readonly {
    readonly levels: readonly { readonly title: string }[];
    readonly rows: readonly { readonly indicator: string; readonly verdict: string }[];
  }[];
  readonly words: Readonly<Record<string, string>>;
}

describe('comparison of the language server', () => {
  let session: Session;
  afterEach(() => session.dispose());

  it('is shown', async () => {
    session = await new Session(project).start();
    await session.open(draftUri, draft);
    const { plans, words } = await session.client.sendRequest<Compared>(requests.compare, { textDocument: { uri: draftUri } });
    assert.deepEqual([plans[0]!.rows.length, words['rows']], [2, '行数：{0}']);
  });

  it('is with a file that is no higher-level plan, where asked', async () => {
    session = await new Session({
      ...project,
      'sister.txt': draft.replaceAll('青禾县', '白榆县').replace('14/10万', '13/10万'),
      'note.txt': '不是规划\n',
    }).start();
    await session.open(draftUri, draft);
    const asked = { textDocument: { uri: draftUri }, other: 'file:///w/sister.txt' };
    const { plans } = await session.client.sendRequest<Compared>(requests.compare, asked);
    assert.deepEqual(
      [plans[0]!.levels.map(({ title }) => title), plans[0]!.rows[0]],
      [['白榆县妇女发展规划'], { ...plans[0]!.rows[0]!, indicator: '孕产妇死亡率', verdict: 'weaker' }],
    );
    const withNote = await session.client.sendRequest<Compared>(requests.compare, { ...asked, other: 'file:///w/note.txt' });
    assert.deepEqual(withNote.plans, []);
  });
});
