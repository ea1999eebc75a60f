/**
 * Patterns before a second checker, which finds what the one of the unit tests overlooks: no text may make one take exponential time. It is
 * installed when the suite runs: it has a package a platform, of which it needs none.
 */
import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madePatterns, writtenPatterns } from '../patterns';

const CHECKER = 'recheck@4.5.0';
/** Milliseconds for one pattern. */
const TIMEOUT = 1_000;

interface Verdict {
  readonly status: 'safe' | 'vulnerable' | 'unknown';
  readonly complexity?: { readonly type: string };
  readonly attack?: { readonly pattern: string };
}

describe('patterns before a second checker', () => {
  let check: (source: string, flags: string, options: object) => Verdict;
  before(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'planlint-patterns-'));
    const args = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--silent', '--ignore-scripts', '--omit=optional', CHECKER];
    execFileSync('npm', args, { stdio: 'ignore' });
    process.env['RECHECK_BACKEND'] = 'pure';
    const { checkSync } = (await import(join(folder, 'node_modules/recheck/lib/main.js'))) as { checkSync: typeof check };
    check = checkSync;
  });

  /** What it says of a pattern; nothing of some that look around, or whose words may stand many times. */
  function verdictOn({ source, flags }: RegExp): Verdict {
    try {
      return check(source, flags, { checker: 'automaton', timeout: TIMEOUT });
    } catch (error) {
      if (error instanceof RangeError) return { status: 'unknown' };
      throw error;
    }
  }
  /** Those that take exponential time, with a text that they do it on. */
  const exponential = (patterns: readonly RegExp[]): string[] =>
    patterns.flatMap((pattern) => {
      const { complexity, attack } = verdictOn(pattern);
      return complexity?.type === 'exponential' ? `${pattern}: ${attack?.pattern}` : [];
    });

  it('are none that take exponential time, of those that stand in the code', () => {
    const patterns = writtenPatterns();
    assert.ok(patterns.length > 400, `only ${patterns.length} were seen`);
    assert.deepEqual(exponential(patterns), []);
  });
  it('are none that do, of those that are made of words', () => assert.deepEqual(exponential(madePatterns()), []));
  it('would be told', () => assert.equal(exponential([new RegExp('^(?:（[^（）]*）|[^一-龥])*$')]).length, 1));
});
