import { strict as assert } from 'node:assert';
import { PassThrough } from 'node:stream';
import { createConnection, type Connection } from 'vscode-languageserver/node';
import {
  CancellationTokenSource,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  LSPErrorCodes,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Diagnostic,
  type DocumentSymbol,
  type Hover,
  type MarkupContent,
  type RelatedFullDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { URI } from 'vscode-uri';
import { message } from '../../server/base/messages';
import type { Files } from '../../server/project/project';
import { requests } from '../../server/lsp/requests';
import { startService } from '../../server/lsp/service';
import { womenPlan } from '../support';

const draftUri = 'file:///w/drafts/青禾县妇女发展规划.txt';
const draft = womenPlan({ 妇女与健康: ['孕产妇死亡率下降到14/10万以下。', '妇女健康水平提高。'] });
const upper = womenPlan({ 妇女与健康: ['孕产妇死亡率下降到12/10万以下。', '艾滋病母婴传播率控制在2%以下。'] }).replaceAll(
  '青禾县',
  '澜川省',
);

/** A server and a client in one process, over files in memory. */
class Session {
  readonly disk = new Map<string, string>();
  readonly client: ProtocolConnection;
  private readonly server: Connection;
  private readonly pushed: PublishDiagnosticsParams[] = [];
  private waiting: ((params: PublishDiagnosticsParams) => void)[] = [];

  constructor(files: Record<string, string> = {}) {
    for (const [path, text] of Object.entries(files)) this.disk.set(`file:///w/${encodeURI(path)}`, text);
    const [up, down] = [new PassThrough(), new PassThrough()];
    const memory: Files = {
      read: async (uri) => (this.disk.has(uri) ? { text: this.disk.get(uri)! } : { problem: message('error.notFound') }),
      exists: async (uri) => this.disk.has(uri),
    };
    this.server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    startService(this.server, memory, 'file:///pages', () => '2026-02-03');
    this.client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.client.onNotification(PublishDiagnosticsNotification.type, (params) => {
      const next = this.waiting.shift();
      if (next) next(params);
      else this.pushed.push(params);
    });
    this.client.listen();
  }

  async start(capabilities: object = { textDocument: { diagnostic: {} } }, locale = 'zh', commands = false): Promise<this> {
    await this.client.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities,
      initializationOptions: { locale, commands },
    });
    await this.client.sendNotification(InitializedNotification.type, {});
    return this;
  }

  open(uri: string, text: string, languageId = 'development-plan'): Promise<void> {
    return this.client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version: 1, text } });
  }

  change(uri: string, version: number, text: string): Promise<void> {
    return this.client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    return (report as RelatedFullDocumentDiagnosticReport).items;
  }

  async nextPush(): Promise<PublishDiagnosticsParams> {
    return (
      this.pushed.shift() ??
      new Promise((resolve) => {
        this.waiting.push(resolve);
      })
    );
  }

  async hover(uri: string, text: string, at: string): Promise<string> {
    const before = text.slice(0, text.indexOf(at)).split('\n');
    const found = (await this.client.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: before.length - 1, character: before.at(-1)!.length + 1 },
    })) as Hover | null;
    return found ? (found.contents as MarkupContent).value : '';
  }

  dispose(): void {
    this.client.dispose();
    this.server.dispose();
  }
}

describe('language server', () => {
  let session: Session;
  afterEach(() => session.dispose());

  const project = { 'planlint.yaml': 'upper: [upper.txt]\n', 'upper.txt': upper };

  it('answers pulled diagnostics with rule, link and the higher-level clause', async () => {
    session = await new Session(project).start();
    await session.open(draftUri, draft);
    const found = await session.diagnostics(draftUri);
    assert.deepEqual(
      found.map((d) => d.code),
      ['missing-target', 'weaker-target'],
    );
    const weaker = found[1]!;
    assert.equal(weaker.codeDescription?.href, 'file:///pages/weaker-target.md');
    const [related] = weaker.relatedInformation!;
    assert.equal(related!.location.uri, 'file:///w/upper.txt');
    const line = upper.split('\n')[related!.location.range.start.line]!;
    assert.match(
      line.slice(related!.location.range.start.character, related!.location.range.end.character),
      /^孕产妇死亡率下降到12\/10万以下$/,
    );
  });

  it('pushes diagnostics to a client that cannot pull, and clears them on close', async () => {
    session = await new Session(project).start({});
    await session.open(draftUri, draft);
    assert.ok((await session.nextPush()).diagnostics.some((d) => d.code === 'weaker-target'));
    await session.change(draftUri, 2, draft.replace('14/10万', '12/10万'));
    const renewed = await session.nextPush();
    assert.equal(renewed.version, 2);
    assert.ok(!renewed.diagnostics.some((d) => d.code === 'weaker-target'));
    await session.client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: draftUri } });
    assert.deepEqual((await session.nextPush()).diagnostics, []);
  });

  it('shows in a hover the same indicator at every level, and how it was read', async () => {
    session = await new Session({ 'planlint.yaml': 'upper: [national-women-2021, upper.txt]\n', 'upper.txt': upper }).start();
    await session.open(draftUri, draft);
    const text = await session.hover(draftUri, draft, '14/10万');
    assert.match(text, /\| 国家 .*≤12\/10万.*2030.*弱于上位/);
    assert.match(text, /\| 省级 .*澜川省妇女发展规划.*≤12\/10万.*2025.*弱于上位/);
    assert.match(text, /\| 本规划 .*≤14\/10万.*2025/);
    assert.match(text, /读作：孕产妇死亡率 · ≤14\/10万/);
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

  it('checks a draft anew when its higher-level plan changes in an editor', async () => {
    session = await new Session(project).start({});
    await session.open(draftUri, draft);
    await session.nextPush();
    await session.open('file:///w/upper.txt', upper.replace('12/10万', '16/10万'));
    for (;;) {
      const { uri, diagnostics } = await session.nextPush();
      if (uri === draftUri) return assert.ok(!diagnostics.some((d) => d.code === 'weaker-target'));
    }
  });

  it('checks a draft anew when the configuration or a higher-level plan changes on disk', async () => {
    session = await new Session(project).start();
    await session.open(draftUri, draft);
    assert.equal((await session.diagnostics(draftUri)).length, 2);
    session.disk.set('file:///w/upper.txt', upper.replace('12/10万', '16/10万'));
    await session.client.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: 'file:///w/upper.txt', type: 2 }] });
    assert.deepEqual(
      (await session.diagnostics(draftUri)).map((d) => d.code),
      ['missing-target'],
    );
    session.disk.set('file:///w/planlint.yaml', 'upper: [upper.txt]\nrules: { missing-target: off }\n');
    await session.client.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: 'file:///w/planlint.yaml', type: 2 }],
    });
    assert.deepEqual(await session.diagnostics(draftUri), []);
  });

  it('reports the mistakes of planlint.yaml at their place', async () => {
    session = await new Session(project).start();
    await session.open('file:///w/planlint.yaml', 'upper: [upper.txt, gone.txt]\nrules:\n  weaker-targets: off\n', 'yaml');
    const [first] = await session.diagnostics('file:///w/planlint.yaml');
    assert.equal(first!.range.start.line, 2);
    assert.match(String(first!.message), /weaker-targets.*weaker-target/);
  });

  it('works on untitled documents, with the bundled national figures', async () => {
    session = await new Session(project).start();
    await session.open('untitled:Untitled-1', draft);
    const weaker = (await session.diagnostics('untitled:Untitled-1')).find((d) => d.code === 'weaker-target')!;
    assert.match(String(weaker.message), /中国妇女发展纲要.*≤12\/10万.*2025 年到期/);
    assert.equal(weaker.severity, 3);
  });

  it('speaks English when asked to', async () => {
    session = await new Session(project).start(undefined, 'en');
    await session.open(draftUri, draft);
    assert.match(String((await session.diagnostics(draftUri))[1]!.message), /is weaker than the higher-level plan/);
  });

  it('says which template and plans are in force and why', async () => {
    session = await new Session(project).start();
    await session.open(draftUri, draft);
    const status = await session.client.sendRequest<{ template: string; upper: string }>('planlint/status', { uri: draftUri });
    assert.match(status.template, /妇女发展规划（2021—2030年）（按规划的种类和年份选定）/);
    assert.match(status.upper, /澜川省妇女发展规划（由 planlint\.yaml 指定）/);
  });

  it('answers what an editor asks of it', async () => {
    session = await new Session(project).start(undefined, 'zh', true);
    await session.open(draftUri, draft);
    const textDocument = { uri: draftUri };
    const position = (words: string) => {
      const before = draft.slice(0, draft.indexOf(words)).split('\n');
      return { line: before.length - 1, character: before.at(-1)!.length + 1 };
    };
    const value = position('14/10万');
    const whole = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
    const ask = <T>(method: string, params: object) => session.client.sendRequest<T>(method, { textDocument, ...params });
    const actions = await ask<{ title: string }[]>('textDocument/codeAction', {
      range: { start: value, end: value },
      context: { diagnostics: [] },
    });
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['改为“12”', '让这个问题通过（说明理由，记入 planlint.waivers.yaml）'],
    );
    assert.equal((await ask<{ uri: string }[]>('textDocument/definition', { position: value }))[0]!.uri, 'file:///w/upper.txt');
    assert.equal((await ask<unknown[]>('textDocument/references', { position: value, context: { includeDeclaration: true } })).length, 2);
    assert.match((await ask<{ label: string }[]>('textDocument/inlayHint', { range: whole }))[0]!.label, /^省级 12$/);
    assert.match(
      (await ask<{ command: { title: string } }[]>('textDocument/codeLens', {}))[0]!.command.title,
      /^目标 2 · 措施 2 · 弱于上位 1 · 缺 1$/,
    );
    assert.ok((await ask<{ data: number[] }>('textDocument/semanticTokens/full', {})).data.length > 0);
    assert.ok((await ask<unknown[]>('textDocument/selectionRange', { positions: [value] })).length === 1);
    assert.deepEqual(
      (await ask<{ target: string }[]>('textDocument/documentLink', {})).map(({ target }) => target),
      ['file:///w/upper.txt#L1'],
    );
    assert.deepEqual(await ask('textDocument/formatting', { options: { tabSize: 2, insertSpaces: true } }), []);
    assert.ok(
      (await ask<unknown[]>('textDocument/completion', { position: { line: position('策略措施：').line, character: 0 } })).length > 0,
    );
    assert.ok((await session.client.sendRequest<unknown[]>('workspace/symbol', { query: '孕产妇' })).length === 2);
  });

  it('lets a finding stand in planlint.waivers.yaml', async () => {
    session = await new Session(project).start(undefined, 'zh', true);
    session.client.onRequest(
      'workspace/applyEdit',
      ({ edit }: { edit: { documentChanges: [unknown, { textDocument: { uri: string }; edits: [{ newText: string }] }] } }) => {
        const { textDocument, edits } = edit.documentChanges[1];
        session.disk.set(textDocument.uri, edits[0].newText);
        return { applied: true };
      },
    );
    await session.open(draftUri, draft);
    assert.equal(
      await session.client.sendRequest('planlint/waive', {
        uri: draftUri,
        rule: 'weaker-target',
        text: '孕产妇死亡率下降到14/10万以下',
        reason: '市里同意',
      }),
      'file:///w/planlint.waivers.yaml',
    );
    assert.match(session.disk.get('file:///w/planlint.waivers.yaml')!, /date: "2026-02-03"/);
    await session.client.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: 'file:///w/planlint.waivers.yaml', type: 1 }],
    });
    assert.deepEqual(
      (await session.diagnostics(draftUri)).map((d) => d.code),
      ['missing-target'],
    );
  });

  it('reports a waiver that has expired, and mistakes, in its file', async () => {
    const waivers = 'waivers:\n  - { rule: weaker-target, text: 孕产妇死亡率, reason: 暂缓, until: "2026-01-31" }\n';
    session = await new Session({ ...project, 'planlint.waivers.yaml': waivers }).start();
    await session.open('file:///w/planlint.waivers.yaml', waivers, 'yaml');
    const [expired] = await session.diagnostics('file:///w/planlint.waivers.yaml');
    assert.match(String(expired!.message), /2026-01-31 到期/);
    assert.equal(expired!.range.start.line, 1);
    await session.change('file:///w/planlint.waivers.yaml', 2, 'waivers: {}\n');
    assert.match(String((await session.diagnostics('file:///w/planlint.waivers.yaml'))[0]!.message), /应为列表/);
  });

  it('gives each folder its own configuration', async () => {
    session = await new Session({
      'a/planlint.yaml': 'upper: [upper.txt]\n',
      'a/upper.txt': upper,
      'b/planlint.yaml': 'upper: []\nrules: { unserved-goal: off }\n',
    }).start();
    const codes = async (uri: string) => {
      await session.open(uri, draft);
      return (await session.diagnostics(uri)).map(({ code }) => code);
    };
    assert.deepEqual(await codes('file:///w/a/草案.txt'), ['missing-target', 'weaker-target']);
    assert.deepEqual(await codes('file:///w/b/草案.txt'), []);
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

  it('adds a higher-level plan to planlint.yaml, or makes one', async () => {
    session = await new Session({ 'planlint.yaml': '# 青禾县\nupper:\n  - upper.txt # 省\n', 'upper.txt': upper }).start();
    session.client.onRequest(
      'workspace/applyEdit',
      ({ edit }: { edit: { documentChanges: [unknown, { textDocument: { uri: string }; edits: [{ newText: string }] }] } }) => {
        const { textDocument, edits } = edit.documentChanges[1];
        session.disk.set(textDocument.uri, edits[0].newText);
        return { applied: true };
      },
    );
    await session.open(draftUri, draft);
    assert.equal(await session.client.sendRequest('planlint/addUpper', { uri: draftUri, upper: 'file:///w/upper/市.txt' }), true);
    assert.equal(session.disk.get('file:///w/planlint.yaml'), '# 青禾县\nupper:\n  - upper.txt # 省\n  - upper/市.txt\n');
    assert.equal(await session.client.sendRequest('planlint/addUpper', { uri: draftUri, upper: 'file:///w/upper/市.txt' }), true);
    assert.equal(session.disk.get('file:///w/planlint.yaml'), '# 青禾县\nupper:\n  - upper.txt # 省\n  - upper/市.txt\n');
    session.disk.delete('file:///w/planlint.yaml');
    await session.client.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: 'file:///w/planlint.yaml', type: 3 }],
    });
    assert.equal(await session.client.sendRequest('planlint/addUpper', { uri: draftUri, upper: 'file:///w/drafts/市.txt' }), true);
    const made = [...session.disk].find(([uri]) => uri.endsWith('planlint.yaml'))!;
    assert.deepEqual([made[0], made[1]], ['file:///w/drafts/planlint.yaml', 'upper:\n  - ./市.txt\n']);
  });

  it('makes a new plan from what is in force', async () => {
    session = await new Session(project).start();
    const templates = await session.client.sendRequest<{ id: string }[]>('planlint/templates', {});
    assert.ok(templates.some(({ id }) => id === 'women-2021'));
    const text = await session.client.sendRequest<string>('planlint/newPlan', {
      template: 'women-2021',
      place: '青禾县',
      period: [2021, 2025],
      near: 'file:///w/new',
    });
    assert.match(text, /^青禾县妇女发展规划\n（2021—2025年）\n前言\n根据《澜川省妇女发展规划（2021—2025年）》/);
    assert.match(
      await session.client.sendRequest<string>('planlint/newPlan', { template: 'women-2021', place: '青禾县', period: [2021, 2025] }),
      /《中国妇女发展纲要/,
    );
  });

  it('exports the comparison', async () => {
    session = await new Session(project).start();
    await session.open(draftUri, draft);
    const ask = (format: string) => session.client.sendRequest<string>('planlint/export', { textDocument: { uri: draftUri }, format });
    assert.match(await ask('markdown'), /\| 孕产妇死亡率 .*弱于上位/);
    assert.match(await ask('csv'), /妇女与健康,孕产妇死亡率/);
    const { plans, words } = await session.client.sendRequest<{ plans: { rows: unknown[] }[]; words: Record<string, string> }>(
      'planlint/compare',
      { textDocument: { uri: draftUri } },
    );
    assert.deepEqual([plans[0]!.rows.length, words['rows']], [2, '行数：{0}']);
  });

  it('stays alive and answers empty when a request fails inside', async () => {
    session = await new Session(project).start();
    await session.open(draftUri, draft);
    const broken = session.disk.get.bind(session.disk);
    session.disk.get = () => {
      throw new Error('disk on fire');
    };
    assert.deepEqual(await session.diagnostics(draftUri), []);
    session.disk.get = broken;
    await session.client.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: 'file:///w/planlint.yaml', type: 2 }],
    });
    assert.equal((await session.diagnostics(draftUri)).length, 2);
  });

  it('looks for an indicator in the plans that the client finds, open or not', async () => {
    const sister = draft.replaceAll('青禾县', '白榆县');
    session = await new Session({ ...project, 'drafts/b.plan.txt': sister }).start();
    session.client.onRequest('planlint/plans', () => [
      'file:///w/drafts/b.plan.txt',
      'file:///w/upper.txt',
      'file:///w/gone.txt',
      encodeURI(draftUri),
    ]);
    await session.open(draftUri, draft);
    const line = draft.split('\n').findIndex((one) => one.includes('14/10万'));
    const found = await session.client.sendRequest<{ uri: string }[]>('textDocument/references', {
      textDocument: { uri: draftUri },
      position: { line, character: 4 },
      context: { includeDeclaration: true },
    });
    assert.deepEqual(found.map(({ uri }) => uri).sort(), [draftUri, 'file:///w/drafts/b.plan.txt', 'file:///w/upper.txt'].sort());
    const symbols = await session.client.sendRequest<{ containerName: string }[]>('workspace/symbol', { query: '孕产妇死亡率' });
    assert.deepEqual(symbols.map(({ containerName }) => containerName.split('妇女')[0]).sort(), ['澜川省', '白榆县', '青禾县'].sort());
  });

  it('reads an open plan as it is open, whatever was stored under its name', async () => {
    session = await new Session(project).start();
    session.client.onRequest('planlint/plans', () => [draftUri]);
    const search = () => session.client.sendRequest<{ name: string }[]>('workspace/symbol', { query: '孕产妇死亡率' });
    for (const value of ['15/10万', '16/10万']) {
      session.disk.set(draftUri, draft.replace('14/10万', value));
      assert.ok((await search()).some(({ name }) => name.includes(value)));
    }
    await session.open(draftUri, draft);
    assert.ok((await search()).some(({ name }) => name.includes('14/10万')));
    assert.ok(String((await session.diagnostics(draftUri)).find(({ code }) => code === 'weaker-target')!.message).includes('14/10万'));
  });

  it('checks only the item that the drafter works on, until told otherwise', async () => {
    session = await new Session(project).start({ textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } });
    let refreshed = 0;
    session.client.onRequest('workspace/diagnostic/refresh', () => {
      refreshed++;
      return null;
    });
    await session.open(draftUri, draft);
    const line = draft.split('\n').findIndex((one) => one.includes('14/10万'));
    const focus = (position: object | null) => session.client.sendRequest(requests.focus, { uri: draftUri, position });
    await focus({ line, character: 3 });
    assert.deepEqual(
      (await session.diagnostics(draftUri)).map((d) => d.code),
      ['weaker-target'],
    );
    await focus({ line, character: 5 });
    assert.equal(refreshed, 1, 'the same item: nothing to ask anew');
    await focus({ line: line + 1, character: 3 });
    assert.deepEqual(await session.diagnostics(draftUri), []);
    await focus(null);
    assert.deepEqual(
      (await session.diagnostics(draftUri)).map((d) => d.code),
      ['missing-target', 'weaker-target'],
    );
    assert.equal(refreshed, 3);
  });

  it('compares with a file that is no higher-level plan, and exports that', async () => {
    session = await new Session({
      ...project,
      'sister.txt': draft.replaceAll('青禾县', '白榆县').replace('14/10万', '13/10万'),
      'note.txt': '不是规划\n',
    }).start();
    await session.open(draftUri, draft);
    const asked = { textDocument: { uri: draftUri }, other: 'file:///w/sister.txt' };
    const { plans } = await session.client.sendRequest<{
      plans: { levels: { title: string }[]; rows: { indicator: string; verdict: string }[] }[];
    }>(requests.compare, asked);
    assert.deepEqual(
      [plans[0]!.levels.map(({ title }) => title), plans[0]!.rows[0]],
      [['白榆县妇女发展规划'], { ...plans[0]!.rows[0]!, indicator: '孕产妇死亡率', verdict: 'weaker' }],
    );
    assert.match(
      await session.client.sendRequest<string>(requests.export, { ...asked, format: 'csv' }),
      /白榆县妇女发展规划.*\n.*≤13\/10万,≤14\/10万/,
    );
    assert.deepEqual(
      (await session.client.sendRequest<{ plans: unknown[] }>(requests.compare, { ...asked, other: 'file:///w/note.txt' })).plans,
      [],
    );
  });

  it('tells how a plan was read', async () => {
    session = await new Session(project).start();
    await session.open(draftUri, draft);
    assert.match(
      await session.client.sendRequest<string>(requests.reading, { textDocument: { uri: draftUri } }),
      /^# 青禾县妇女发展规划[^]*孕产妇死亡率 \| ≤14\/10万/,
    );
  });

  it('names the rules', async () => {
    session = await new Session(project).start();
    const rules = await session.client.sendRequest<string[]>(requests.rules);
    assert.ok(rules.includes('weaker-target') && rules.includes('near-copy'));
  });

  it('leads into the words of a Word file, for a client that shows them', async () => {
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
