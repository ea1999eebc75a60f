/**
 * `--cache FILE`: what checking gave, kept by the contents of the draft and of every file that its project was read from. A cache that is
 * damaged or of another version counts as empty.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { version } from '../../package.json';
import { findConfig } from '../project/project';
import { bytesAt, nodeFiles } from '../shell/files';
import { today } from '../shell/today';
import type { DraftOptions, DraftOutcome } from './check-draft';
import { message } from '../base/messages';
import { fail, locale } from './console';
import { SAID } from './words';
import type { Source } from './inputs';
import { putFile } from './put';

interface Entry {
  /** Of the draft’s bytes. */
  readonly hash: string;
  readonly config: string | undefined;
  /** Of the files of the project, by uri. */
  readonly sources: Readonly<Record<string, string>>;
  readonly outcome: DraftOutcome;
}

interface Stored {
  /** The program, its options, and the day: waivers end. */
  readonly made: string;
  readonly entries: Readonly<Record<string, Entry>>;
}

const digest = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('base64');

/** A line of text, and below it what tells whether it is whole. */
const sealed = (text: string): string => `${text}\n${digest(text)}`;
/** The line; '' of one that is damaged. */
function unsealed(lines: string): string {
  const [text = '', seal] = lines.split('\n');
  return seal === digest(text) ? text : '';
}

/** How each begins, also one that is damaged. */
const BEGINNING = '{"made":';

function storedIn(text: string): Stored | undefined {
  try {
    return JSON.parse(unsealed(text)) as Stored;
  } catch {
    return undefined;
  }
}

export class Cache {
  private readonly hashes = new Map<string, Promise<string>>();
  private readonly configs = new Map<string, Promise<string | undefined>>();
  private readonly entries: Map<string, Entry>;
  private isChanged = false;

  private constructor(
    private readonly file: string,
    private readonly made: string,
    private readonly options: DraftOptions,
    entries: Readonly<Record<string, Entry>>,
  ) {
    this.entries = new Map(Object.entries(entries));
  }

  /** None, told, where the file is something else. */
  static async open(file: string, options: DraftOptions): Promise<Cache | undefined> {
    const made = JSON.stringify([version, locale, today(), process.cwd(), options]);
    const found = await stat(resolve(file)).catch(() => undefined);
    const text = found?.isFile() ? await readFile(resolve(file), 'utf8').catch(() => '') : '';
    if (found?.isFile() === false || (text && !text.startsWith(BEGINNING))) {
      fail(file, message(SAID.noCache));
      return undefined;
    }
    const stored = storedIn(text);
    return new Cache(file, made, options, stored?.made === made ? stored.entries : {});
  }

  /** What checking a draft would give; undefined where it is not known. */
  async get({ path, uri }: Source): Promise<DraftOutcome | undefined> {
    const hash = path === '-' ? undefined : await this.hashOf(uri); // of what is there before it is read
    const entry = this.entries.get(uri);
    if (!entry || entry.hash !== hash || entry.config !== (await this.configOf(uri))) return undefined;
    const same = Object.entries(entry.sources).map(async ([source, hash]) => hash === (await this.hashOf(source)));
    return (await Promise.all(same)).every(Boolean) ? entry.outcome : undefined;
  }

  /** Keeps what a draft gave; a draft with which something is wrong is checked again. */
  async set({ path, uri }: Source, outcome: DraftOutcome): Promise<void> {
    if (path === '-' || !outcome.result) return;
    const { config, sources } = outcome.result;
    const hashed = await Promise.all(sources.map(async (source) => [source, await this.hashOf(source)] as const));
    this.entries.set(uri, { hash: await this.hashOf(uri), config, sources: Object.fromEntries(hashed), outcome });
    this.isChanged = true;
  }

  async save(): Promise<void> {
    if (!this.isChanged) return;
    const stored: Stored = { made: this.made, entries: Object.fromEntries(this.entries) };
    await putFile(this.file, sealed(JSON.stringify(stored)));
  }

  private hashOf(uri: string): Promise<string> {
    let hash = this.hashes.get(uri);
    if (!hash) {
      hash = bytesAt(URI.parse(uri).fsPath).then((found) => (found ? digest(found) : 'none'));
      this.hashes.set(uri, hash);
    }
    return hash;
  }

  /** The planlint.yaml in force for a draft, looked for once a folder. */
  private configOf(uri: string): Promise<string | undefined> {
    const { config } = this.options;
    if (config !== undefined) return Promise.resolve(URI.file(resolve(config)).toString());
    const folder = uri.slice(0, uri.lastIndexOf('/'));
    let found = this.configs.get(folder);
    if (!found) this.configs.set(folder, (found = findConfig(nodeFiles, uri)));
    return found;
  }
}
