import { foldTimeText, isWordEdge, type TimeText } from './time-text.js';

interface Entry<Value> {
  readonly spelling: TimeText;
  readonly value: Value;
}

export interface FoundWord<Value> {
  /** Where it ends, exclusive, in code units. */
  readonly end: number;
  readonly value: Value;
}

/** Words of one kind. Answers those that stand at a place, longest first. One that is spelled with its marks leaves no room for a shorter that is not. */
export type WordIndex<Value> = (text: TimeText, at: number) => readonly FoundWord<Value>[];

/** Of the first two units of a plain spelling; of the only one where there is no second. Small integers cost nothing. */
function keyOf(plain: string, at: number, length: number): number {
  const second = length > 1 ? plain.charCodeAt(at + 1) : 0;
  return ((plain.charCodeAt(at) & 0x7fff) << 15) ^ (second & 0x7fff);
}

function byKey<Value>(
  words: Iterable<readonly [string, Value]>,
): ReadonlyMap<number, readonly Entry<Value>[]> {
  const entries = new Map<number, Entry<Value>[]>();
  for (const [spellings, value] of words) {
    for (const spelling of spellings.split('|').map(foldTimeText)) {
      const key = keyOf(spelling.plain, 0, spelling.plain.length);
      entries.set(key, [...(entries.get(key) ?? []), { spelling, value }]);
    }
  }
  for (const each of entries.values()) {
    each.sort((one, other) => other.spelling.plain.length - one.spelling.plain.length);
  }
  return entries;
}

/** Marks may be left out by who types, but not added: "manana" is a word for tomorrow, "đ" is none for days. */
function isAt({ exact, plain }: TimeText, text: TimeText, at: number): boolean {
  for (let unit = 0; unit < exact.length; unit += 1) {
    const typed = text.exact.charCodeAt(at + unit);
    if (typed !== exact.charCodeAt(unit) && typed !== plain.charCodeAt(unit)) return false;
  }
  return isWordEdge(text, at + exact.length);
}

/** `words`: what is written for one value, parted by `|`, and the value. */
export function indexWords<Value>(words: Iterable<readonly [string, Value]>): WordIndex<Value> {
  const entries = byKey(words);
  const none: readonly FoundWord<Value>[] = [];
  return (text, at) => {
    const long = entries.get(keyOf(text.plain, at, 2));
    const short = entries.get(keyOf(text.plain, at, 1));
    // Nearly always: this is asked for every kind of word at every place.
    if (long === undefined && short === undefined) return none;
    const near = [...(long ?? []), ...(short ?? [])];
    const found = near.filter(({ spelling }) => isAt(spelling, text, at));
    const isExact = ({ exact }: TimeText) => text.exact.startsWith(exact, at);
    const longest = found.find(({ spelling }) => isExact(spelling))?.spelling.exact.length ?? 0;
    return found
      .filter(({ spelling }) => isExact(spelling) || spelling.exact.length > longest)
      .map(({ spelling, value }) => ({ end: at + spelling.exact.length, value }));
  };
}

/** The longest word of an index at this place; null for none. */
export function findWord<Value>(
  index: WordIndex<Value>,
  text: TimeText,
  at: number,
): FoundWord<Value> | null {
  return index(text, at)[0] ?? null;
}
