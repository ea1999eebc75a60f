/** As many plans as a country has counties: generated from the plans there are, checked by the command line on two threads. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { renewed, texts } from './texts';

/** Checks so many plans in a folder of their own: seconds, and the most memory that was resident, in MB. */
async function checked(count: number): Promise<{ bytes: number; seconds: number; memory: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'planlint-country-'));
  const { all } = texts();
  let bytes = 0;
  mkdirSync(join(folder, 'drafts'));
  for (let i = 0; i < count; i++) {
    const text = renewed(all[i % all.length]!, i);
    bytes += Buffer.byteLength(text);
    writeFileSync(join(folder, `drafts/${i}.txt`), text);
  }
  all.slice(-2).forEach((text, i) => writeFileSync(join(folder, `${i}.txt`), text));
  writeFileSync(join(folder, 'planlint.yaml'), 'drafts: ["drafts/*.txt"]\nupper: [0.txt, 1.txt]\n');
  const args = [resolve('dist/cli.js'), 'check', '--jobs', '2', '--format', 'json', '--fail-on', 'never'];
  const begin = performance.now();
  const program = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  let memory = 0;
  const watch = setInterval(() => (memory = Math.max(memory, resident(program.pid!))), 100);
  await new Promise((done) => program.on('close', done));
  clearInterval(watch);
  rmSync(folder, { recursive: true });
  return { bytes, seconds: (performance.now() - begin) / 1000, memory };
}

/** In MB; 0 where the system does not say. */
function resident(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
}

/** Prints what half as many plans take, and that many. */
export async function benchCountry(count: number): Promise<void> {
  for (const plans of [Math.ceil(count / 2), count]) {
    const { bytes, seconds, memory } = await checked(plans);
    const speed = `${(bytes / 1e6 / seconds).toFixed(2)} MB/s`;
    console.log(
      `${seconds.toFixed(1).padStart(8)} s   ${plans} plans, ${(bytes / 1e6).toFixed(0)} MB, ${speed}, ${memory.toFixed(0)} MB resident`,
    );
  }
}
