// Runs the tests and tells what of server/ they run; fails below the floor. (c8 counts every line of these bundles as run: it hands the
// converter the source maps that Node notes down, whose names of sources are others than those in the files.)
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import coverage from 'istanbul-lib-coverage';
import { createContext } from 'istanbul-lib-report';
import reports from 'istanbul-reports';
import v8ToIstanbul from 'v8-to-istanbul';

/** Per cent of what was reached when it was last raised, rounded down. The shells are run by child processes, which are not counted. */
const FLOOR = { lines: 99, branches: 95, functions: 99 };
const SHELLS = /^server\/(?:shell|commands)\/|^server\/(?:cli|server|browser)\.ts$/;
const FOLDER = 'coverage/tmp';

const isCounted = (path) => /^server\/.*\.ts$/.test(relative('.', path)) && !SHELLS.test(relative('.', path));

/** What one bundle of tests ran. */
async function ranBy({ url, functions }, map) {
  const converter = v8ToIstanbul(fileURLToPath(url));
  await converter.load();
  converter.applyCoverage(functions);
  const files = Object.entries(converter.toIstanbul()).filter(([path]) => isCounted(path));
  map.merge(Object.fromEntries(files));
}

rmSync('coverage', { recursive: true, force: true });
const { status } = spawnSync('npx', ['mocha', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, NODE_V8_COVERAGE: FOLDER },
});
if (status !== 0) process.exit(status ?? 1);

const map = coverage.createCoverageMap();
for (const name of readdirSync(FOLDER)) {
  const { result } = JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8'));
  for (const script of result.filter(({ url }) => url.includes('/out/test/'))) await ranBy(script, map);
}
const context = createContext({ dir: 'coverage', coverageMap: map });
for (const kind of ['text-summary', 'html']) reports.create(kind).execute(context);
const summary = map.getCoverageSummary();
for (const [what, least] of Object.entries(FLOOR)) {
  if (summary[what].pct < least) {
    console.error(`coverage of ${what} is ${summary[what].pct} %, the floor ${least} %`);
    process.exitCode = 1;
  }
}
