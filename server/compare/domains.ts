/** The draft's domains beside those that the template and the higher-level plans ask for: all differences in one alignment. */
import { namesOf, type Template } from '../data';
import { isLikelyNamed, sameCore } from '../plan/domains';
import { domainTitle, type Domain } from '../plan/plan';

export interface DomainAlignment {
  /** Wanted names in order. */
  readonly expected: readonly Expected[];
  readonly missing: readonly Expected[];
  readonly extra: readonly Domain[];
  readonly renamed: readonly { readonly domain: Domain; readonly expected: Expected }[];
  /** Domains out of order, each with the name that it should follow (undefined: it should come first). */
  readonly misplaced: readonly { readonly domain: Domain; readonly after: string | undefined }[];
}
export interface Expected {
  readonly name: string;
  /** What higher-level plans call the template's domain: as good a name. */
  readonly aliases: readonly string[];
  /** Asked for by a higher-level plan only, not by the template. */
  readonly byUpper: boolean;
}

/** Merges the template's domains with those that higher-level plans add, each after its neighbour there. */
export function expectedDomains(template: Template, uppers: readonly (readonly Domain[])[]): Expected[] {
  const expected: (Expected & { aliases: string[] })[] = template.domains.map(({ name }) => ({ name, aliases: [], byUpper: false }));
  const aliases = new Map(template.domains.flatMap((d) => (d.aliases ?? []).map((alias) => [alias, d.name] as const)));
  for (const domains of uppers) {
    let at = 0;
    for (const { name } of domains) {
      const own = expected.findIndex((e) => e.name === (aliases.get(name) ?? name));
      const index = own < 0 ? expected.findIndex((e) => sameCore(e.name, name)) : own;
      if (index < 0) expected.splice(at, 0, { name, aliases: [], byUpper: true });
      else if (expected[index]!.name !== name) expected[index]!.aliases.push(name);
      at = (index < 0 ? at : index) + 1;
    }
  }
  return expected;
}

/** Whether two targets may stand in one domain; null: in none. */
export const sameDomain = (a: string | null, b: string | null): boolean => a === null || b === null || a === b || sameCore(a, b);

/** Aligns the draft's domains with the wanted ones. */
export function alignDomains(expected: readonly Expected[], actual: readonly Domain[], template: Template): DomainAlignment {
  const accepted = new Map(template.domains.flatMap((d) => namesOf(d).map((name) => [name, d.name] as const)));
  const place = new Map<Domain, number>();
  const renamed: { domain: Domain; expected: Expected }[] = [];
  const free = new Set(expected.keys());
  const match = (domain: Domain, fits: (e: Expected) => boolean) => {
    const index = expected.findIndex((e, i) => free.has(i) && fits(e));
    if (index < 0 || place.has(domain)) return false;
    place.set(domain, index);
    free.delete(index);
    return true;
  };
  for (const domain of actual) {
    const title = domainTitle(domain.section);
    match(domain, (e) => e.name === (accepted.get(title) ?? title) || e.aliases.includes(title));
  }
  for (const domain of actual) {
    if (!place.has(domain) && match(domain, (e) => sameCore(e.name, domain.section.title)))
      renamed.push({ domain, expected: expected[place.get(domain)!]! });
  }
  for (const [i, domain] of actual.entries()) {
    if (place.has(domain)) continue;
    const before = i ? place.get(actual[i - 1]!) : -1;
    const after = i + 1 < actual.length ? place.get(actual[i + 1]!) : expected.length;
    const between = before !== undefined && after === before + 2 ? expected[before + 1] : undefined; // it stands where that is wanted
    if (between && isLikelyNamed(domain.section.title, between.name) && match(domain, (e) => e === between))
      renamed.push({ domain, expected: between });
  }
  const placed = actual.filter((d) => place.has(d));
  const kept = longestRising(placed.map((d) => place.get(d)!));
  const misplaced = placed.filter((_, i) => !kept.has(i)).map((domain) => ({ domain, after: expected[place.get(domain)! - 1]?.name }));
  return { expected, missing: [...free].map((i) => expected[i]!), extra: actual.filter((d) => !place.has(d)), renamed, misplaced };
}

/** Indices of a longest rising subsequence: what may stay where it is. */
function longestRising(values: readonly number[]): Set<number> {
  const best = values.map(() => 1);
  const previous = values.map(() => -1);
  values.forEach((value, i) => {
    for (let j = 0; j < i; j++)
      if (values[j]! < value && best[j]! + 1 > best[i]!) {
        best[i] = best[j]! + 1;
        previous[i] = j;
      }
  });
  const kept = new Set<number>();
  const longest = best.reduce((a, b) => Math.max(a, b), 0);
  for (let i = best.indexOf(longest); i >= 0 && i < values.length; i = previous[i]!) kept.add(i);
  return kept;
}

/** How many targets two domains must share to be taken for one under two names. */
const SHARED = 2;

/**
 * An alignment in which domains that hold the same promises are one, whatever they are called: of the extra domains those whose targets
 * answer mostly to one that seemed missing are renamed ones. `answers` has the domain of each draft target with that of its counterpart.
 */
export function withSamePromises(
  alignment: DomainAlignment,
  answers: readonly (readonly [own: string | null, upper: string | null])[],
): DomainAlignment {
  const same = alignment.extra.flatMap((domain) => {
    const own = answers.filter(([name]) => name === domain.name);
    const expected = alignment.missing.find(({ name }) => own.filter(([, upper]) => upper === name).length * 2 > own.length);
    return expected && own.length >= SHARED ? [{ domain, expected }] : [];
  });
  if (!same.length) return alignment;
  return {
    ...alignment,
    missing: alignment.missing.filter((one) => !same.some(({ expected }) => expected === one)),
    extra: alignment.extra.filter((one) => !same.some(({ domain }) => domain === one)),
    renamed: [...alignment.renamed, ...same],
  };
}
