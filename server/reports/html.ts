/** A report in one HTML file: a score card by domain, the findings with both texts side by side, the comparison with filters. */
import { SEVERITIES } from '../base/severities';
import { DELETE, diff, INSERT } from '../base/diff';
import { type Locale, type MessageKey, REPORTED, word, type Words } from '../base/messages';
import { nameOfRule } from '../rules/registry';
import type { FileReport, ReportedFinding } from './file-report';
import { groupsOf } from './groups';
import { htmlPage } from './html-page';
import { VERDICTS, type PlanReport } from './plan-report';
import { countBySeverity, type Report } from './report';
import { percent } from './tables';
import { pageOrParagraph, placeText } from './where';
import { element, escapeXml } from '../base/xml';

export const html: Report = function* (files, { locale, failures }) {
  const body = function* () {
    for (const { where, message } of failures) yield element('p', { class: 'error' }, [escapeXml(`${where}：${message}`)]);
    let number = 0;
    for (const file of files) yield new FilePage(file, `f${++number}`, locale).body();
  };
  yield* htmlPage(word('server.label', locale), word('panel.lang', locale), body());
};

const cell = (text: string | number): string =>
  element('td', typeof text === 'number' ? { class: 'number' } : {}, [escapeXml(String(text)) || '&#8203;']);
const head = (text: string, kind?: 'number'): string =>
  element('th', { scope: 'col', ...(kind ? { class: kind } : {}) }, [escapeXml(text) || '&#8203;']);

class FilePage {
  private readonly anchors: ReadonlyMap<ReportedFinding, string>;

  constructor(
    private readonly file: FileReport,
    id: string,
    private readonly locale: Locale,
  ) {
    this.anchors = new Map(file.findings.map((finding, i) => [finding, `${id}-${i + 1}`]));
  }

  body(): string {
    const { path, plans, findings } = this.file;
    const title = plans.map((plan) => plan.title).join('、') || path;
    return [
      element('h1', {}, [escapeXml(title)]),
      element('p', { class: 'dim' }, [escapeXml(path)]),
      this.counts(),
      ...this.gravest(),
      ...plans.map((plan) => this.scoreCard(plan)),
      ...this.groups(findings),
      ...plans.filter(({ comparison }) => comparison.length > 1).map((plan) => this.comparison(plan)),
    ].join('\n');
  }

  private say(key: MessageKey | Words, ...args: (string | number)[]): string {
    return word(key, this.locale, ...args);
  }

  private counts(): string {
    const { errors, warnings, infos, hints } = countBySeverity(this.file.findings);
    const counts = { error: errors, warning: warnings, info: infos, hint: hints } as const;
    const items = SEVERITIES.map((severity) =>
      element('li', { class: severity }, [element('b', {}, [String(counts[severity])]), ` ${this.say(`severity.${severity}`)}`]),
    );
    const read = this.file.plans[0]
      ? [element('li', {}, [element('b', {}, [percent(this.file.plans[0].read)]), ` ${this.say(REPORTED['column.read'])}`])]
      : [];
    return element('ul', { class: 'counts' }, [...items, ...read]);
  }

  /** What must be mended, a line each, for those who have a minute. */
  private gravest(): string[] {
    const errors = groupsOf(this.file.findings.filter(({ severity }) => severity === 'error')).flatMap(({ single, folded }) => [
      ...single,
      ...folded.flat(),
    ]);
    const lines = errors.map((finding) => {
      const link = element('a', { href: `#${this.anchors.get(finding)}` }, [escapeXml(finding.message)]);
      return element('li', {}, [`${link} `, element('span', { class: 'dim' }, [escapeXml(placeText(finding.locator, this.locale))])]);
    });
    return errors.length ? [element('h2', {}, [this.say(REPORTED['html.gravest'], errors.length)]), element('ol', {}, lines)] : [];
  }

  /** Each domain’s verdicts and findings; a column that counts nothing is left out. */
  private scoreCard({ title, uppers, domains, unread, lost, open }: PlanReport): string {
    const columns = [
      ...VERDICTS.map((verdict) => [this.say(`verdict.${verdict}`), domains.map(({ verdicts }) => verdicts[verdict])] as const),
      [this.say('severity.error'), domains.map(({ errors }) => errors)] as const,
      [this.say('severity.warning'), domains.map(({ warnings }) => warnings)] as const,
    ].filter(([, counts]) => counts.some((count) => count > 0));
    const heads = [head(this.say('column.domain')), ...columns.map(([name]) => head(name, 'number'))];
    const rows = domains.map(({ name }, i) => [name, ...columns.map(([, counts]) => counts[i]! || '')]);
    const notes = [
      ...unread.map((what) => this.say(REPORTED['memo.unread'], what)),
      ...lost.map((what) => this.say(REPORTED['memo.lost'], what)),
      ...(open.length ? [this.say(REPORTED['memo.open'], title, open.join(word('list.semicolon', this.locale)))] : []),
    ];
    return [
      element('h2', {}, [escapeXml(title)]),
      element('p', { class: 'dim' }, [
        escapeXml(uppers.length ? this.say(REPORTED['html.against'], uppers.join('、')) : this.say(REPORTED['summary.alone'], title)),
      ]),
      ...notes.map((note) => element('p', { class: 'warning' }, [escapeXml(note)])),
      tableOf(heads.join(''), rows.map((row) => element('tr', {}, row.map(cell))).join('')),
    ].join('\n');
  }

  private groups(findings: readonly ReportedFinding[]): string[] {
    return groupsOf(findings).flatMap(({ category, single, folded }) => [
      element('h2', {}, [this.say(`category.${category}`)]),
      ...single.map((finding) => this.finding(finding)),
      ...folded.map((some) => this.folded(some)),
    ]);
  }

  private folded(findings: readonly ReportedFinding[]): string {
    const { rule } = findings[0]!;
    const title = nameOfRule(rule, this.locale);
    const summary = element('summary', {}, [escapeXml(`${title} (${findings.length})`)]);
    return element('details', {}, [summary, ...findings.map((finding) => this.finding(finding))]);
  }

  private finding(finding: ReportedFinding): string {
    const { severity, message, rule, suggestion } = finding;
    const label = element('b', { class: 'severity' }, [this.say(`severity.${severity}`)]);
    return element('article', { class: severity, id: this.anchors.get(finding)! }, [
      element('p', {}, [
        `${element('span', { class: severity }, [label])} ${escapeXml(message)} `,
        element('code', { class: 'dim' }, [rule]),
      ]),
      this.sides(finding),
      ...(suggestion === undefined ? [] : [element('p', {}, [escapeXml(this.say(REPORTED['memo.suggestion'], suggestion))])]),
    ]);
  }

  /** The draft’s words, and beside them what explains the finding, where they differ marked. */
  private sides({ locator, related, range, missing }: ReportedFinding): string {
    const at = this.file.isText ? this.say(REPORTED['html.line'], range.start.line + 1) : (pageOrParagraph(locator, this.locale) ?? '');
    const place = [at, placeText(locator, this.locale)].filter(Boolean).join(' ');
    const [first, ...others] = related;
    const [own, other] = [missing === undefined ? locator.quote : '', first?.words ?? ''];
    const differences = own && other ? marked(own, other) : { own: escapeXml(own), other: escapeXml(other) };
    const side = (title: string, content: string, name: string) =>
      element('div', { class: name }, [
        element('p', { class: 'dim' }, [escapeXml(title) || '&#8203;']),
        element('p', {}, [content || '&#8203;']),
      ]);
    return element('div', { class: 'sides' }, [
      side(place, differences.own, 'own'),
      ...(first ? [side(first.source ?? '', differences.other, 'other')] : []),
      ...others.map(({ source, words }) => side(source ?? '', escapeXml(words), 'other')),
    ]);
  }

  private comparison({ title, comparison, verdicts }: PlanReport): string {
    const [heads = [], ...rows] = comparison;
    const option = (value: string, text: string) => element('option', { value }, [escapeXml(text)]);
    const choice = (key: MessageKey, options: readonly string[]) =>
      element('label', {}, [`${this.say(key)} `, element('select', {}, [option('', this.say('panel.all')), ...options])]);
    const domains = [...new Set(rows.map((row) => row[0]!))].filter(Boolean);
    return element('section', { 'data-comparison': '' }, [
      element('h2', {}, [escapeXml(`${this.say('panel.heading')}：${title}`)]),
      element('div', { class: 'filters' }, [
        choice(
          'panel.verdict',
          VERDICTS.filter((one) => verdicts.includes(one)).map((one) => option(one, this.say(`verdict.${one}`))),
        ),
        choice(
          'panel.domain',
          domains.map((one) => option(one, one)),
        ),
        element('label', {}, [`${this.say('panel.search')} `, '<input type="search">']),
        element('span', { class: 'dim', role: 'status', 'data-shown': this.say('panel.rows', '{0}') }, ['&#8203;']),
      ]),
      tableOf(
        heads.map((text) => head(text)).join(''),
        rows.map((row, i) => element('tr', { class: verdicts[i]!, 'data-domain': row[0]! }, row.map(cell))).join(''),
      ),
    ]);
  }
}

const tableOf = (heads: string, rows: string): string =>
  element('div', { class: 'scroll', tabindex: 0 }, [
    element('table', {}, [element('thead', {}, [element('tr', {}, [heads])]), `<tbody>${rows}</tbody>`]),
  ]);

function marked(own: string, other: string): { own: string; other: string } {
  const mark = (words: string) => element('mark', {}, [escapeXml(words)]);
  const parts = diff(own, other);
  const side = (left: number) => parts.map(([kind, words]) => (kind === 0 ? escapeXml(words) : kind === left ? mark(words) : '')).join('');
  return { own: side(DELETE), other: side(INSERT) };
}
