/**
 * planlint.waivers.yaml: findings that the drafters have looked at and let stand. Nothing is written into the official text; a
 * waiver is known by the words of the clause, not by its line.
 */
import { message } from '../base/messages';
import type { Span } from '../plan/flow';
import { ruleById } from '../rules/registry';
import { didYouMean } from './config';
import type { Yaml, YamlProblem } from './yaml';

export const WAIVERS_NAME = 'planlint.waivers.yaml';

export interface Waiver {
  readonly rule: string;
  /** Words of the clause, or of what a finding says is missing. */
  readonly text: string;
  readonly reason: string;
  readonly who?: string;
  /** Days as YYYY-MM-DD; after `until` the finding shows again. */
  readonly date?: string;
  readonly until?: string;
}

/** A waiver and where it stands in its file. */
export type PlacedWaiver = Waiver & { readonly span: Span; readonly line: number };

/** Reads planlint.waivers.yaml. An empty file holds none. */
export function readWaivers(yaml: Yaml, text: string): { waivers: PlacedWaiver[] } | { problems: YamlProblem[] } {
  const read = yaml.readYaml(text, yaml.schemas.waivers, (_, key) =>
    message('error.unknownKey', key, didYouMean(key, Object.keys(yaml.schemas.waivers.properties.waivers.items.properties))),
  );
  if ('problems' in read) return read;
  const waivers = (read.value as { waivers?: Waiver[] | null }).waivers ?? [];
  const unknown = waivers.flatMap(({ rule }, i) =>
    ruleById.has(rule)
      ? []
      : [{ ...read.place(['waivers', i, 'rule']), message: message('error.unknownRule', rule, didYouMean(rule, [...ruleById.keys()])) }],
  );
  return unknown.length
    ? { problems: unknown }
    : { waivers: waivers.map((waiver, i) => ({ ...waiver, ...read.place(['waivers', i, 'rule']) })) };
}

export const isExpired = ({ until }: Waiver, today: string): boolean => until !== undefined && until < today;

/** The file with one more waiver at its end; remarks and order stay. Undefined where the file cannot be read as waivers. */
export function withWaiver(yaml: Yaml, file: string, { rule, text, reason, who, date, until }: Waiver): string | undefined {
  if ('problems' in readWaivers(yaml, file)) return undefined;
  const entry = {
    rule,
    text: yaml.quoted(text),
    reason: yaml.quoted(reason),
    ...(who ? { who: yaml.quoted(who) } : {}),
    ...(date ? { date: yaml.quoted(date) } : {}),
    ...(until ? { until: yaml.quoted(until) } : {}),
  };
  return yaml.withAdded(file, 'waivers', entry);
}

/** The file without a waiver: the one at a line, else the last of a rule for some words. Undefined where there is none. */
export function withoutWaiver(
  yaml: Yaml,
  file: string,
  { rule, text, line }: Pick<Waiver, 'rule' | 'text'> & { line?: number },
): string | undefined {
  const read = readWaivers(yaml, file);
  const isMeant = (one: PlacedWaiver) => one.rule === rule && one.text === text && (line === undefined || one.line === line);
  const at = 'waivers' in read ? read.waivers.findLastIndex(isMeant) : -1;
  return at < 0 ? undefined : yaml.withoutMember(file, 'waivers', at);
}
