/** Patterns that are made of the words of the data: no text may make them take more than linear time. Those in the code eslint looks at. */
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { analyse } from 'scslre';

const ARGS = ['check', 'examples/drafts/青禾县妇女发展规划.plan.txt', '--config', 'examples/planlint.yaml'];

/** The patterns that the program makes while it checks a draft. */
function made(): RegExp[] {
  const { stderr } = spawnSync(process.execPath, ['--require', resolve('test/regexp-trap.cjs'), 'dist/cli.js', ...ARGS], {
    encoding: 'utf8',
  });
  const told = stderr.split('\n').filter((line) => line.startsWith('PATTERN '));
  return told
    .map((line) => JSON.parse(line.slice('PATTERN '.length)) as [string, string])
    .map(([source, flags]) => new RegExp(source, flags));
}

describe('patterns made of words', () => {
  const faultsOf = (pattern: RegExp) =>
    analyse(pattern).reports.map(({ type, exponential }) => `${type}${exponential ? ', exponential' : ''}: ${pattern}`);

  it('take linear time, whatever the text', () => {
    const patterns = made();
    assert.ok(patterns.length > 50, `only ${patterns.length} were seen`);
    assert.deepEqual(patterns.flatMap(faultsOf), []);
  });
  it('would be told of, if they did not', () => {
    assert.equal(faultsOf(/^a*a*b/).length, 1);
    assert.equal(faultsOf(/a*b/).length, 1);
  });
});
