/** What a run says and how it ends: standard output, standard error, the exit code. */
import type { Failure } from '../reports/report';
import { message, say, type Locale, type Message } from '../base/messages';
import { harmless } from '../reports/terminal';
import { SAID } from './words';

/** 0 nothing at or above --fail-on, 1 findings, 2 the tool could not do its work. */
export type ExitCode = 0 | 1 | 2;

export const locale: Locale = /^en/i.test(process.env['PLANLINT_LANG'] ?? '') ? 'en' : 'zh';

let exitCode: ExitCode = 0;
/** What has failed so far. */
export const failures: Failure[] = [];

// Who reads the output may stop (| head), and a disk may be full: one line, as for any file.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  fail('-', message('error.unwritable', code ?? ''));
  process.exit(2);
});

// What cannot be told on standard error is work that was not done; reports are made all the same.
process.stderr.on('error', () => {
  exitCode = 2;
  process.exitCode = 2;
});

/** On standard output. Files and pipes get it as it is. */
export const write = (text: string): void => void process.stdout.write(process.stdout.isTTY ? harmless(text) : text);

/** A line for standard error, and the failure that it tells of, if it does. */
export interface Told {
  readonly line: string;
  readonly failure?: Failure;
}

const written = new Set<string>();
let listener: ((told: Told) => void) | undefined;

/** What is told is handed on and not written until the function that this gives is called; `retell` writes it. */
export function listen(to: (told: Told) => void): () => void {
  listener = to;
  return () => (listener = undefined);
}

export function retell(all: readonly Told[]): void {
  for (const one of all) tell(one);
}

/** Control characters, what breaks a line, and what turns the direction of writing. */
const NO_WORDS = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** A line on standard error, once. It is one line whatever a file is called. */
function tell(told: Told): void {
  if (listener) return listener(told);
  const line = told.line.replace(NO_WORDS, ' ');
  if (told.failure) exitCode = 2;
  if (written.has(line)) return;
  written.add(line);
  if (told.failure) failures.push(told.failure);
  process.stderr.write(`planlint: ${line}\n`);
}

/** A line on standard error that is no failure. */
export const note = (where: string, text: string): void => tell({ line: `${where}: ${text}` });

/** What the program is about to do, each time that it does it. */
export const announce = (text: string): void => void process.stderr.write(`planlint: ${text}\n`);

/** One clear line on standard error; the work goes on with the other files. */
export function fail(where: string, what: Message, line?: number): void {
  const said = say(what, locale);
  tell({ line: `${line === undefined ? where : `${where}:${line}`}: ${said}`, failure: { where, message: said } });
}

/** What nobody foresaw went wrong with a file, or a command. */
export const brokeAt = (where: string, error: unknown): void =>
  fail(where, message(SAID.internal, error instanceof Error ? error.message : String(error)));

/** Findings were worth an exit code of their own; a failure weighs more. */
export function foundSomething(): void {
  if (exitCode === 0) exitCode = 1;
}

export const endedWith = (): ExitCode => exitCode;
