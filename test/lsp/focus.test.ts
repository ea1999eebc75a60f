import { strict as assert } from 'node:assert';
import { requests } from '../../server/lsp/requests';
import { draft, draftUri, positionOf, project, Session } from './session';

describe('focus in the language server', () => {
  let session: Session;
  afterEach(() => session.dispose());

  it('has only the item checked that the drafter works on, until told otherwise', async () => {
    session = await new Session(project).start({ textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } });
    let refreshed = 0;
    session.client.onRequest('workspace/diagnostic/refresh', () => {
      refreshed++;
      return null;
    });
    await session.open(draftUri, draft);
    const { line } = positionOf(draft, '14/10万');
    const focus = (position: object | null) => session.client.sendRequest(requests.focus, { uri: draftUri, position });
    await focus({ line, character: 3 });
    assert.deepEqual(await session.codes(draftUri), ['weaker-target']);
    await focus({ line, character: 5 });
    assert.equal(refreshed, 1, 'the same item: nothing to ask anew');
    await focus({ line: line + 1, character: 3 });
    assert.deepEqual(await session.diagnostics(draftUri), []);
    await focus(null);
    assert.deepEqual(await session.codes(draftUri), ['missing-target', 'weaker-target']);
    assert.equal(refreshed, 3);
  });
});
