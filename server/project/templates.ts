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
  return 'problems' in read ? read : { template: read.value as Template };
}
