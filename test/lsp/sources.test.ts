import { strict as assert } from 'node:assert';
import { InitializeRequest } from 'vscode-languageserver-protocol/node';
import { URI } from 'vscode-uri';
import { requests } from '../../server/lsp/requests';
import { draft, draftUri, Session, upper } from './session';

describe('Word files in the language server', () => {
  let session: Session;
  afterEach(() => session.dispose());

  it('are led into, for a client that shows their words', async () => {
    session = await new Session({ 'planlint.yaml': 'upper: [upper.docx]\n', 'upper.docx': upper }).start();
    const related = async (ours: Session) => {
      await ours.open(draftUri, draft);
      return (await ours.diagnostics(draftUri)).find(({ code }) => code === 'weaker-target')!.relatedInformation![0]!.location.uri;
    };
    assert.equal(await related(session), 'file:///w/upper.docx');
    session.dispose();
    session = new Session({ 'planlint.yaml': 'upper: [upper.docx]\n', 'upper.docx': upper });
    await session.client.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities: { textDocument: { diagnostic: {} } },
      initializationOptions: { sources: true },
    });
    const source = URI.parse(await related(session));
    assert.deepEqual([source.scheme, source.path, source.query], ['planlint-source', '/w/upper.docx', 'file:///w/upper.docx']);
    assert.equal(await session.client.sendRequest(requests.source, { uri: source.query }), upper);
    assert.equal(await session.client.sendRequest(requests.source, { uri: 'file:///w/gone.docx' }), '找不到文件');
  });
});
