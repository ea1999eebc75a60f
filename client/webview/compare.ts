/** The page of the comparison panel: plain tables, selects and buttons, so that keyboard and screen reader work as everywhere. */
import type { Cell, ComparedRow, Comparison } from '../../server/lsp/features/comparison';
import type { Sheet } from '../../server/base/paper';
import type { FromPanel, ToPanel, Words } from './protocol';

declare function acquireVsCodeApi(): { postMessage(message: FromPanel): void; getState(): State | undefined; setState(state: State): void };

type SortKey = 'indicator' | 'verdict';
interface State {
  readonly query: string;
  readonly verdict: string;
  readonly domain: string;
  /** Undefined: in the order of the plan, by domain. */
  readonly sort?: { readonly by: SortKey; readonly isDown: boolean } | undefined;
  /** For the extension, when the window is loaded anew. */
  readonly plan?: string;
  readonly other?: string | undefined;
}

const vscode = acquireVsCodeApi();
const VERDICTS = ['weaker', 'absent', 'undecided', 'equal', 'stronger', 'added'];
let state: State = vscode.getState() ?? { query: '', verdict: '', domain: '' };
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
  const { plan, other, domain = state.domain } = message;
  state = { ...state, plan, other, domain };
  vscode.setState(state);
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
  copy.addEventListener('click', () => vscode.postMessage({ kind: 'copy', sheets: sheets() }));
  const save = element('button', { type: 'button' }, words.save);
  save.addEventListener('click', () => vscode.postMessage({ kind: 'save', sheets: sheets() }));
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
  if (!state.sort) return rows;
  const { by, isDown } = state.sort;
  const order = by === 'indicator' ? byIndicator : byVerdict;
  return [...rows].sort((a, b) => (isDown ? order(b, a) : order(a, b)));
}
const byIndicator = (a: ComparedRow, b: ComparedRow) => a.indicator.localeCompare(b.indicator, 'zh');
const byVerdict = (a: ComparedRow, b: ComparedRow) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict);

/** The rows of each plan as they are shown. */
const visible = () => shown!.plans.map((plan) => ({ plan, rows: sorted(plan.rows.filter(isShown)) }));

/** What is shown, as tables of words: the columns as on the screen, the domain before them and the reason behind. */
const sheets = (): Sheet[] =>
  visible().map(({ plan, rows }) => {
    const { domain, indicator, verdict, draft, reason } = shown!.words;
    const said = (all: readonly Cell[]) => all.map(({ text }) => text).join('；');
    return {
      name: plan.title,
      table: [
        [domain, indicator, verdict, draft, ...plan.levels.map(({ title }) => title), reason],
        ...rows.map((row) => [row.domain, row.indicator, row.verdictWord, said(row.own), ...row.uppers.map(said), row.reason]),
      ],
    };
  });

function renderTables(): void {
  const { plans, words } = shown!;
  const all = visible();
  const focused = document.activeElement?.id;
  document
    .getElementById('tables')!
    .replaceChildren(
      ...(plans.some((plan) => plan.rows.length) ? all.map(({ plan, rows }) => table(plan, rows, words)) : [element('p', {}, words.none)]),
    );
  document.getElementById('count')!.textContent = words.rows.replace('{0}', String(all.reduce((n, { rows }) => n + rows.length, 0)));
  if (focused) document.getElementById(focused)?.focus();
}

function table(plan: Comparison, rows: readonly ComparedRow[], words: Words): HTMLElement {
  const columns = [
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
    ...bodies(rows, columns.length),
  );
}

/** In the order of the plan a body for each domain, under its name; sorted otherwise each row says its domain. */
function bodies(rows: readonly ComparedRow[], width: number): HTMLElement[] {
  if (state.sort) return [element('tbody', {}, ...rows.map((row) => line(row, row.domain)))];
  const domains = [...new Set(rows.map(({ domain }) => domain))];
  return domains.map((domain) => {
    const heading = element('tr', {}, element('th', { scope: 'rowgroup', colspan: String(width) }, domain));
    return element('tbody', {}, ...(domain ? [heading] : []), ...rows.filter((row) => row.domain === domain).map((row) => line(row)));
  });
}

const plain = (words: string, title = '') => element('th', { scope: 'col', ...(title ? { title } : {}) }, words);

/** A heading that sorts. */
function header(words: string, sort: SortKey): HTMLElement {
  const button = element('button', { type: 'button', class: 'sort', id: `sort-${sort}` }, words);
  const isDown = state.sort?.by === sort ? state.sort.isDown : undefined;
  // Up, down, and again in the order of the plan.
  button.addEventListener('click', () => set({ sort: isDown === true ? undefined : { by: sort, isDown: isDown === false } }));
  return element('th', { scope: 'col', 'aria-sort': isDown === undefined ? 'none' : isDown ? 'descending' : 'ascending' }, button);
}

function line({ indicator, own, uppers, verdict, verdictWord, reason }: ComparedRow, domain = ''): HTMLElement {
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, indicator, ...(domain ? [element('span', { class: 'domain' }, domain)] : [])),
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
