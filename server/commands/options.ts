/** Options that several commands have. */
import { extname } from 'node:path';
import { Option, type Command } from 'commander';
import { bundledTemplates } from '../data';
import { help } from './help';

/** Gathers the values of an option that may be given several times. */
export const many = (value: string, all: string[] = []): string[] => [...all, value];

const kinds = [...new Set(bundledTemplates.map(({ kind }) => kind))].join('、');

export const upperOption = (): Option => new Option('--upper <FILE>', help('upper')).argParser(many);
export const kindOption = (): Option => new Option('--kind <KIND>', help('kind', kinds));
export const templateOption = (): Option => new Option('--template <NAME|FILE>', help('template'));
/** A command with the options that say how its files are read: `NodeReading`. */
export const withReading = (command: Command): Command =>
  command
    .option('--encoding <NAME>', help('encoding'))
    .addOption(new Option('--revisions <WHICH>', help('revisions')).choices(['accepted', 'original']))
    .option('--convert', help('convert'));
/** The first choice is the default. */
export const formatOption = (choices: readonly string[]): Option =>
  new Option('--format <FORMAT>', help('format')).choices(choices).default(choices[0]);

/** The format that is asked for; where none is, what the name of the file to be written says, or else the default. */
export function formatFor<F extends string>(command: Command, format: F, output: string | undefined): F {
  if (output === undefined || command.getOptionValueSource('format') !== 'default') return format;
  const named = FORMAT_OF[extname(output).toLowerCase()];
  const { argChoices = [] } = command.options.find((option) => option.attributeName() === 'format') ?? {};
  return named !== undefined && argChoices.includes(named) ? (named as F) : format;
}
const FORMAT_OF: { readonly [extension: string]: string } = {
  '.xlsx': 'xlsx',
  '.csv': 'csv',
  '.md': 'markdown',
  '.json': 'json',
  '.html': 'html',
};
