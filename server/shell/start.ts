#!/usr/bin/env node
/**
 * Starts the program of its name in `programs/` with the code that the engine compiled the last time, which else is a good part of what
 * a short run takes. Node has this of its own from version 22 on; what turns that off (`NODE_DISABLE_COMPILE_CACHE`) turns this off, too.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

const PARAMETERS = ['exports', 'require', 'module', '__filename', '__dirname'];

/** What fails without harm: the program runs without compiled code. */
function tried<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Where this user's programs keep what they can make again. */
const cacheFolder = (): string =>
  join(process.env['XDG_CACHE_HOME'] || process.env['LOCALAPPDATA'] || join(homedir(), '.cache'), 'planlint');

/** The compiled code of this very program and engine: another has another name. */
function codeFile(program: string): string {
  const { size, mtimeMs } = statSync(program);
  return join(cacheFolder(), `${basename(program)}-${process.version}-${process.arch}-${size}-${mtimeMs}.code`);
}

const digestOf = (code: Uint8Array): Buffer => createHash('sha256').update(code).digest();

/** The code in a file, below its digest: the engine does not bear with code that was damaged. Undefined of one that is. */
function readCode(file: string): Buffer | undefined {
  const bytes = readFileSync(file);
  const code = bytes.subarray(DIGEST_BYTES);
  return digestOf(code).equals(bytes.subarray(0, DIGEST_BYTES)) ? code : undefined;
}
const DIGEST_BYTES = 32;

/** Keeps what was compiled, in place of what older programs left: the whole file or none, as several may end at once. */
function keepCode(script: Script, file: string, program: string): void {
  const folder = dirname(file);
  const beside = `${file}.${process.pid}.tmp`;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const code = script.createCachedData();
  writeFileSync(beside, Buffer.concat([digestOf(code), code]), { flag: 'wx' });
  for (const name of readdirSync(folder))
    if (name.startsWith(`${basename(program)}-`) && join(folder, name) !== beside) rmSync(join(folder, name));
  renameSync(beside, file);
}

// A pattern is else compiled twice: to bytecode at its first use, to machine code at its second. Most of ours are used again.
setFlagsFromString('--no-regexp-tier-up');
const program = join(__dirname, 'programs', basename(__filename));
const file = process.env['NODE_DISABLE_COMPILE_CACHE'] ? undefined : tried(() => codeFile(program));
const known = file && tried(() => readCode(file));
const source = `(function (${PARAMETERS.join(', ')}) {${readFileSync(program, 'utf8')}\n})`;
const script = new Script(source, { filename: program, ...(known && { cachedData: known }) });
if (file && isMainThread && (!known || script.cachedDataRejected)) process.on('exit', () => tried(() => keepCode(script, file, program)));
const start = script.runInThisContext() as (...values: unknown[]) => void;
start(exports, require, module, __filename, __dirname);
