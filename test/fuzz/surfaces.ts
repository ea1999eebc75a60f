/** What is fuzzed, and what must hold of it whatever it is given. Each surface throws where something does not. */
import { strict as assert } from 'node:assert';
import * as docx from '../../server/formats/docx';
import * as odt from '../../server/formats/odt';
import * as yaml from '../../server/project/yaml';
import { readUpper } from '../../server/analysis/read-upper';
import { check } from '../../server/check/check';
import type { Finding } from '../../server/check/finding';
import { decodeText } from '../../server/formats/text';
import { readPlans } from '../../server/plan/document';
import { readConfig } from '../../server/project/config';
import { readTemplate } from '../../server/project/templates';
import { readWaivers } from '../../server/project/waivers';
import { roundsToSettle } from '../edit/rounds';
import { docxFile } from '../formats/docx-file';
import { projectFile } from '../support';
import { mutate, mutateBytes } from './mutate';
import { holdsSession } from './sessions';

/** Milliseconds of processor time, as the machine may have other things to do: nothing that a person gives takes longer. */
const SLOW = 1_000;
const MOST_ROUNDS = 4;

const NAMES = ['drafts/青禾县妇女发展规划', 'drafts/青禾县儿童发展规划', 'upper/云岫市妇女发展规划', 'upper/澜川省儿童发展规划'];
const plans = NAMES.map((name) => projectFile(`examples/${name}.plan.txt`));
/** Short plans of one domain each: many are read in the time of a whole one. */
const shortPlans = plans.flatMap((text) => {
  const [plan] = readPlans(text);
  const { title, period, source, domains } = plan!;
  return domains.map(
    ({ section: { span } }) => `${title}\n（${period!.join('—')}年）\n一、发展领域\n${source.slice(span.start, span.end)}\n二、组织实施\n`,
  );
});
/** A heading and three lines under it: four of these are read in the time of a plan of one domain. */
const paragraphs = shortPlans.flatMap((text) => {
  const lines = text.split('\n').filter(Boolean);
  const head = lines.slice(0, 4);
  return lines.slice(4).flatMap((_, i, rest) => (i % 3 ? [] : [[...head, ...rest.slice(i, i + 3)].join('\n')]));
});
const uppers = plans.slice(2).map((text, i) => readUpper(`file:///${i}.txt`, text));
const standards = { template: undefined, uppers, rules: {}, waivers: [] };
const shortStandards = { ...standards, uppers: [readUpper('file:///short.txt', paragraphs.at(-1)!)] };
const checked = (text: string, against = standards) => check(text, against, { locale: 'zh', today: '2026-01-01' });

/** A reading of any text ends in time, in findings that lie in it, have words and are told once; its fixes come to an end. */
function checksText(text: string, against = standards): void {
  const begin = process.cpuUsage();
  const { findings } = checked(text, against);
  const { user, system } = process.cpuUsage(begin);
  assert.ok(user + system < SLOW * 1_000, `takes ${Math.round((user + system) / 1_000)} ms`);
  for (const finding of findings) assertSound(finding, text);
  const told = findings.map(({ rule, span, message }) => `${rule} ${span.start} ${span.end} ${message}`);
  assert.equal(new Set(told).size, told.length, `told twice: ${told.find((one, i) => told.indexOf(one) < i)}`);
  const rounds = roundsToSettle(text, (now) => (now === text ? findings : checked(now, against).findings));
  assert.ok(rounds <= MOST_ROUNDS, `fixes do not settle in ${MOST_ROUNDS} rounds`);
}

/** A message with empty quotes, other than around or inside of quoted words of the text that hold quotes themselves. */
function namesNothing(message: string, text: string): boolean {
  const at = message.search(/“”|《》/);
  if (at > 0 && text.includes(message.slice(at - 1, at + 2))) return false;
  const opens = (words: string) => words.split('“').length - words.split('”').length;
  const isInside = opens(message.slice(0, at)) > 0 || opens(message.slice(at + 2)) < 0;
  return /undefined|NaN|\{\d\}/.test(message) || (at >= 0 && !isInside);
}

/** Whether an offset is inside of a character that takes two units. */
const splits = (text: string, at: number): boolean => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));

function assertSound({ rule, span: { start, end }, message }: Finding, text: string): void {
  assert.ok(0 <= start && start <= end && end <= text.length, `${rule}: ${start}–${end} of ${text.length}`);
  assert.ok(!splits(text, start) && !splits(text, end), `${rule}: half a character at ${start}–${end}`);
  assert.ok(start < end || !text.trim(), `${rule}: of no words, at ${start}`);
  assert.ok(!namesNothing(message, text), `${rule}: names nothing: ${message}`);
}

const CONFIGS = [
  projectFile('examples/planlint.yaml'),
  'upper: [a.txt, &x b.txt, *x]\nrules: {weaker-target: off}\nterms: [{term: 甲, not: [乙]}]\n',
  '- rule: weaker-target\n  text: 甲\n  reason: 乙\n  until: 2026-12-31\n',
  'name: 规划\nkind: x\nparts: [{name: 甲, domains: true}]\ndomains: [{name: 乙}]\nsections: [{id: goal, name: 主要目标, required: true}]\n',
];

/** Configuration, waivers and templates are read or their mistakes told, inside the text. */
function checksConfig(text: string): void {
  for (const read of [readConfig, readWaivers, readTemplate]) {
    const found = read(yaml, text);
    if (!('problems' in found)) continue;
    assert.ok(found.problems.length > 0, 'a mistake is told');
    for (const { span } of found.problems) assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, 'outside');
  }
}

const FILES = [docxFile(plans[0]!.slice(0, 3000).split('\n')), new TextEncoder().encode(plans[1]!.slice(0, 3000))];

/** Bytes are read or refused. */
function checksBytes(bytes: Uint8Array): void {
  for (const read of [docx.read, odt.read, decodeText]) {
    const found = read(bytes);
    assert.ok('text' in found || 'problem' in found);
  }
}

/** Something that is fuzzed: an input made from a seed, what must hold of it, and how it is written down. */
const surface = <T>(input: (seed: number) => T, holds: (input: T) => void | Promise<void>, written: (input: T) => string) => ({
  attempt: (seed: number): void | Promise<void> => holds(input(seed)),
  inputOf: (seed: number): string => written(input(seed)),
});
const asIs = (text: string) => text;

export const surfaces = {
  plan: surface((seed) => mutate(seed, plans), checksText, asIs),
  domain: surface((seed) => mutate(seed, shortPlans), checksText, asIs),
  paragraph: surface(
    (seed) => mutate(seed, paragraphs),
    (text) => checksText(text, shortStandards),
    asIs,
  ),
  config: surface((seed) => mutate(seed, CONFIGS), checksConfig, asIs),
  bytes: surface(
    (seed) => mutateBytes(seed, FILES),
    checksBytes,
    (bytes) => Buffer.from(bytes).toString('base64'),
  ),
  session: surface((seed) => seed, holdsSession, String),
};
export type Surface = keyof typeof surfaces;
