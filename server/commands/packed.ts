/** Reports in little room: those on thousands of drafts are kept until all are written. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { FileReport } from '../reports/file-report';

/** Text, so that a thread can send it and a cache can hold it. A fifth of the report. */
export type Packed = string;

export const pack = (report: FileReport): Packed => deflateRawSync(JSON.stringify(report)).toString('base64');

const unpack = (packed: Packed): FileReport => JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString()) as FileReport;

/** The reports, one after another, as often as they are gone through. `change` is made in each of them. */
export const unpacked = (
  all: readonly { readonly report: Packed }[],
  change: (report: FileReport) => FileReport = (report) => report,
): Iterable<FileReport> => ({
  *[Symbol.iterator]() {
    for (const { report } of all) yield change(unpack(report));
  },
});
