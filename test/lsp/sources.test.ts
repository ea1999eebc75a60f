import { strict as assert } from 'node:assert';
import { strFromU8, unzipSync } from 'fflate';
import { message } from '../../server/base/messages';
import * as docx from '../../server/formats/docx';
import { docxFile } from '../formats/docx-file';
import { CodeActionRequest, InitializeRequest } from 'vscode-languageserver-protocol/node';
import { URI } from 'vscode-uri';
import { requests } from '../../server/lsp/requests';
import { draft, draftUri, positionOf, Session, upper } from './session';

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

  /** A document that shows the words of a file. */
  const wordsOf = (path: string) => URI.from({ scheme: 'planlint-source', path: `/w/${path}`, query: `file:///w/${path}` }).toString();

  it('are checked as drafts, by the planlint.yaml above the file', async () => {
    session = await new Session({ 'planlint.yaml': 'upper: [upper.txt]\n', 'upper.txt': upper, 'draft.docx': draft }).start();
    await session.open(wordsOf('draft.docx'), draft);
    assert.deepEqual(await session.codes(wordsOf('draft.docx')), ['missing-target', 'weaker-target']);
    assert.match(await session.hover(wordsOf('draft.docx'), draft, '孕产妇死亡率'), /弱于上位/);
  });

  it('are not written into: their findings can be let stand, and commented in a copy', async () => {
    session = await new Session({ 'planlint.yaml': 'upper: [upper.txt]\n', 'upper.txt': upper, 'draft.docx': draft }).start(undefined, {
      commands: true,
    });
    const uri = wordsOf('draft.docx');
    await session.open(uri, draft);
    const at = positionOf(draft, '14/10万');
    const actions = await session.client.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [] },
    });
    assert.deepEqual(
      actions!.map(({ title }) => title),
      ['让“指标弱于上位规划”通过（说明理由，记入 planlint.waivers.yaml）', '规则“指标弱于上位规划”：不查、改级别、看说明…'],
    );
    session.bytes.set('file:///w/draft.docx', docxFile(draft.split('\n')));
    const ask = (withFixes: boolean) => session.client.sendRequest<string>(requests.annotated, { textDocument: { uri }, withFixes });
    const parts = unzipSync(Uint8Array.from(Buffer.from(await ask(false), 'base64')));
    assert.match(strFromU8(parts['word/comments.xml']!), /孕产妇死亡率弱于上位规划/);
    session.bytes.set('file:///w/draft.docx', new TextEncoder().encode('%PDF-1.4'));
    assert.equal(await ask(false), '');
    session.bytes.set('file:///w/draft.docx', docxFile(['前言', ...draft.split('\n')]));
    session.disk.set('file:///w/draft.docx', `前言\n${draft}`);
    assert.equal(await ask(false), '', 'the file has changed since: its words are at other places');
  });

  it('say in their papers where a finding stands in the file', async () => {
    session = await new Session({ 'planlint.yaml': 'upper: [upper.txt]\n', 'upper.txt': upper }).start();
    const read = docx.read(docxFile(draft.split('\n')));
    assert.ok('text' in read);
    session.readings.set('file:///w/draft.docx', { ...read, note: message('lost.kind') });
    const uri = wordsOf('draft.docx');
    await session.open(uri, read.text);
    const asked = { textDocument: { uri }, paper: 'html', format: 'html' };
    const page = Buffer.from(await session.client.sendRequest<string>(requests.paper, asked), 'base64').toString();
    assert.match(page, /draft\.docx[^]*第\d+段/);
    assert.match(String((await session.diagnostics(uri))[0]!.message), /认不出是哪一种规划/);
  });
});
