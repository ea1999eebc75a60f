/**
 * `planlint check --annotate`: the Word file that was checked, with each finding as a comment at its words, and on request the safe
 * fixes as tracked changes.
 */
import { URI } from 'vscode-uri';
import { message, READERS } from '../base/messages';
import type { ReportedFinding } from '../reports/file-report';
import type * as Docx from '../formats/docx';
import { formatOf } from '../formats/formats';
import { reviewOf } from '../reports/review';
import { bytesAt, loadPack } from '../shell/files';
import { today } from '../shell/today';
import { fail, locale } from './console';
import { isItself, type Input } from './inputs';
import { putFile } from './put';
import { SAID } from './words';

/** Writes the copy; what stands in the way is told. */
export async function annotate(input: Input, findings: readonly ReportedFinding[], output: string, withFixes: boolean): Promise<void> {
  const bytes = input.path === '-' ? undefined : await bytesAt(URI.parse(input.uri).fsPath);
  if (!bytes || formatOf(bytes)?.id !== 'docx') return fail(input.path, message(SAID.onlyWord));
  if (await isItself(input, output)) return fail(output, message(SAID.sameFile));
  const pack = await loadPack<typeof Docx>('docx');
  const copy = pack.annotate(bytes, reviewOf(findings, { withFixes, today: today(), locale }));
  if (copy) await putFile(output, copy);
  else fail(output, message(READERS['error.docx']));
}
