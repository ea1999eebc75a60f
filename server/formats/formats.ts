/** The list of document formats, `formats.yaml`, for readers, watchers and the client. */
import list from './formats.yaml';

export interface Format {
  readonly id: string;
  /** Without the point. */
  readonly extensions: readonly string[];
  /** The first bytes of such a file, a character a byte; undefined for text. */
  readonly signature?: string;
  /** Further bytes near the beginning, or the name of a file in a zip, for one of several with the same first ones. */
  readonly mark?: string;
  /** Known by its extension alone. */
  readonly named?: true;
  /** What such a file is called, where it cannot be read and is to be saved anew. */
  readonly saveAs?: string;
}

const known = list as readonly Format[];
export const formats = known.filter(({ saveAs }) => saveAs === undefined);

/** Those that are read by a bundle of their own and shown as text. */
export const packedFormats = formats.filter(({ signature, named }) => signature !== undefined || named);

const NEAR = 120;

/** The format that the bytes of a file begin like, or that its path tells; undefined: a text. */
export function formatOf(bytes: Uint8Array, path = ''): Format | undefined {
  const latin = (some: Uint8Array) => new TextDecoder('latin1').decode(some);
  const opening = latin(bytes.subarray(0, NEAR)).replace(/^(?:\xEF\xBB\xBF)?[\r\n\t ]*/, ''); // some programs begin a PDF with a line break
  const listed = perCall(() => latin(listIn(bytes)));
  const isMarked = (mark: string) => opening.includes(mark) || listed().includes(mark);
  const begun = known.find(({ signature, mark }) => signature && opening.startsWith(signature) && (!mark || isMarked(mark)));
  return begun ?? known.find(({ named, extensions }) => named && hasExtension(path, extensions));
}

/** The list of a zip’s files, which its end tells (APPNOTE.TXT 4.3.12, 4.3.16), not that of a zip inside it. */
function listIn(bytes: Uint8Array): Uint8Array {
  const far = bytes.subarray(Math.max(0, bytes.length - LONGEST_END));
  const at = new TextDecoder('latin1').decode(far).lastIndexOf('PK\x05\x06');
  if (at < 0 || at + 20 > far.length) return far;
  const end = new DataView(far.buffer, far.byteOffset + at);
  const [size, from] = [end.getUint32(12, true), end.getUint32(16, true)];
  return from + size <= bytes.length ? bytes.subarray(from, from + size) : far; // larger numbers stand elsewhere
}
/** Bytes of the end of a zip, with its remark. */
const LONGEST_END = 22 + 65_535;

/** The format that the extension of a path is of; undefined for one that is of none. */
export const formatNamed = (path: string): Format | undefined => known.find(({ extensions }) => hasExtension(path, extensions));

const perCall = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

const hasExtension = (path: string, extensions: readonly string[]): boolean =>
  extensions.some((extension) => path.toLowerCase().endsWith(`.${extension}`));

const extensionsOf = (some: readonly Format[]) => some.flatMap(({ extensions }) => extensions);

/** What Word keeps beside each file that is open, as a glob. */
export const LOCKS = '**/~$*';

/** A glob for the files of some formats, and of other extensions beside them. */
export const globFor = (some: readonly Format[], ...others: string[]): string => `**/*.{${[...others, ...extensionsOf(some)].join(',')}}`;

/** Whether a path is that of a file which is read, by its name. */
export const isReadable = (path: string): boolean => hasExtension(path, extensionsOf(formats));

/** Whether a path is that of a file which is not text. */
export const isPacked = (path: string): boolean => hasExtension(path, extensionsOf(packedFormats));
