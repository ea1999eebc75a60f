import { strict as assert } from 'node:assert';
import { CancellationTokenSource, DocumentDiagnosticRequest, LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import { draft, draftUri, project, Session } from './session';

describe('a language server in trouble', () => {
  let session: Session;
  afterEach(() => session.dispose());

  it('stays alive and answers empty when a request fails inside', async () => {
    session = await new Session(project).start();
    await session.open(draftUri, draft);
    const whole = session.disk.get.bind(session.disk);
    session.disk.get = () => {
      throw new Error('disk on fire');
    };
    assert.deepEqual(await session.diagnostics(draftUri), []);
    session.disk.get = whole;
    await session.changedOnDisk('file:///w/planlint.yaml');
    assert.equal((await session.diagnostics(draftUri)).length, 2);
  });

  it('gives up what is not wanted any more', async () => {
    session = await new Session(project).start();
    await session.open(draftUri, draft);
    const cancel = new CancellationTokenSource();
    const answer = session.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: draftUri } }, cancel.token);
    cancel.cancel();
    await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
    assert.equal((await session.diagnostics(draftUri)).length, 2);
  });
});
