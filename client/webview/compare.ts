/** The page of the comparison panel: plain tables, selects and buttons, so that keyboard and screen reader work as everywhere. */
import type { Cell, ComparedRow, Comparison } from '../../server/lsp/features/comparison';
import type { FromPanel, ToPanel, Words } from './protocol';

declare function acquireVsCodeApi(): { postMessage(message: FromPanel): void; getState(): State | undefined; setState(state: State): void };

type SortKey = 'order' | 'indicator' | 'verdict';
interface State {
  readonly query: string;
  readonly verdict: string;
  readonly domain: string;
  readonly sort: SortKey;
}

const vscode = acquireVsCodeApi();
const VERDICTS = ['weaker', 'absent', 'undecided', 'equal', 'stronger', 'added'];
let state: State = vscode.getState() ?? { query: '', verdict: '', domain: '', sort: 'order' };
let shown: ToPanel | undefined;

type Child = Node | string;
/** An element with its attributes and children. */
function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string>,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function set(change: Partial<State>): void {
  state = { ...state, ...change };
  vscode.setState(state);
  renderTables();
}

/** The filters are made once, so that typing keeps its place; the tables are made anew. */
function render(message: ToPanel): void {
  const isFirst = !shown;
  shown = message;
  if (message.domain !== undefined) state = { ...state, domain: message.domain };
  document.documentElement.lang = message.words.lang;
  if (isFirst)
    document
      .getElementById('root')!
      .replaceChildren(
        element('h1', {}, message.words.heading),
        element('div', { class: 'filters', role: 'search' }),
        element('div', { id: 'tables' }),
      );
  if (isFirst || message.domain !== undefined) renderFilters(message);
  renderTables();
}

function renderFilters({ plans, words }: ToPanel): void {
  const rows = plans.flatMap((plan) => plan.rows);
  const verdicts = VERDICTS.flatMap((verdict) => rows.find((row) => row.verdict === verdict) ?? []).map(
    ({ verdict, verdictWord }) => [verdict, verdictWord] as const,
  );
  const domains = [...new Set(rows.map((row) => row.domain))].filter(Boolean).map((domain) => [domain, domain] as const);
  const search = element('input', { type: 'search', id: 'query', value: state.query });
  search.addEventListener('input', () => set({ query: search.value }));
  const copy = element('button', { type: 'button' }, words.copy);
  copy.addEventListener('click', () => vscode.postMessage({ kind: 'copy' }));
  const save = element('button', { type: 'button' }, words.save);
  save.addEventListener('click', () => vscode.postMessage({ kind: 'save' }));
  document
    .querySelector('.filters')!
    .replaceChildren(
      filter('query', words.search, search),
      select('verdict', words.verdict, verdicts, words),
      select('domain', words.domain, domains, words),
      copy,
      save,
      element('span', { id: 'count', role: 'status' }),
    );
}

/** A control with its label, which stay on one line. */
const filter = (id: string, name: string, control: HTMLElement) =>
  element('span', { class: 'filter' }, element('label', { for: id }, name), control);

function select(key: 'verdict' | 'domain', name: string, choices: readonly (readonly [string, string])[], { all }: Words): HTMLElement {
  const options = [['', all] as const, ...choices].map(([value, words]) =>
    element('option', { value, ...(value === state[key] ? { selected: '' } : {}) }, words),
  );
  const made = element('select', { id: key }, ...options);
  made.addEventListener('change', () => set({ [key]: made.value }));
  return filter(key, name, made);
}

const holds = (row: ComparedRow) =>
  [row.indicator, row.domain, ...row.own.map((cell) => cell.text)].some((text) => text.includes(state.query.trim()));
const isShown = (row: ComparedRow) =>
  (!state.verdict || row.verdict === state.verdict) && (!state.domain || row.domain === state.domain) && holds(row);

function sorted(rows: readonly ComparedRow[]): readonly ComparedRow[] {
  if (state.sort === 'indicator') return [...rows].sort((a, b) => a.indicator.localeCompare(b.indicator, 'zh'));
  if (state.sort === 'verdict') return [...rows].sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
  return rows;
}

function renderTables(): void {
  const { plans, words } = shown!;
  const visible = plans.map((plan) => ({ plan, rows: sorted(plan.rows.filter(isShown)) }));
  const focused = document.activeElement?.id;
  document
    .getElementById('tables')!
    .replaceChildren(
      ...(plans.some((plan) => plan.rows.length)
        ? visible.map(({ plan, rows }) => table(plan, rows, words))
        : [element('p', {}, words.none)]),
    );
  document.getElementById('count')!.textContent = words.rows.replace('{0}', String(visible.reduce((n, { rows }) => n + rows.length, 0)));
  if (focused) document.getElementById(focused)?.focus();
}

function table(plan: Comparison, rows: readonly ComparedRow[], words: Words): HTMLElement {
  const columns = [
    header(words.domain, 'order'),
    header(words.indicator, 'indicator'),
    header(words.verdict, 'verdict'),
    plain(words.draft),
    ...plan.levels.map(({ level, title }) => plain(level, title)),
  ];
  return element(
    'table',
    {},
    element('caption', {}, plan.title),
    element('thead', {}, element('tr', {}, ...columns)),
    element('tbody', {}, ...rows.map(line)),
  );
}

const plain = (words: string, title = '') => element('th', { scope: 'col', ...(title ? { title } : {}) }, words);

/** A heading that sorts. */
function header(words: string, sort: SortKey): HTMLElement {
  const button = element('button', { type: 'button', class: 'sort', id: `sort-${sort}` }, words);
  button.addEventListener('click', () => set({ sort }));
  return element('th', { scope: 'col', 'aria-sort': state.sort === sort ? 'ascending' : 'none' }, button);
}

function line({ domain, indicator, own, uppers, verdict, verdictWord, reason }: ComparedRow): HTMLElement {
  return element(
    'tr',
    {},
    element('td', {}, domain),
    element('th', { scope: 'row' }, indicator),
    element('td', {}, element('span', { class: `chip ${verdict}`, title: reason }, verdictWord)),
    cells(own),
    ...uppers.map(cells),
  );
}

function cells(all: readonly Cell[]): HTMLElement {
  return element('td', {}, ...all.flatMap((cell, i): Child[] => [...(i ? [element('br', {})] : []), value(cell)]));
}

/** A value that leads to its clause; bundled figures lead nowhere. */
function value({ text, place }: Cell): Child {
  if (!place) return text;
  const button = element('button', { type: 'button', class: 'place' }, text);
  button.addEventListener('click', () =>
    vscode.postMessage({ kind: 'open', uri: place.uri, line: place.range.start.line, character: place.range.start.character }),
  );
  return button;
}

window.addEventListener('message', ({ data }: MessageEvent<ToPanel>) => render(data));
vscode.postMessage({ kind: 'ready' });
