/** planlint.yaml: what it may say, and its mistakes. */
import { tableHeads, type Term } from '../data';
import type { Columns } from '../plan/rows';
import { message, type Message } from '../base/messages';
import { RANK, type PlanLevel } from '../plan/plan';
import { ruleById } from '../rules/registry';
import type { Severities } from '../base/severities';
import { nearestWord } from './suggest';
import type { Yaml, YamlProblem, YamlValue } from './yaml';

export const CONFIG_NAME = 'planlint.yaml';

export interface Config {
  readonly drafts: readonly string[];
  readonly template: string | undefined;
  readonly upper: readonly string[] | undefined;
  readonly terms: readonly Term[];
  /** What the columns of tables are called beside the usual names. */
  readonly columns: Columns;
  readonly rules: Severities;
}

/** Reads planlint.yaml. An empty file is an empty configuration. */
export function readConfig(yaml: Yaml, text: string): { config: Config; place: YamlValue['place'] } | { problems: YamlProblem[] } {
  const read = yaml.readYaml(text, yaml.schemas.config, (path, key) => {
    const [unknown, known] =
      path[0] === 'rules'
        ? (['error.unknownRule', [...ruleById.keys()]] as const)
        : (['error.unknownKey', Object.keys(path[0] === 'columns' ? tableHeads : yaml.schemas.config.properties)] as const);
    return message(unknown, key, didYouMean(key, known));
  });
  if ('problems' in read) return read;
  const { drafts = [], template, upper, terms = [], columns = {}, rules: severities = {} } = read.value as Partial<Config>;
  return { config: { drafts, template, upper, terms, columns, rules: severities }, place: read.place };
}

/** A bracketed suggestion for a mistyped word, or nothing. */
export function didYouMean(key: string, known: readonly string[]): Message | string {
  const near = nearestWord(key, known);
  return near ? message('error.suggestion', near) : '';
}

/** A higher-level plan as planlint.yaml names it. */
export interface NamedUpper {
  readonly name: string;
  readonly level: PlanLevel | undefined;
}

/**
 * The configuration with more higher-level plans, each above those of a lower level; one that is named already is not named twice.
 * `chain` is what is in force: where none of it is named yet, it is named, too, for to add a plan takes none away. Undefined where the
 * file has mistakes.
 */
export function withUppers(yaml: Yaml, text: string, added: readonly NamedUpper[], chain: readonly NamedUpper[]): string | undefined {
  const read = readConfig(yaml, text);
  if ('problems' in read) return undefined;
  const named = read.config.upper;
  const names = named ? named.map((name) => ({ name, level: chain.find((one) => one.name === name)?.level })) : [...chain];
  let written = named ? text : chain.reduce((before, { name }) => yaml.withAdded(before, 'upper', name), text);
  for (const one of added) {
    if (names.some(({ name }) => name === one.name)) continue;
    const lower = names.findIndex(({ level }) => level && one.level && RANK[level] < RANK[one.level]);
    const at = lower < 0 ? names.length : lower;
    written = yaml.withAdded(written, 'upper', one.name, at);
    names.splice(at, 0, one);
  }
  return written;
}
