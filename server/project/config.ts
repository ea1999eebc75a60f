/** planlint.yaml: what it may say, and its mistakes. */
import { tableHeads, type Term } from '../data';
import type { Columns } from '../targets/indicator-table';
import { message, type Message } from '../base/messages';
import { ruleById } from '../rules/registry';
import type { Severity } from '../rules/rule';
import { configSchema } from './schema';
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
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

/** Reads planlint.yaml. An empty file is an empty configuration. */
export function readConfig(yaml: Yaml, text: string): { config: Config; place: YamlValue['place'] } | { problems: YamlProblem[] } {
  const read = yaml.readYaml(text, configSchema, (path, key) => {
    const [unknown, known] =
      path[0] === 'rules'
        ? (['error.unknownRule', [...ruleById.keys()]] as const)
        : (['error.unknownKey', Object.keys(path[0] === 'columns' ? tableHeads : configSchema.properties)] as const);
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

/**
 * The configuration with one more higher-level plan, the lowest; one that is named already is not named twice. Where none is named
 * yet, those that were in force without a name go before it: to add a plan takes none away.
 */
export function withUpper(yaml: Yaml, text: string, upper: string, inForce: readonly string[]): string {
  const read = readConfig(yaml, text);
  const named = 'config' in read ? read.config.upper : undefined;
  const added = [...(named ? [] : inForce), upper].filter((name) => !named?.includes(name));
  return added.reduce((before, name) => yaml.withAdded(before, 'upper', name), text);
}
