/** What a run says and how it ends: standard output, standard error, the exit code. */
import type { Failure } from '../reports/report';
import { message, say, type Locale, type Message } from '../base/messages';

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

export const write = (text: string): void => void process.stdout.write(text);

/** A line on standard error that is no failure. */
export const note = (where: string, text: string): void => void process.stderr.write(`planlint: ${where}: ${text}\n`);

/** One clear line on standard error; the work goes on with the other files. */
export function fail(where: string, what: Message, line?: number): void {
  failures.push({ where, message: say(what, locale) });
  note(line === undefined ? where : `${where}:${line}`, say(what, locale));
  exitCode = 2;
}

/** Findings were worth an exit code of their own; a failure weighs more. */
export function foundSomething(): void {
  if (exitCode === 0) exitCode = 1;
}

export const endedWith = (): ExitCode => exitCode;
