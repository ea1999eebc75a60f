/** The list of document formats, `formats.yaml`, for readers, watchers and the client. */
import list from './formats.yaml';

export interface Format {
  readonly id: string;
  /** Without the point. */
  readonly extensions: readonly string[];
  /** The first bytes of such a file, a character a byte; undefined for plain text. */
  readonly signature?: string;
  /** Further bytes near the beginning, for one of several with the same first ones. */
  readonly mark?: string;
  /** What such a file is called, where it cannot be read and is to be saved anew. */
  readonly saveAs?: string;
}

const known = list as readonly Format[];
export const formats = known.filter(({ saveAs }) => saveAs === undefined);

/** Those that are read by a bundle of their own and shown as text. */
export const packedFormats = formats.filter(({ signature }) => signature !== undefined);

const NEAR = 120;

/** The format that the bytes of a file begin like; undefined: a text. */
export function formatOf(bytes: Uint8Array): Format | undefined {
  const opening = String.fromCharCode(...bytes.subarray(0, NEAR));
  return known.find(({ signature, mark }) => signature && opening.startsWith(signature) && (!mark || opening.includes(mark)));
}

const extensionsOf = (some: readonly Format[]) => some.flatMap(({ extensions }) => extensions);

/** A glob for the files of some formats, and of other extensions beside them. */
export const globFor = (some: readonly Format[], ...others: string[]): string => `**/*.{${[...others, ...extensionsOf(some)].join(',')}}`;

/** Whether a path is that of a file which is not text. */
export const isPacked = (path: string): boolean =>
  extensionsOf(packedFormats).some((extension) => path.toLowerCase().endsWith(`.${extension}`));
