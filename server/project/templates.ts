/** Templates by name or from a file. */
import type { Template } from '../data';
import { message } from '../base/messages';
import { didYouMean } from './config';
import type { Yaml, YamlProblem } from './yaml';

/** Whether a template's or plan's name in the configuration means a file. */
export const isFileName = (name: string): boolean => /[./\\]/.test(name);

/** Reads a template file. */
export function readTemplate(yaml: Yaml, text: string): { template: Template } | { problems: YamlProblem[] } {
  const read = yaml.readYaml(text, yaml.schemas.template, (_, key) =>
    message('error.unknownKey', key, didYouMean(key, Object.keys(yaml.schemas.template.properties))),
  );
  if (!('problems' in read)) return { template: read.value as Template };
  return isMeantAsTemplate(text, yaml.schemas.template.required) ? read : { problems: [NO_TEMPLATE] };
}

/** Of a file that is something else nothing is told: its keys may be secrets. */
const NO_TEMPLATE: YamlProblem = { span: { start: 0, end: 0 }, line: 1, message: message('error.noTemplate') };
const isMeantAsTemplate = (text: string, keys: readonly string[]): boolean =>
  text.split('\n').some((line) => keys.some((key) => line.startsWith(`${key}:`) && !COMMON.has(key)));
/** Keys that any file may have. */
const COMMON = new Set(['kind', 'name']);
