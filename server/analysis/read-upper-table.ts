/** A table of indicators (.xlsx, .csv, or a text of such lines) as a higher-level plan: what it is, its caption or its file's name says. */
import { bundledTemplates, type Template } from '../data';
import { kindInTitle, kindOfDomains } from '../plan/kind';
import { levelOf } from '../plan/place';
import { periodUntil, plainTitle, readFiveYears, readPeriod } from '../plan/title';
import { readIndicatorTable } from '../targets/indicator-table';
import type { Columns } from '../plan/rows';
import type { Target } from '../targets/target';
import { byKind, type UpperFile } from './upper-plan';

/** Reads a table; `unread` are its lines that gave no target. Undefined where the text is none. */
export function readUpperTable(
  uri: string,
  source: string,
  templates: readonly Template[] = bundledTemplates,
  columns: Columns = {},
): UpperFile | undefined {
  const table = readIndicatorTable(source, columns);
  if (!table) return undefined;
  const { caption, targets, years, unread } = table;
  const fileName = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)).replace(/\.\w+$/, '');
  const title = [caption.text, fileName].find((words) => kindWithin(words, templates)) ?? (caption.text || fileName);
  const said = kindWithin(title, templates);
  const plan = {
    title: said?.title ?? title,
    level: said?.region === undefined ? undefined : levelOf(said.region),
    uri,
    period: readPeriod(title) ?? readFiveYears(title) ?? readPeriod(fileName) ?? (years.length ? periodUntil(years.at(-1)!) : undefined),
    kind:
      said?.kind ??
      kindOfDomains(
        targets.flatMap(({ domain }) => domain ?? []),
        templates,
      ),
    targets,
    missed: [],
    domains: [],
    titleSpan: caption,
    paragraphs: [],
    unverified: new Set<Target>(),
    documents: new Map<Target, string>(),
  };
  return { id: uri, uri, source, plans: byKind(plan, templates), unread };
}

/** Characters of a caption in which a title is looked for. */
const LONGEST = 80;

/** The title of a plan with which some words begin: 某省妇女发展规划（2021—2030年） of …主要指标. */
function kindWithin(
  words: string,
  templates: readonly Template[],
): { title: string; kind: string; region: string | undefined } | undefined {
  for (let end = Math.min(words.length, LONGEST); end > 0; end--) {
    const title = words.slice(0, end);
    const plain = plainTitle(title);
    const found = kindInTitle(plain, templates);
    if (found) return { title, kind: found.kind, region: found.before || undefined };
  }
  return undefined;
}
