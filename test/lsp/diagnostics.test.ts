import { strict as assert } from 'node:assert';
import { DidCloseTextDocumentNotification } from 'vscode-languageserver-protocol/node';
import { diagnostics } from '../../server/lsp/features/diagnostics';
import { checked, womenPlan } from '../support';
import { draft, draftUri, project, Session, upper } from './session';

describe('diagnostics of the language server', () => {
  let session: Session;
  afterEach(() => session.dispose());

  it('are pulled, with rule, link and the higher-level clause', async () => {
    session = await new Session(project).start();
    await session.open(draftUri, draft);
    const found = await session.diagnostics(draftUri);
    assert.deepEqual(
      found.map((d) => d.code),
      ['missing-target', 'weaker-target'],
    );
    assert.deepEqual(
      found.map(({ source }) => source),
      ['planlint · 缺少上位规划的指标', 'planlint · 指标弱于上位规划'],
    );
    const weaker = found[1]!;
    assert.equal(weaker.codeDescription?.href, 'file:///pages/weaker-target.md');
    const { uri, range } = weaker.relatedInformation![0]!.location;
    assert.equal(uri, 'file:///w/upper.txt');
    const line = upper.split('\n')[range.start.line]!;
    assert.match(line.slice(range.start.character, range.end.character), /^孕产妇死亡率下降到12\/10万以下$/);
  });

  it('tell of a text that was opened in a wrong encoding, and of nothing else', () => {
    const bytes = Buffer.from('b9e6bbaeb5c4b8fabdbf'.repeat(20), 'hex');
    const [only, ...others] = diagnostics(checked(`${bytes.toString('utf8')}\n`));
    assert.match(only!.message as string, /编码不对/);
    assert.deepEqual(others, []);
  });
  it('tell together what is missing at one place', () => {
    const file = checked(womenPlan({ 妇女与健康: ['女村医占比达到40%。'] }), [
      womenPlan({ 妇女与健康: ['婴儿死亡率控制在5‰以下。', '宫颈癌筛查率达到70%。'] }).replace('青禾县', '云岫市'),
    ]);
    const missing = diagnostics(file).filter(({ code }) => code === 'missing-target');
    assert.deepEqual(
      missing.map(({ message, relatedInformation }) => [message, relatedInformation!.length]),
      [['缺少上位规划的指标（2 个）：婴儿死亡率、宫颈癌筛查率', 2]],
    );
  });

  it('are pushed to a client that cannot pull, and cleared on close', async () => {
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

  it('are renewed when the higher-level plan changes in an editor', async () => {
    session = await new Session(project).start({});
    await session.open(draftUri, draft);
    await session.nextPush();
    await session.open('file:///w/upper.txt', upper.replace('12/10万', '16/10万'));
    for (;;) {
      const { uri, diagnostics } = await session.nextPush();
      if (uri === draftUri) return assert.ok(!diagnostics.some((d) => d.code === 'weaker-target'));
    }
  });

  it('are renewed when the configuration or a higher-level plan changes on disk', async () => {
    session = await new Session(project).start();
    await session.open(draftUri, draft);
    assert.equal((await session.diagnostics(draftUri)).length, 2);
    session.disk.set('file:///w/upper.txt', upper.replace('12/10万', '16/10万'));
    await session.changedOnDisk('file:///w/upper.txt');
    assert.deepEqual(await session.codes(draftUri), ['missing-target']);
    session.disk.set('file:///w/planlint.yaml', 'upper: [upper.txt]\nrules: { missing-target: off }\n');
    await session.changedOnDisk('file:///w/planlint.yaml');
    assert.deepEqual(await session.diagnostics(draftUri), []);
  });

  it('follow what the user has set for rules, unless planlint.yaml says something of them', async () => {
    const rules = { 'missing-target': 'off', 'weaker-target': 'off', 'no-rule': 'error', 'near-copy': 'loud' };
    session = await new Session({ ...project, 'planlint.yaml': 'upper: [upper.txt]\nrules: { weaker-target: hint }\n' }).start(undefined, {
      rules,
    });
    await session.open(draftUri, draft);
    const found = await session.diagnostics(draftUri);
    assert.deepEqual(
      found.map(({ code, severity }) => [code, severity]),
      [['weaker-target', 4]],
    );
  });

  it('are sent once for files that change together', async () => {
    session = await new Session(project).start({});
    await session.open(draftUri, draft);
    await session.nextPush();
    session.disk.set('file:///w/upper.txt', upper.replace('12/10万', '16/10万'));
    for (let i = 0; i < 200; i++) await session.changedOnDisk('file:///w/upper.txt');
    await session.nextPush();
    await session.hover(draftUri, draft, '14/10万');
    assert.equal(session.waitingPushes, 0);
  });

  it('of an untitled document come from the bundled national figures', async () => {
    session = await new Session(project).start();
    await session.open('untitled:Untitled-1', draft);
    const weaker = (await session.diagnostics('untitled:Untitled-1')).find((d) => d.code === 'weaker-target')!;
    assert.match(String(weaker.message), /中国妇女发展纲要.*≤12\/10万.*2025 年到期/);
    assert.equal(weaker.severity, 3);
  });

  it('are in English when asked to be', async () => {
    session = await new Session(project).start(undefined, { locale: 'en' });
    await session.open(draftUri, draft);
    assert.match(String((await session.diagnostics(draftUri))[1]!.message), /is weaker than the higher-level plan/);
  });
});
