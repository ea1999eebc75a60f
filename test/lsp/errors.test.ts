import { strict as assert } from 'node:assert';
import { CancellationTokenSource, DocumentDiagnosticRequest, LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import { draft, draftUri, project, Session } from './session';

describe('a language server in trouble', () => {
  let session: Session;
  afterEach(() => session.dispose());

  it('stays alive and says that a draft was not checked when that fails inside', async () => {
    session = await new Session(project).start();
    await session.open(draftUri, draft);
    const whole = session.disk.get.bind(session.disk);
    session.disk.get = () => {
      throw new Error('disk on fire');
    };
    assert.deepEqual(
      (await session.diagnostics(draftUri)).map(({ message }) => message),
      ['没有查成'],
    );
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

  it('refuses what it does not know and bears what makes no sense', async () => {
    session = await new Session(project).start(undefined, { commands: true });
    await session.open(draftUri, draft);
    const ask = (method: string, params: unknown) => session.client.sendRequest(method, params).catch(({ code }: { code: number }) => code);
    assert.equal(await ask('planlint/no-such-thing', {}), -32601);
    const methods = ['hover', 'completion', 'definition', 'references', 'codeAction', 'inlayHint', 'selectionRange', 'inlineCompletion'];
    const nonsense = [null, {}, { textDocument: null }, { textDocument: { uri: 7 } }, { textDocument: { uri: draftUri }, position: {} }];
    const ours = ['status', 'compare', 'paper', 'annotated', 'tables', 'source', 'reading', 'waive', 'waivers', 'checkFile', 'drafts'];
    for (const method of [...methods.map((name) => `textDocument/${name}`), ...ours.map((name) => `planlint/${name}`)])
      for (const params of nonsense) await ask(method, params);
    assert.equal((await session.diagnostics(draftUri)).length, 2);
  });

  it('bears five hundred requests at once, most of them no longer wanted', async () => {
    session = await new Session(project).start();
    await session.open(draftUri, draft);
    const answers = Array.from({ length: 500 }, (_, i) => {
      const cancel = new CancellationTokenSource();
      const answer = session.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: draftUri } }, cancel.token);
      if (i % 5) cancel.cancel();
      return answer.then(
        () => 'answered',
        () => 'given up',
      );
    });
    const ends = await Promise.all(answers);
    assert.ok(ends.filter((end) => end === 'answered').length >= 100);
    assert.equal((await session.diagnostics(draftUri)).length, 2);
  });

  it('reads what is far longer than a plan', async () => {
    session = await new Session(project).start();
    await session.open(draftUri, `${draft}\n${'妇女健康水平提高。\n'.repeat(3_000)}`);
    assert.ok((await session.diagnostics(draftUri)).length > 0);
  });
});
