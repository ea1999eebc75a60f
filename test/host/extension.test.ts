import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { pdfFile } from '../formats/pdf-file';
import { comparedMessages, findings, foundAgain, inWorkspace, openDraft, until, withRule } from './support';

/** Rules whose findings in the example drafts can be mended, two for which the test makes slips, and what the remedies are called. */
const REMEDIES: Readonly<Record<string, RegExp>> = {
  'weaker-target': /^改为“/,
  'missing-target': /^补上目标/,
  'missing-domain': /^补上领域/,
  'missing-part': /^补上“.*部分/,
  'missing-section': /^补上“/,
  'domain-name': /^改为“/,
  'numbering-style': /^改为“/,
  'numbering-sequence': /^改为“/,
  'numbering-run-in': /^另起一行/,
  'near-copy': /^改为“母”/,
  'document-title': /^改为“/,
};

async function replace(document: vscode.TextDocument, changes: readonly (readonly [string, string])[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const [words, others] of changes) {
    const at = document.getText().indexOf(words);
    edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + words.length)), others);
  }
  await vscode.workspace.applyEdit(edit);
}

/** Gives a document and its file their words back; VS Code may have saved others by itself. */
async function restore(document: vscode.TextDocument, before: string): Promise<void> {
  await replace(document, [[document.getText(), before]]);
  await document.save();
}

/** What the first remedy for a rule's findings changes; undefined without such findings. */
async function remedyFor(document: vscode.TextDocument, rule: string): Promise<vscode.WorkspaceEdit | undefined> {
  for (const finding of withRule(document.uri, rule)) {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const remedy = actions.find(({ edit, title }) => edit && REMEDIES[rule]!.test(title));
    if (remedy) return remedy.edit;
  }
  return undefined;
}

describe('extension', () => {
  it('knows a plan by its name', async () => {
    assert.equal((await openDraft()).languageId, 'development-plan');
  });

  it('shows the findings of the example draft, each with the higher-level clause', async () => {
    const document = await openDraft();
    const [weaker] = await findings(document, 'weaker-target');
    assert.equal(document.getText(weaker!.range), '14/10万以下');
    assert.match(weaker!.message, /孕产妇死亡率弱于上位规划.*云岫市妇女发展规划 ≤12\/10万/);
    const [related] = weaker!.relatedInformation!;
    const higher = await vscode.workspace.openTextDocument(related!.location.uri);
    assert.match(higher.getText(related!.location.range), /孕产妇死亡率.*12\/10万以下/);
    for (const rule of [
      'missing-domain',
      'domain-order',
      'missing-part',
      'numbering-sequence',
      'numbering-run-in',
      'unquantified-target',
    ]) {
      assert.ok(withRule(document.uri, rule).length, rule);
    }
  });

  it('shows a table of all levels when the mouse is on a target', async () => {
    const document = await openDraft();
    const [weaker] = await findings(document, 'weaker-target');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, weaker!.range.start);
    const text = hovers
      .flatMap((h) => h.contents)
      .map((c) => (typeof c === 'string' ? c : c.value))
      .join('\n');
    assert.match(text, /省级.*澜川省妇女发展规划.*≤12\/10万/);
    assert.match(text, /市级.*云岫市妇女发展规划.*≤12\/10万/);
    assert.match(text, /本规划.*青禾县妇女发展规划.*≤14\/10万/);
  });

  it('gives the outline', async () => {
    const document = await openDraft();
    const [plan] = await until('outline', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
      return found?.length ? found : undefined;
    });
    assert.equal(plan!.name, '青禾县妇女发展规划');
    assert.ok(plan!.children.some((part) => part.children.some((domain) => domain.name === '（一）妇女与健康')));
  });

  it('follows an edit, and works on an untitled document', async () => {
    const text =
      '青禾县妇女发展规划\n（2021—2025年）\n一、发展领域\n（一）妇女与健康\n主要目标：\n1.孕产妇死亡率下降到15/10万以下。\n3.妇女健康素养提高。\n';
    const document = await vscode.workspace.openTextDocument({ language: 'development-plan', content: text });
    await vscode.window.showTextDocument(document);
    await until('numbering-sequence', () => withRule(document.uri, 'numbering-sequence')[0]);
    const edit = new vscode.WorkspaceEdit();
    const at = document.getText().indexOf('3.妇女');
    edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + 1)), '2');
    await vscode.workspace.applyEdit(edit);
    await until('renewed diagnostics', () => (withRule(document.uri, 'numbering-sequence').length ? undefined : true));
    assert.ok(withRule(document.uri, 'weaker-target').length, 'compared with the bundled national figures');
  });

  it('says once, on the title, what a young draft still lacks', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'development-plan',
      content: '青禾县妇女发展规划\n（2021—2025年）\n一、发展领域\n（一）妇女与健康\n主要目标：\n1.妇女更加健康。\n',
    });
    await vscode.window.showTextDocument(document);
    const said = await until('what is lacking', () =>
      vscode.languages.getDiagnostics(document.uri).find(({ message }) => message.startsWith('草稿刚起步')),
    );
    assert.equal(said.range.start.line, 0);
    assert.match(said.message, /妇女与教育/);
    assert.deepEqual(withRule(document.uri, 'missing-domain'), []);
  });

  it('checks only the item at the cursor while focus is on', async () => {
    const document = await openDraft();
    const all = (
      await until('diagnostics', () => {
        const found = vscode.languages.getDiagnostics(document.uri);
        return found.length > 5 ? found : undefined;
      })
    ).length;
    const at = document.positionAt(document.getText().indexOf('14/10万以下'));
    vscode.window.activeTextEditor!.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('planlint.toggleFocus');
    await until('one item’s findings', () => {
      const found = vscode.languages.getDiagnostics(document.uri);
      return found.length > 0 && found.every(({ range }) => range.start.line === at.line) ? true : undefined;
    });
    await vscode.commands.executeCommand('planlint.toggleFocus');
    await until('all findings', () => (vscode.languages.getDiagnostics(document.uri).length === all ? true : undefined));
  });

  it('checks only what is saved where that is set', async () => {
    const document = await openDraft();
    const isWeaker = () => withRule(document.uri, 'weaker-target').some(({ message }) => message.startsWith('孕产妇死亡率'));
    await until('weaker-target', () => isWeaker() || undefined);
    await vscode.workspace.getConfiguration('planlint').update('run', 'onSave', vscode.ConfigurationTarget.Global);
    await replace(document, [['14/10万以下', '11/10万以下']]);
    const at = document.positionAt(document.getText().indexOf('11/10万以下') + 1);
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
    assert.match((hover!.contents[0] as vscode.MarkdownString).value, /≤11\/10万/); // the server has read it
    assert.ok(isWeaker());
    await document.save();
    await until('findings of what is saved', () => (isWeaker() ? undefined : true));
    await vscode.workspace.getConfiguration('planlint').update('run', undefined, vscode.ConfigurationTarget.Global);
    await replace(document, [['11/10万以下', '14/10万以下']]);
    await until('findings of what is typed', () => isWeaker() || undefined);
    await document.save();
  });

  it('speaks the language that is set, at once', async () => {
    const document = await openDraft();
    const settings = () => vscode.workspace.getConfiguration('planlint');
    const says = (words: RegExp) => vscode.languages.getDiagnostics(document.uri).some(({ message }) => words.test(message)) || undefined;
    await settings().update('language', 'en', vscode.ConfigurationTarget.Global);
    await until('English', () => says(/is weaker than/));
    await settings().update('language', undefined, vscode.ConfigurationTarget.Global);
    await until('Chinese', () => says(/弱于上位规划/));
  });

  it('tells how a plan was read', async () => {
    await openDraft();
    await vscode.commands.executeCommand('planlint.showReading');
    const told = await until('the reading', () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'planlint-reading'));
    assert.match(told.getText(), /^读入 100%\n\n# 青禾县妇女发展规划\n[^]*孕产妇死亡率/);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('mends at once all that can safely be mended, twice the same as once', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'development-plan',
      content: '青禾县妇女发展规划\n（2021—2025年）\n一、发展领域\n（一）妇女与健康\n主要目标：\n1.增强法制意识,提高９0%以上。\n',
    });
    await vscode.window.showTextDocument(document);
    await until('half-width-punctuation', () => withRule(document.uri, 'half-width-punctuation')[0]);
    const mend = async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(0, 0, document.lineCount, 0),
        'source.fixAll',
      );
      for (const { edit } of actions) if (edit) await vscode.workspace.applyEdit(edit);
      return document.getText();
    };
    const once = await mend();
    assert.ok(once.includes('法治意识，提高90%'), once);
    assert.equal(await mend(), once);
  });

  it('folds', async () => {
    const document = await openDraft();
    const folds = await until('folding ranges', async () => {
      const found = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
      return found?.length ? found : undefined;
    });
    assert.ok(folds.some(({ start }) => document.lineAt(start).text.includes('妇女与健康')));
  });

  it('restarts its server and comes back with the same findings', async () => {
    const document = await openDraft();
    const before = await comparedMessages(document);
    await vscode.commands.executeCommand('planlint.restart');
    await foundAgain(document.uri, before);
  });

  it('offers to raise a weaker target, does it, and undoes it in one step', async () => {
    const document = await openDraft();
    const before = document.getText();
    const [weaker] = await findings(document, 'weaker-target');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      weaker!.range,
    );
    const raise = actions.find(({ title }) => title === '改为“12”');
    assert.ok(raise, actions.map(({ title }) => title).join());
    assert.ok(actions.some(({ command }) => command?.command === 'planlint.waive'));
    await vscode.workspace.applyEdit(raise.edit!);
    await until('the finding gone', () =>
      withRule(document.uri, 'weaker-target').some(({ range }) => range.start.isEqual(weaker!.range.start)) ? undefined : true,
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('mends each kind of mistake that has a remedy, as long as it is asked for', async () => {
    const slips = [
      ['near-copy', '乙肝母婴传播率', '乙肝毋婴传播率'],
      ['document-title', '《中国妇女发展纲要', '《中国妇女发展钢要'],
    ] as const;
    const mended = new Set<string>();
    for (const [name, changes] of [
      ['青禾县妇女发展规划', slips],
      ['青禾县儿童发展规划', []],
    ] as const) {
      const document = await vscode.workspace.openTextDocument(inWorkspace(`drafts/${name}.plan.txt`));
      await vscode.window.showTextDocument(document);
      const before = document.getText();
      await replace(
        document,
        changes.map(([, words, others]) => [words, others] as const),
      );
      await until(
        'findings of this text',
        () =>
          (changes.every(([rule]) => withRule(document.uri, rule).length) && vscode.languages.getDiagnostics(document.uri).length) ||
          undefined,
      );
      const text = document.getText();
      for (const rule of Object.keys(REMEDIES).filter((one) => !mended.has(one))) {
        const remedy = await remedyFor(document, rule);
        if (!remedy) continue;
        const { length } = withRule(document.uri, rule);
        await vscode.workspace.applyEdit(remedy);
        await until(`${rule}: a finding less`, () => (withRule(document.uri, rule).length < length ? true : undefined));
        await vscode.commands.executeCommand('undo');
        await until(`${rule}: the finding again`, () => (withRule(document.uri, rule).length === length ? true : undefined));
        assert.equal(document.getText(), text);
        mended.add(rule);
      }
      await restore(document, before);
    }
    assert.deepEqual([...mended].sort(), Object.keys(REMEDIES).sort());
  });

  it('renumbers the whole plan at once', async () => {
    const document = await openDraft();
    await until('numbering-sequence', () => withRule(document.uri, 'numbering-sequence')[0]);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(0, 0, 0, 1),
      vscode.CodeActionKind.RefactorRewrite.value,
    );
    const all = actions.find(({ title }) => title === '重排全文的序号');
    assert.ok(all);
    await vscode.workspace.applyEdit(all.edit!);
    await until('numbers in order', () => (withRule(document.uri, 'numbering-sequence').length ? undefined : true));
    await vscode.commands.executeCommand('undo');
  });

  it('leads from a target to the higher-level plans and to every place of the indicator', async () => {
    const document = await openDraft();
    const at = document.positionAt(document.getText().indexOf('14/10万以下') + 1);
    const places = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at,
    );
    const uris = places.map((place) => decodeURIComponent(('uri' in place ? place.uri : place.targetUri).path));
    assert.deepEqual(uris.map((path) => path.split('/').at(-1)).sort(), ['云岫市妇女发展规划.plan.txt', '澜川省妇女发展规划.plan.txt']);
    const references = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, at);
    assert.ok(references.length >= 3);
  });

  it('completes in a list of goals, in names, among departments, and where a domain is missing', async () => {
    const document = await openDraft();
    const text = document.getText();
    /** What is offered after words that are written on a line of their own before others. */
    const offered = async (words: string, others: string, from: string) => {
      const at = text.indexOf(others, text.indexOf(from));
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, document.positionAt(at), `${words}\n`);
      await vscode.workspace.applyEdit(edit);
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        document.positionAt(at + words.length),
      );
      await vscode.commands.executeCommand('undo');
      return list.items.map(({ label }) => String(label));
    };
    const goals = await offered('', '策略措施', '（一）妇女与健康');
    assert.ok(goals.includes('11. '), goals.join());
    const lacking = await offered('', '策略措施', '（四）妇女参与');
    assert.ok(
      lacking.some((label) => /[≥≤]\d/.test(label)),
      lacking.join(),
    );
    const titles = await offered('落实《云岫', '策略措施', '（一）妇女与健康');
    assert.ok(
      titles.some((label) => label.startsWith('云岫市妇女发展规划')),
      titles.join(),
    );
    const departments = await offered('责任单位：县妇联、县教育局\n责任单位：县', '（二）妇女与教育', '（一）妇女与健康');
    assert.ok(departments.includes('县教育局'), departments.join());
    const domains = await offered('（十）', '四、组织实施', '（九）');
    assert.ok(domains.includes('妇女与乡村振兴'), domains.join());
  });

  it('leads from a title to its plan, and from a short name to its full one', async () => {
    const document = await openDraft();
    const before = document.getText();
    await replace(document, [
      ['为推动全县', '由县妇女儿童工作委员会（以下简称“妇儿工委”）组织，为推动全县'],
      ['\n二、', '\n妇儿工委负责督导。\n二、'],
    ]);
    const goesTo = async (words: string) => {
      const at = document.positionAt(document.getText().indexOf(words) + 2);
      const [place] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        at,
      );
      return place && ('uri' in place ? { uri: place.uri, range: place.range } : { uri: place.targetUri, range: place.targetRange });
    };
    assert.match(decodeURIComponent((await goesTo('《澜川省妇女发展规划'))!.uri.path), /澜川省妇女发展规划\.plan\.txt$/);
    assert.match(document.getText((await goesTo('妇儿工委负责'))!.range), /以下简称“妇儿工委”/);
    await restore(document, before);
  });

  it('shows hints, lenses, links, tokens and selections, and formats', async () => {
    const document = await openDraft();
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
    assert.ok(
      hints.some(({ label }) => /省级 12 · 市级 12/.test(String(label))),
      hints.map(({ label }) => String(label)).join(),
    );
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 99);
    assert.match(lenses[0]!.command!.title, /^目标 10 · 措施 12/);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    assert.ok(links.length >= 2);
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
    assert.ok(tokens.data.length > 50);
    const at = document.positionAt(document.getText().indexOf('14/10万以下') + 1);
    const [selection] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [at],
    );
    const steps: string[] = [];
    for (let step: vscode.SelectionRange | undefined = selection; step; step = step.parent) steps.push(document.getText(step.range));
    assert.ok(steps.includes('14/10万以下') && steps.includes('孕产妇死亡率下降到14/10万以下'), steps.slice(0, 4).join(' | '));
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>('vscode.executeFormatDocumentProvider', document.uri, {
      tabSize: 2,
      insertSpaces: true,
    });
    assert.ok(edits.length > 0);
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', '孕产妇死亡率');
    assert.ok(found.length >= 3, found.map(({ name, location }) => `${name} ${decodeURI(location.uri.path)}`).join());
  });

  it('opens the comparison', async () => {
    const document = await openDraft();
    await vscode.commands.executeCommand('planlint.compare');
    await until('the panel', () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ label, input }) => input instanceof vscode.TabInputWebview && /青禾县妇女发展规划/.test(label)),
    );
    assert.equal(document.isDirty, false);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('reads PDF, in whatever host the server runs', async () => {
    await vscode.workspace.fs.writeFile(inWorkspace('letter.pdf'), pdfFile([['A letter, no plan']]));
    await vscode.workspace.fs.writeFile(inWorkspace('letters/planlint.yaml'), new TextEncoder().encode('upper: [../letter.pdf]\n'));
    const uri = inWorkspace('letters/planlint.yaml');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const [found] = await until('what was read', () => {
      const all = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'planlint');
      return all.length ? all : undefined;
    });
    assert.match(found!.message, /letter\.pdf.*没有读到规划/);
  });

  it('marks a mistake in planlint.yaml where it stands', async () => {
    await openDraft();
    const uri = inWorkspace('planlint.yaml');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const before = document.getText();
    await replace(document, [[before, `${before}\nrulez: {}\n`]]);
    const wrong = await until('a configuration diagnostic', () => vscode.languages.getDiagnostics(uri)[0]);
    assert.equal(document.getText(wrong.range), 'rulez');
    await restore(document, before);
    await until('the mark gone', () => vscode.languages.getDiagnostics(uri).length === 0 || undefined);
  });
});
