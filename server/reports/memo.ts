/**
 * 审查意见: what a section chief signs. The opinions numbered in the order of official papers (GB/T 9704-2012, 7.3.3): those on what is
 * promised by domain, each with the clause, what it is held against and a wording; then structure; then numbers and wording, folded;
 * what was not read; and the comparison as an annex.
 */
import { escapeMarkdown } from '../base/markdown';
import { chineseNumeral } from '../base/numerals';
import { oneLine } from '../base/one-line';
import type { Block, PaperBlock } from '../base/paper';
import { type Locale, REPORTED, word } from '../base/messages';
import { nameOfRule } from '../rules/registry';
import type { FileReport, RelatedClause, ReportedFinding } from './file-report';
import { byGravity, byMessage, groupsOf } from './groups';
import { verdictCounts, type PlanReport } from './plan-report';
import { countBySeverity, type Report, type ReportContext } from './report';
import { percent, render, type Table } from './tables';
import { placeText } from './where';

/** As Markdown. */
export const memo: Report = function* (files, context) {
  let before = '';
  for (const file of files) {
    yield before + markdownFor(new Memo(file, context.locale).blocks());
    before = '\n';
  }
  if (context.failures.length) yield before + markdownFor(failed(context));
};

/** The paper’s blocks, for each file one paper; then the files that could not be read. */
export const memoPaper = (files: Iterable<FileReport>, context: ReportContext): PaperBlock[] => [
  ...[...files].flatMap((file) => new Memo(file, context.locale).blocks()),
  ...failed(context),
];

const failed = ({ failures }: ReportContext): PaperBlock[] =>
  failures.map(({ where, message }) => ({ set: 'text', words: `${where}：${message}` }));

const markdownFor = (blocks: readonly PaperBlock[]): string => blocks.map(markdownOf).join('\n');

const HASHES: Readonly<Partial<Record<Block['set'], string>>> = { title: '# ', heading1: '## ', heading2: '### ', heading3: '#### ' };

function markdownOf(block: PaperBlock): string {
  if (block.set === 'table') return `\n${render(block.rows, 'markdown')}`;
  const text = escapeMarkdown(block.words).replace(/^(\d+)\. ?/, '$1\\. ');
  return `${HASHES[block.set] ?? ''}${text}\n`;
}

class Memo {
  private part = 0;

  constructor(
    private readonly file: FileReport,
    private readonly locale: Locale,
  ) {}

  blocks(): PaperBlock[] {
    const { plans, findings } = this.file;
    const opinions = findings.filter(({ severity }) => severity !== 'hint');
    const compared = plans.filter(({ comparison }) => comparison.length > 1);
    return [
      { set: 'title', words: this.say(REPORTED['memo.title'], this.titles()) },
      ...this.opening(opinions),
      ...this.targets(opinions),
      ...this.structure(opinions),
      ...this.listed(
        REPORTED['memo.wording'],
        opinions.filter(({ category }) => category !== 'target' && category !== 'structure'),
      ),
      ...this.listed(
        REPORTED['memo.hints'],
        findings.filter(({ severity }) => severity === 'hint'),
      ),
      ...this.limits(),
      ...(opinions.length ? [{ set: 'text', words: this.say(REPORTED['memo.closing']) } as const] : []),
      ...compared.map(({ title }): Block => ({ set: 'text', words: this.say(REPORTED['memo.attached'], title) })),
      { set: 'text', words: this.say(REPORTED['memo.sign']) },
      ...compared.flatMap((plan) => this.annex(plan)),
    ];
  }

  private say(key: Parameters<typeof word>[0], ...args: (string | number)[]): string {
    return word(key, this.locale, ...args);
  }

  private titles(): string {
    return this.file.plans.map(({ title }) => `《${title}》`).join('') || this.file.path;
  }

  /** What was examined, against what, how it stands, and what must be mended: all that a leader reads. */
  private opening(opinions: readonly ReportedFinding[]): Block[] {
    const { plans } = this.file;
    const uppers = [...new Set(plans.flatMap((plan) => plan.uppers))].map((title) => `《${title}》`).join('');
    const first =
      this.say(uppers ? REPORTED['memo.opening'] : REPORTED['memo.openingAlone'], this.titles(), uppers) + this.counted(opinions);
    const errors = opinions.filter(({ severity }) => severity === 'error').map(({ message }) => message);
    return [
      first,
      ...plans.filter((plan) => plan.uppers.length).map((plan) => this.standing(plan)),
      ...(errors.length ? [this.say(REPORTED['memo.gravest'], errors.join(word('list.semicolon', this.locale)))] : []),
    ].map((words) => ({ set: 'text', words }));
  }

  private counted(opinions: readonly ReportedFinding[]): string {
    const { errors, warnings, infos } = countBySeverity(opinions);
    const counts = [
      errors && this.say(REPORTED['memo.errors'], errors),
      warnings && this.say(REPORTED['memo.warnings'], warnings),
      infos && this.say(REPORTED['memo.infos'], infos),
    ];
    const told = counts.filter((count) => count !== 0).join(word(REPORTED['list.pause'], this.locale));
    return opinions.length ? this.say(REPORTED['memo.count'], opinions.length, told) : this.say(REPORTED['memo.none']);
  }

  /** “《…》的指标：弱于上位 4，缺少 2，持平 20。” */
  private standing({ title, verdicts }: PlanReport): string {
    return this.say(REPORTED['memo.standing'], title, verdictCounts(verdicts, this.locale));
  }

  private heading(key: Parameters<typeof word>[0]): Block {
    return { set: 'heading1', words: `${chineseNumeral(++this.part)}、${this.say(key)}` };
  }

  /** By domain in the order of the text, in each the gravest first. */
  private targets(opinions: readonly ReportedFinding[]): Block[] {
    const own = opinions.filter(({ category }) => category === 'target');
    if (!own.length) return [];
    const domains = [...new Set(own.map(({ locator }) => locator.domain))];
    return [
      this.heading(REPORTED['memo.targets']),
      ...domains.flatMap((domain, i): Block[] => [
        { set: 'heading2', words: `（${chineseNumeral(i + 1)}）${domain ?? this.say(REPORTED['memo.whole'])}` },
        ...own
          .filter(({ locator }) => locator.domain === domain)
          .sort(byGravity)
          .map((finding, at) => this.opinion(finding, at + 1, true)),
      ]),
    ];
  }

  private structure(opinions: readonly ReportedFinding[]): Block[] {
    const own = opinions.filter(({ category }) => category === 'structure');
    return own.length ? [this.heading(REPORTED['memo.structure']), ...own.map((finding, i) => this.opinion(finding, i + 1))] : [];
  }

  /** “1. 主要目标第3条“…”：孕产妇死亡率弱于…。依据：《市规划》“…”。建议：“…”。” */
  private opinion(finding: ReportedFinding, number: number, belowDomain = false): Block {
    const { locator, message, related, suggestion, missing } = finding;
    const place = placeText(belowDomain ? { ...locator, domain: null } : locator, this.locale);
    const quote = missing === undefined && !isHeading(finding) ? `“${locator.quote}”` : '';
    const where = place || quote ? `${this.locale === 'zh' ? place.replace(/ (?=\D)/g, '') : place}${quote}：` : '';
    const basis = related.map((one) => this.basis(one)).join('');
    const proposed = suggestion === undefined ? '' : this.proposal(oneLine(suggestion, ' '), missing !== undefined);
    return { set: 'text', words: `${number}. ${where}${ended(message)}${basis}${proposed}` };
  }

  private basis({ source, words }: RelatedClause): string {
    return source !== undefined ? this.say(REPORTED['memo.basis'], source, words) : this.say(REPORTED['memo.elsewhere'], words);
  }

  /** Where something is put in, the number is left to those who put it in: others may come before it. */
  private proposal(words: string, isNew: boolean): string {
    return isNew ? this.say(REPORTED['memo.insertion'], words.replace(/^\d+[.．]\s*/, '')) : this.say(REPORTED['memo.suggestion'], words);
  }

  /** One by one, and those of one kind together. */
  private listed(heading: Parameters<typeof word>[0], findings: readonly ReportedFinding[]): Block[] {
    const entries = groupsOf(findings).flatMap(({ single, folded }) => [...single.map((finding) => [finding] as const), ...folded]);
    if (!entries.length) return [];
    return [
      this.heading(heading),
      ...entries.map((some, i): Block => (some.length === 1 ? this.opinion(some[0]!, i + 1) : this.folded(some, i + 1))),
    ];
  }

  /** What each says, once, with the words that it says it of. */
  private folded(findings: readonly ReportedFinding[], number: number): Block {
    const title = nameOfRule(findings[0]!.rule, this.locale);
    const told = byMessage(findings).map((same) => {
      const quotes = [...new Set(same.map(({ locator }) => `“${locator.quote}”`))];
      return this.say(REPORTED['memo.places'], same[0]!.message, quotes.join(''));
    });
    return { set: 'text', words: `${number}. ${this.say(REPORTED['fold.count'], title, findings.length)}${told.join('')}` };
  }

  /** What no opinion speaks of because it was not read, not compared, could not be ranked, or is let stand. */
  private limits(): Block[] {
    const { plans, waived } = this.file;
    const [first] = plans;
    if (!first) return [];
    const own = [
      this.say(REPORTED['memo.read'], percent(first.read)),
      ...first.unread.map((what) => this.say(REPORTED['memo.unread'], what)),
      ...new Set(plans.flatMap(({ lost }) => lost.map((what) => this.say(REPORTED['memo.lost'], what)))),
      ...plans.flatMap(({ title, open }) =>
        open.length ? [this.say(REPORTED['memo.open'], title, open.join(word('list.semicolon', this.locale)))] : [],
      ),
      ...waived.map(({ message, reason }) => this.say(REPORTED['memo.waived'], ended(message), ended(reason))),
    ];
    return [this.heading(REPORTED['memo.limits']), ...own.map((what, i): Block => ({ set: 'text', words: `${i + 1}. ${what}` }))];
  }

  private annex({ title, comparison }: PlanReport): PaperBlock[] {
    return [
      { set: 'heading1', words: this.say(REPORTED['memo.annex'], title) },
      { set: 'table', rows: withoutEmptyColumns(comparison) },
    ];
  }
}

/** A finding on a whole heading or label names it in its message. */
const isHeading = ({ line, locator }: ReportedFinding): boolean => line.text.trim() === locator.quote && locator.item === null;

const ended = (sentence: string): string => (/[。！？]$/.test(sentence) ? sentence : `${sentence}。`);

const withoutEmptyColumns = (table: Table): Table => {
  const kept = table[0]!.map((_, i) => table.slice(1).some((row) => row[i]));
  return table.map((row) => row.filter((_, i) => kept[i]));
};
