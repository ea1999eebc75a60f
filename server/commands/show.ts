/** `planlint outline` and `planlint targets`: how a file was read. */
import { Command } from 'commander';
import { message } from '../base/messages';
import type { ReadText } from '../base/places';
import { templatesWith } from '../data';
import { readDocument, type Document } from '../plan/document';
import { outlineJson, targetsJson } from '../reports/json';
import { rangesIn } from '../reports/ranges';
import { jsonText } from '../reports/report';
import { accountText, missedText, outlineText, targetTable } from '../reports/tables';
import { readTargets } from '../targets/targets';
import type { NodeReading } from '../shell/files';
import { fail, locale, write } from './console';
import { readOne } from './inputs';
import { formatOption, templateOption, withReading } from './options';
import { Projects } from './projects';
import { putTables, type Format } from './tables';
import { help } from './help';

interface Options<F> extends NodeReading {
  readonly format: F;
  readonly template?: string;
}

/** Writes what was read from the text of a file. */
type Show<F> = (document: Document, file: ReadText, format: F) => void;

const showCommand = <F extends string>(name: string, description: string, formats: readonly F[], show: Show<F>): Command =>
  withReading(new Command(name))
    .argument('<FILE>')
    .description(description)
    .addOption(templateOption())
    .addOption(formatOption(formats))
    .action(async (path: string, { format, template, ...reading }: Options<F>) => {
      const input = await readOne(path, reading);
      const project = input && (await new Projects({ upper: [], template }, reading).of(input));
      if (!project) return;
      const document = readDocument(input.text, templatesWith(project.template));
      if (document.plans.length) show(document, input, format);
      else fail(path, message('error.noPlan'));
    });

export const outlineCommand = (): Command =>
  showCommand('outline', help('outline'), ['text', 'json'], (document, { text, encoding }, format) => {
    if (format === 'json') return write(jsonText(outlineJson(document, text, locale)));
    write(document.plans.map((plan) => outlineText(plan, locale)).join('\n'));
    write(`\n${accountText(document.account, rangesIn(text), locale, encoding)}\n`);
  });

export const targetsCommand = (): Command =>
  showCommand<Format | 'json'>('targets', help('targets'), ['table', 'json', 'csv'], ({ plans }, { text }, format) => {
    if (format === 'json') return write(jsonText(targetsJson(plans, text)));
    const read = plans.map((plan) => ({ plan, targets: readTargets(plan) }));
    void putTables([{ name: '', table: targetTable(read, rangesIn(text), locale) }], format, undefined);
    if (format === 'table') write(missedText(read, rangesIn(text), locale));
  });
