/** The texts that are measured. */
import { readdirSync, readFileSync } from 'node:fs';

/** The published plans beside the checkout where there are any, else the examples. */
export function texts(): { readonly name: string; readonly all: readonly string[] } {
  const shared = process.env['PLANLINT_SHARED'];
  const folders = shared ? [`${shared}/plans`] : ['examples/drafts', 'examples/upper'];
  const all = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  );
  return { name: shared ? 'published plans' : 'example plans', all };
}

/** The text with one character of each line another: no line has been seen before. */
export const renewed = (text: string, run: number): string =>
  text
    .split('\n')
    .map((line, i) =>
      line.length > 6 ? line.slice(0, 5) + String.fromCharCode(0x4e00 + ((run * 7919 + i * 31 + i * i) % 20_000)) + line.slice(6) : line,
    )
    .join('\n');
