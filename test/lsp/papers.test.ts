import { strict as assert } from 'node:assert';
import { strFromU8, unzipSync } from 'fflate';
import { papers, requests, type PaperName } from '../../server/lsp/requests';
import { draft, draftUri, project, Session } from './session';

describe('papers of the language server', () => {
  let session: Session;
  afterEach(() => session.dispose());

  const bytesOf = (base64: string) => Uint8Array.from(Buffer.from(base64, 'base64'));
  const paper = async (name: PaperName, format: string) =>
    bytesOf(await session.client.sendRequest<string>(requests.paper, { textDocument: { uri: draftUri }, paper: name, format }));

  /** A word of each paper, in whatever format it is. */
  const WORDS: Readonly<Record<PaperName, RegExp>> = {
    memo: /孕产妇死亡率弱于上位规划/,
    html: /孕产妇死亡率弱于上位规划/,
    compare: /弱于上位/,
    coverage: /孕产妇死亡率下降到14\/10万以下/,
    decompose: /孕产妇死亡率/,
  };
  for (const name of Object.keys(papers) as PaperName[])
    for (const format of papers[name])
      it(`are there: ${name} as ${format}`, async () => {
        session = await new Session(project).start();
        await session.open(draftUri, draft);
        const bytes = await paper(name, format);
        const isZip = format === 'docx' || format === 'xlsx';
        const text = isZip
          ? Object.values(unzipSync(bytes))
              .map((file) => strFromU8(file))
              .join('')
          : strFromU8(bytes);
        assert.match(text.replace(/<\/?mark>/g, ''), WORDS[name]);
      });

  it('are none of a file without a plan', async () => {
    session = await new Session(project).start();
    await session.open(draftUri, '通知\n');
    assert.equal((await paper('memo', 'docx')).length, 0);
  });

  it('are tables that a client has made, too', async () => {
    session = await new Session().start();
    const sheets = [
      {
        name: '甲',
        table: [
          ['领域', '指标'],
          ['妇女与健康', '预期寿命'],
        ],
      },
    ];
    const written = await session.client.sendRequest<string>(requests.tables, { sheets, format: 'csv' });
    assert.equal(Buffer.from(written, 'base64').toString(), '\ufeff领域,指标\n妇女与健康,预期寿命\n');
  });
});
