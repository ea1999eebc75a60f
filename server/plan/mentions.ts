/** Headings that name a domain and do not hold it: an overview of the domains, and what was done in each of them so far. */
import { isTopForm } from './markers';
import { headingOf, namesDomain, type Paragraph } from './paragraphs';
import { domainWords, readLabel, type Vocabulary } from './vocabulary';

/** A paragraph that names a domain. */
interface Naming {
  readonly at: number;
  readonly name: string;
  /** Its goals or measures stand below it. */
  readonly isHeld: boolean;
  /** Nothing stands between it and the next one. */
  readonly isEmpty: boolean;
  /** How many headings of parts stand before it. */
  readonly part: number;
}

/**
 * The paragraphs of a plan, those marked as mentions whose domain has its goals and measures below another heading: in another part, or
 * further below where nothing stands in between (an overview, whose lines are no headings).
 */
export function withMentions(paragraphs: readonly Paragraph[], vocabulary: Vocabulary): readonly Paragraph[] {
  const namings = namingsOf(paragraphs, vocabulary);
  const held = new Map(namings.filter(({ isHeld }) => isHeld).map((naming) => [naming.name, naming]));
  const mentions = new Map(namings.filter((naming) => isMention(naming, held.get(naming.name))).map((naming) => [naming.at, naming]));
  if (!mentions.size) return paragraphs;
  return paragraphs.map((p, i) => {
    const mention = mentions.get(i);
    if (!mention) return p;
    return { ...p, isMention: true, opening: mention.isEmpty ? (p.marker ? 'item' : 'text') : p.opening };
  });
}

const isMention = (naming: Naming, holder: Naming | undefined): boolean =>
  holder !== undefined && !naming.isHeld && (naming.part !== holder.part || (naming.isEmpty && naming.at < holder.at));

function namingsOf(paragraphs: readonly Paragraph[], vocabulary: Vocabulary): Naming[] {
  const namings: Naming[] = [];
  let part = 0;
  paragraphs.forEach((p, at) => {
    if (!namesDomain(p, vocabulary)) {
      if (p.opening === 'heading' && p.marker && isTopForm(p.marker.form)) part++;
      return;
    }
    const next = paragraphs[at + 1];
    const isEmpty = next !== undefined && namesDomain(next, vocabulary);
    namings.push({ at, name: domainWords(headingOf(p)), isHeld: holdsLabel(paragraphs, at, vocabulary), isEmpty, part });
  });
  return namings;
}

/** Whether a label follows a heading, at once or behind an introduction. */
function holdsLabel(paragraphs: readonly Paragraph[], at: number, vocabulary: Vocabulary): boolean {
  for (let i = at + 1; i < paragraphs.length; i++) {
    const p = paragraphs[i]!;
    if (readLabel(p.flow.text.slice(p.markerLength), vocabulary)) return true;
    if (p.opening !== 'text' || p.marker) return false;
  }
  return false;
}
