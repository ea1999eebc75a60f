/**
 * Every finding on the published plans, against the list of those that a person has reviewed (test/corpus/reviewed.yaml): a new or a
 * lost one fails until it is reviewed. And how many of the slips that a careful proofreader found are found.
 * PLANLINT_REVIEW=1 prints what is new and what is lost, for the reviewer.
 */
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { lint } from '../../server/check/lint';
import type { Finding } from '../../server/check/finding';
import { analyse } from '../../server/analysis/analyse';
import { readUpper } from '../../server/analysis/read-upper';
import { rangesIn } from '../../server/reports/ranges';

interface Reviewed {
  file: string;
  line: number;
  rule: string;
  count?: number;
  verdict: true | false | 'taste';
  why: string;
}
interface Gold {
  plans: { otherIssues: { line: number; kind: string; text: string }[]; startLine: number; endLine: number }[];
}

const shared = process.env['PLANLINT_SHARED'] ?? '../shared';
const files = readdirSync(join(shared, 'plans'))
  .sort()
  .map((name) => ({ name: name.slice(0, 3), text: readFileSync(join(shared, 'plans', name), 'utf8') }));
const reviewed = parse(readFileSync('test/corpus/reviewed.yaml', 'utf8')) as Reviewed[];
/** Against another county's plan these only say that the two differ. */
const DIFFER = new Set(['weaker-target', 'undecided-target', 'missing-target', 'unquantified-target', 'weaker-wording', 'missing-domain']);

/** What is found in a plan alone, and with the others in the place of higher-level plans. Hints are no alarms and are left out. */
function findingsOf(file: (typeof files)[number]): (Finding & { line: number })[] {
  const range = rangesIn(file.text);
  const uppers = files.filter((other) => other !== file).map((other) => readUpper(`file:///${other.name}`, other.text));
  const alone = lint(analyse(file.text, { template: undefined, uppers: undefined }), {}, 'zh');
  const beside = lint(analyse(file.text, { template: undefined, uppers }), {}, 'zh').filter(({ rule }) => !DIFFER.has(rule));
  const all = new Map(
    [...alone, ...beside].filter(({ severity }) => severity !== 'hint').map((f) => [`${f.rule} ${f.span.start} ${f.message}`, f]),
  );
  return [...all.values()].map((f) => ({ ...f, line: range(f.span).start.line + 1 }));
}

const key = ({ file, line, rule }: { file: string; line: number; rule: string }) => `${file}:${line} ${rule}`;

describe('findings on published plans', () => {
  const found = files.flatMap((file) => findingsOf(file).map((finding) => ({ ...finding, file: file.name })));

  it('are all reviewed, and none is lost', () => {
    const known = new Map(reviewed.map((one) => [key(one), one]));
    const fresh = found.filter((one) => !known.has(key(one))).map((one) => `${key(one)} ${one.severity} ${one.message}`);
    const lost = reviewed.filter((one) => !found.some((other) => key(other) === key(one))).map(key);
    if (process.env['PLANLINT_REVIEW']) console.log([...fresh.map((one) => `+ ${one}`), ...lost.map((one) => `- ${one}`)].join('\n'));
    assert.deepEqual({ fresh, lost }, { fresh: [], lost: [] });
  });

  it('are told by rule, with what has come and gone since the last review', () => {
    const count = (all: readonly { rule: string }[], rule: string) => all.filter((one) => one.rule === rule).length;
    const places = (all: readonly { file: string; line: number; rule: string }[]) => [
      ...new Map(all.map((one) => [key(one), one])).values(),
    ];
    const [now, before] = [places(found), places(reviewed)];
    for (const rule of [...new Set([...now, ...before].map((one) => one.rule))].sort()) {
      const change = count(now, rule) - count(before, rule);
      console.log(`${String(count(now, rule)).padStart(6)} ${change ? `(${change > 0 ? '+' : ''}${change})` : ''.padEnd(4)} ${rule}`);
    }
    assert.equal(new Set(before.map(key)).size, before.length);
  });

  it('are true: every error, and 97 % of the warnings', () => {
    const verdict = new Map(reviewed.map((one) => [key(one), one.verdict]));
    const share = (severity: string) => {
      const own = found.filter((one) => one.severity === severity);
      return { all: own.length, true: own.filter((one) => verdict.get(key(one)) === true).length };
    };
    const [errors, warnings, infos] = [share('error'), share('warning'), share('info')];
    console.log({ errors, warnings, infos });
    assert.equal(errors.true, errors.all);
    assert.ok(warnings.true >= 0.97 * warnings.all);
    assert.ok(errors.true + warnings.true + infos.true >= 0.95 * found.length);
  });

  it('cover what a proofreader found, by kind', () => {
    const tally: Record<string, { all: number; found: number }> = {};
    for (const file of files) {
      const { plans } = JSON.parse(readFileSync(join(shared, 'gold', `${file.name}.json`), 'utf8')) as Gold;
      const lines = new Set(found.filter((one) => one.file === file.name).map((one) => one.line));
      for (const { line, kind } of plans.flatMap((plan) => plan.otherIssues)) {
        const count = (tally[kind] ??= { all: 0, found: 0 });
        count.all++;
        if ([-2, -1, 0, 1, 2].some((step) => lines.has(line + step))) count.found++;
      }
    }
    console.log(tally);
    const least = { layout: 0.95, duplicate: 0.6, punctuation: 0.95, term: 0.8, typo: 0.6 };
    for (const [kind, share] of Object.entries(least)) assert.ok(tally[kind]!.found >= share * tally[kind]!.all, kind);
  });
});
