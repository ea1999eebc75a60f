/** Things that are made once: a keystroke asks for most of them again. */

/** Remembers what was made for an object, as long as the object lives. */
export function perObject<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly made: V }>();
  return (key) => {
    let found = known.get(key);
    if (!found) known.set(key, (found = { made: make(key) }));
    return found.made;
  };
}

/** Makes a thing when it is first asked for. */
export function once<V extends object>(make: () => V): () => V {
  let made: V | undefined;
  return () => (made ??= make());
}

/** A text longer than this is no line or sentence: it differs with every keystroke, so it is not remembered. */
const LONGEST = 5_000;
/**
 * When the texts together are longer than this, those that have not been asked for since the last time are forgotten,
 * so that a long session does not grow. A draft of 60 000 characters, which a keystroke asks for again, takes half.
 */
let most = 200_000;
/** What remembering a text takes beside its characters, in characters. */
const ENTRY = 40;

/** For a thread that reads thousands of drafts, each once: what it remembers of one hardly helps with the next, and takes its room. */
export const rememberLess = (): void => void (most = 50_000);

/** The same text, standing alone: engines keep a slice as a view of the whole that it was cut from, here every version of the draft. */
const copyOf = (text: string): string => ` ${text}`.slice(1);

/** Shorter ones are copied by the engine itself. */
const SLICED = 13;

/** Stands for undefined, so that one look tells whether something was made. */
const NOTHING = Symbol('nothing');

/** Remembers what was made for a text: a word, a sentence, a line. */
export function perText<V>(make: (text: string) => V): (text: string) => V {
  let [known, before] = [new Map<string, V | typeof NOTHING>(), new Map<string, V | typeof NOTHING>()];
  let length = 0;
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found === NOTHING ? (undefined as V) : found;
    if (text.length > LONGEST) return make(text);
    const own = text.length < SLICED ? text : copyOf(text);
    let made = before.size ? before.get(text) : undefined;
    if (made === undefined) {
      const fresh = make(own);
      made = fresh === undefined ? NOTHING : fresh;
    }
    length += text.length + ENTRY;
    if (length > most) {
      [known, before] = [new Map(), known];
      length = text.length + ENTRY;
    }
    known.set(own, made);
    return made === NOTHING ? (undefined as V) : made;
  };
}
