/**
 * 审查意见: what a section chief signs. The opinions numbered in the order of official papers (GB/T 9704-2012, 7.3.3): those on what is
 * promised by domain, each with the clause, what it is held against and a wording; then structure; then numbers and wording, folded;
 * what was not read; and the comparison as an annex.
 */
import { escapeMarkdown } from '../base/markdown';
import { chineseNumeral } from '../base/numerals';
import type { Block, PaperBlock } from '../base/paper';
import { word, type Locale } from '../base/messages';
import { nameOfRule } from '../rules/registry';
import type { FileReport, ReportedFinding } from './file-report';
import { byGravity, byMessage, groupsOf } from './groups';
import type { PlanReport } from './plan-report';
import type { Report, ReportContext } from './report';
import { percent, render, type Table } from './tables';
import { placeText } from './where';

/** As Markdown. */
export const memo: Report = (files, context) => memoPaper(files, context).map(markdownOf).join('\n');

/** The paper’s blocks, for each file one paper. */
export const memoPaper = (files: readonly FileReport[], context: ReportContext): PaperBlock[] =>
  files.flatMap((file) => new Memo(file, context.locale).blocks());

const HASHES: Readonly<Partial<Record<Block['set'], string>>> = { title: '# ', heading1: '## ', heading2: '### ', heading3: '#### ' };

function markdownOf(block: PaperBlock): string {
  if (block.set === 'table') return `\n${render(block.rows, 'markdown')}`;
  const text = escapeMarkdown(block.words).replace(/^(\d+)\. ?/, '$1\\. ');
  return `${HASHES[block.set] ?? ''}${text}\n`;
}

/** What is grave enough to be an opinion. */
const isOpinion = ({ severity }: ReportedFinding): boolean => severity !== 'hint';

class Memo {
  private readonly opinions: readonly ReportedFinding[];
  private part = 0;

  constructor(
    private readonly file: FileReport,
    private readonly locale: Locale,
  ) {
    this.opinions = file.findings.filter(isOpinion);
  }

  blocks(): PaperBlock[] {
    return [
      { set: 'title', words: this.say('memo.title', this.titles()) },
      ...this.opening(),
      ...this.targets(),
      ...this.structure(),
      ...this.wording(),
      ...this.limits(),
      { set: 'text', words: this.say('memo.sign') },
      ...this.file.plans.flatMap((plan) => this.annex(plan)),
    ];
  }

  private say(key: Parameters<typeof word>[0], ...args: (string | number)[]): string {
    return word(key, this.locale, ...args);
  }

  private titles(): string {
    return this.file.plans.map(({ title }) => `《${title}》`).join('') || this.file.path;
  }

  /** What was examined, against what, and how many opinions there are. */
  private opening(): Block[] {
    const uppers = [...new Set(this.file.plans.flatMap((plan) => plan.uppers))].map((title) => `《${title}》`).join('');
    const hints = this.file.findings.length - this.opinions.length;
    const weaker = this.opinions.filter(({ category }) => category === 'target').length;
    const counted = this.opinions.length ? this.say('memo.count', this.opinions.length, weaker) : this.say('memo.none');
    const more = hints ? this.say('memo.hints', hints) : '';
    return [{ set: 'text', words: this.say(uppers ? 'memo.opening' : 'memo.openingAlone', this.titles(), uppers) + counted + more }];
  }

  private heading(key: Parameters<typeof word>[0]): Block {
    return { set: 'heading1', words: `${chineseNumeral(++this.part)}、${this.say(key)}` };
  }

  /** By domain in the order of the text, in each the gravest first. */
  private targets(): Block[] {
    const own = this.opinions.filter(({ category }) => category === 'target');
    if (!own.length) return [];
    const domains = [...new Set(own.map(({ locator }) => locator.domain))];
    return [
      this.heading('memo.targets'),
      ...domains.flatMap((domain, i): Block[] => [
        { set: 'heading2', words: `（${chineseNumeral(i + 1)}）${domain ?? this.say('memo.whole')}` },
        ...own
          .filter(({ locator }) => locator.domain === domain)
          .sort(byGravity)
          .map((finding, at) => this.opinion(finding, at + 1)),
      ]),
    ];
  }

  private structure(): Block[] {
    const own = this.opinions.filter(({ category }) => category === 'structure');
    return own.length ? [this.heading('memo.structure'), ...own.map((finding, i) => this.opinion(finding, i + 1))] : [];
  }

  /** “1. 主要目标第3条“…”：孕产妇死亡率弱于…。《市规划》：“…”。建议改为：“…”。” */
  private opinion(finding: ReportedFinding, number: number): Block {
    const { locator, message, related, suggestion, category, missing } = finding;
    const place = placeText(category === 'target' ? { ...locator, domain: null } : locator, this.locale);
    const quote = missing === undefined && !isHeading(finding) ? `“${locator.quote}”` : '';
    const where = place || quote ? `${place.replace(/ (?=\D)/g, '')}${quote}：` : '';
    const basis = related.map((one) => this.say('memo.basis', one.message)).join('');
    const proposed = suggestion === undefined ? '' : this.say('memo.suggestion', suggestion.replace(/\s*\n\s*/g, ' '));
    return { set: 'text', words: `${number}. ${where}${ended(message)}${basis}${proposed}` };
  }

  /** Numbers, references and wording: one by one, and those of one kind together. */
  private wording(): Block[] {
    const groups = groupsOf(this.opinions.filter(({ category }) => category !== 'target' && category !== 'structure'));
    const entries = groups.flatMap(({ single, folded }) => [...single.map((finding) => [finding] as const), ...folded]);
    if (!entries.length) return [];
    return [
      this.heading('memo.wording'),
      ...entries.map((findings, i): Block => (findings.length === 1 ? this.opinion(findings[0]!, i + 1) : this.folded(findings, i + 1))),
    ];
  }

  /** What each says, once, with the words that it says it of. */
  private folded(findings: readonly ReportedFinding[], number: number): Block {
    const title = nameOfRule(findings[0]!.rule, this.locale);
    const told = byMessage(findings).map((same) => {
      const quotes = [...new Set(same.map(({ locator }) => `“${locator.quote}”`))];
      return this.say('memo.places', same[0]!.message, quotes.join(''));
    });
    return { set: 'text', words: `${number}. ${this.say('fold.count', title, findings.length)}${told.join('')}` };
  }

  /** What no opinion speaks of because it was not read, not compared, or could not be ranked. */
  private limits(): Block[] {
    const { plans } = this.file;
    const [first] = plans;
    if (!first) return [];
    const own = [
      this.say('memo.read', percent(first.read)),
      ...first.unread.map((what) => this.say('memo.unread', what)),
      ...new Set(plans.flatMap(({ lost }) => lost.map((what) => this.say('memo.lost', what)))),
      ...plans.flatMap(({ title, verdicts }) => {
        const count = verdicts.filter((verdict) => verdict === 'undecided').length;
        return count ? [this.say('memo.undecided', title, count)] : [];
      }),
    ];
    return [this.heading('memo.limits'), ...own.map((what, i): Block => ({ set: 'text', words: `${i + 1}. ${what}` }))];
  }

  private annex({ title, comparison }: PlanReport): PaperBlock[] {
    if (comparison.length < 2) return [];
    return [
      { set: 'heading1', words: this.say('memo.annex', title) },
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
