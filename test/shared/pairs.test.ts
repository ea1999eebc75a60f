/** Two published plans in one file, with titles or without, in any order, are read as two, each whole. */
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outline } from '../../server/planlint';

const shared = process.env['PLANLINT_SHARED'] ?? '../shared';
const texts = readdirSync(join(shared, 'plans'))
  .sort()
  .map((name) => readFileSync(join(shared, 'plans', name), 'utf8'));

/** A plan alone: with its title, from its preface on, from its first part on; and how many headings each has. */
const plans = texts.flatMap((text) => {
  const lines = text.split('\n');
  return outline(text).plans.map(({ title, kind, range, headings }) => {
    const from = (line: number) => lines.slice(line, range.end.line + 1).join('\n');
    const first = headings.findIndex((heading) => !/前\s*言/.test(heading.title));
    return {
      title,
      kind,
      cuts: {
        titled: { text: from(range.start.line), headings: headings.length },
        untitled: { text: from(headings[0]!.range.start.line), headings: headings.length },
        bare: { text: from(headings[first]!.range.start.line), headings: headings.length - first },
      },
    };
  });
});

describe('two published plans in one file', () => {
  it('there are several', () => assert(plans.length > 1));
  const cuts = ['titled', 'untitled', 'bare'] as const;
  for (const a of cuts)
    for (const b of cuts)
      it(`are two: ${a}, then ${b}`, () => {
        for (const one of plans)
          for (const other of plans.filter((p) => p !== one)) {
            const both = outline(`${one.cuts[a].text}\n${other.cuts[b].text}`).plans;
            assert.deepEqual(
              both.map(({ kind, headings }) => [kind, headings.length]),
              [
                [one.kind, one.cuts[a].headings],
                [other.kind, other.cuts[b].headings],
              ],
              `${one.title}, ${other.title}`,
            );
          }
      });
});
