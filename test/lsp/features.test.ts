import { strict as assert } from 'node:assert';
import { DocumentSymbolRequest, FoldingRangeRequest, type DocumentSymbol } from 'vscode-languageserver-protocol/node';
import { requests } from '../../server/lsp/requests';
import { draft, draftUri, positionOf, project, Session, upper } from './session';

let session: Session;

describe('hover of the language server', () => {
  afterEach(() => session.dispose());

  it('shows how a target stands to those above it, then the same indicator at every level, the draft’s own first', async () => {
    session = await new Session({ 'planlint.yaml': 'upper: [national-women-2021, upper.txt]\n', 'upper.txt': upper }).start();
    await session.open(draftUri, draft);
    const text = await session.hover(draftUri, draft, '14/10万');
    assert.match(text, /^\*\*孕产妇死亡率\*\*\n\n\*\*弱于上位\*\*：上位规划 ≤12\/10万，本规划 ≤14\/10万/);
    assert.match(text, /\| 本规划 .*≤14\/10万.*2025[^]*\| 国家 .*≤12\/10万.*2030[^]*\| 省级 .*澜川省妇女发展规划.*≤12\/10万.*2025/);
    assert.match(text, /定义：.*与活产数之比。算法：.*×10万。由卫生健康部门报送。（.*；待核实）/);
    assert.doesNotMatch(text, /读作|配对/);
  });

  it('shows on a domain its contents and what the higher-level plan has that it lacks', async () => {
    session = await new Session(project).start();
    await session.open(draftUri, draft);
    const text = await session.hover(draftUri, draft, '妇女与健康');
    assert.match(text, /主要目标 2 条，策略措施 2 条，量化目标 1 个/);
    assert.match(text, /艾滋病母婴传播率 ≤2%（澜川省妇女发展规划）/);
  });

  it('shows on a wrong marker the number that should stand there', async () => {
    session = await new Session(project).start();
    const wrong = draft.replace('2.妇女健康水平提高', '4.妇女健康水平提高');
    await session.open(draftUri, wrong);
    assert.match(await session.hover(draftUri, wrong, '4.妇女健康'), /“4\.”应为“2\.”/);
  });
});

describe('the language server', () => {
  afterEach(() => session.dispose());

  it('gives the outline and folds', async () => {
    session = await new Session(project).start();
    await session.open(draftUri, draft);
    const [plan] = (await session.client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: draftUri } })) as DocumentSymbol[];
    assert.equal(plan!.name, '青禾县妇女发展规划');
    const domains = plan!.children!.find((s) => s.name.startsWith('二、'))!.children!;
    assert.deepEqual(domains.map((d) => d.name).slice(0, 2), ['（一）妇女与健康', '（二）妇女与教育']);
    const folds = await session.client.sendRequest(FoldingRangeRequest.type, { textDocument: { uri: draftUri } });
    const lines = draft.split('\n');
    assert.ok(folds!.some((f) => lines[f.startLine] === '（一）妇女与健康' && lines[f.endLine + 1] === '（二）妇女与教育'));
  });

  it('answers what an editor asks of it', async () => {
    session = await new Session(project).start(undefined, { commands: true });
    await session.open(draftUri, draft);
    const value = positionOf(draft, '14/10万');
    const whole = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
    const ask = <T>(method: string, params: object) =>
      session.client.sendRequest<T>(method, { textDocument: { uri: draftUri }, ...params });
    const actions = await ask<{ title: string }[]>('textDocument/codeAction', {
      range: { start: value, end: value },
      context: { diagnostics: [] },
    });
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['改为“12”', '让“指标弱于上位规划”通过（说明理由，记入 planlint.waivers.yaml）', '规则“指标弱于上位规划”：不查、改级别、看说明…'],
    );
    assert.equal((await ask<{ uri: string }[]>('textDocument/definition', { position: value }))[0]!.uri, 'file:///w/upper.txt');
    assert.equal((await ask<unknown[]>('textDocument/references', { position: value, context: { includeDeclaration: true } })).length, 2);
    assert.match((await ask<{ label: string }[]>('textDocument/inlayHint', { range: whole }))[0]!.label, /^省级 12$/);
    const [lens] = await ask<{ command: { title: string } }[]>('textDocument/codeLens', {});
    assert.match(lens!.command.title, /^目标 2 · 措施 2 · 弱于上位 1 · 缺 1$/);
    assert.ok((await ask<{ data: number[] }>('textDocument/semanticTokens/full', {})).data.length > 0);
    assert.ok((await ask<unknown[]>('textDocument/selectionRange', { positions: [value] })).length === 1);
    assert.deepEqual(
      (await ask<{ target: string }[]>('textDocument/documentLink', {})).map(({ target }) => target),
      ['file:///w/upper.txt#L1'],
    );
    assert.deepEqual(await ask('textDocument/formatting', { options: { tabSize: 2, insertSpaces: true } }), []);
    const title = positionOf(draft, '中国妇女发展纲要');
    assert.ok((await ask<unknown[]>('textDocument/completion', { position: title })).length > 0);
    assert.ok((await session.client.sendRequest<unknown[]>('workspace/symbol', { query: '孕产妇' })).length === 2);
  });

  it('tells how a plan was read', async () => {
    session = await new Session(project).start();
    await session.open(draftUri, draft);
    assert.match(
      await session.client.sendRequest<string>(requests.reading, { textDocument: { uri: draftUri } }),
      /^读入 100%\n\n# 青禾县妇女发展规划[^]*孕产妇死亡率 \| ≤14\/10万/,
    );
  });

  it('names the rules', async () => {
    session = await new Session(project).start();
    const rules = await session.client.sendRequest<string[]>(requests.rules);
    assert.ok(rules.includes('weaker-target') && rules.includes('near-copy'));
  });
});
