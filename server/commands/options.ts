/** Options that several commands have. */
import { Option, type Command } from 'commander';
import { bundledTemplates } from '../data';

/** Gathers the values of an option that may be given several times. */
export const many = (value: string, all: string[] = []): string[] => [...all, value];

const kinds = [...new Set(bundledTemplates.map(({ kind }) => kind))].join('、');

export const upperOption = (): Option => new Option('--upper <FILE>', '上位规划文件，可重复，级别高的在前').argParser(many);
export const kindOption = (): Option => new Option('--kind <KIND>', `只看这一种规划（模板的种类，自带 ${kinds}）`);
export const templateOption = (): Option => new Option('--template <NAME|FILE>', '模板的名称或文件');
/** A command with the options that say how its files are read: `NodeReading`. */
export const withReading = (command: Command): Command =>
  command
    .option('--encoding <NAME>', '文本的编码（gb18030、big5 …）；不写时由内容判断')
    .addOption(new Option('--revisions <WHICH>', 'Word 的修订按接受还是按没有修订读').choices(['accepted', 'original']))
    .option('--convert', '.doc、.wps、.rtf 用装好的 LibreOffice 转换再读（原文件不动）');
/** The first choice is the default. */
export const formatOption = (choices: readonly string[]): Option =>
  new Option('--format <FORMAT>', '输出格式').choices(choices).default(choices[0]);
