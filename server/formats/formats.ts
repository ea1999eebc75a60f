/** The list of document formats, `formats.yaml`, for readers, watchers and the client. */
import list from './formats.yaml';

export interface Format {
  readonly id: string;
  /** Without the point. */
  readonly extensions: readonly string[];
  /** The first bytes of such a file, a character a byte; undefined for plain text. */
  readonly signature?: string;
}

export const formats = list as readonly Format[];

/** Those that are read by a bundle of their own and shown as text. */
export const packedFormats = formats.filter(({ signature }) => signature !== undefined);

const extensionsOf = (some: readonly Format[]) => some.flatMap(({ extensions }) => extensions);

/** A glob for the files of some formats, and of other extensions beside them. */
export const globFor = (some: readonly Format[], ...others: string[]): string => `**/*.{${[...others, ...extensionsOf(some)].join(',')}}`;

/** Whether a path is that of a file which is not text. */
export const isPacked = (path: string): boolean =>
  extensionsOf(packedFormats).some((extension) => path.toLowerCase().endsWith(`.${extension}`));
