import { OPTION_BEGINS } from '../values/link-options.js';
import type { Span } from './span.js';

export interface Token extends Span {
  readonly text: string;
  /** Wholly in quotes: words, whatever they look like. `from` and `to` hold the quotes too. */
  readonly quoted: boolean;
  /** A word whose last part was in quotes: `name:"Ann Lee"`. */
  readonly endsQuoted: boolean;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  /** What follows a quote that nobody closed; null when all are closed. */
  readonly unclosed: string | null;
}

/** Whatever opens is closed by any of its own kind: people mix “ and ", « and », ‘ and '. */
const DOUBLE = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02\u301d\u301e\u301f';
const SINGLE = "'\u2018\u2019\u201a\u201b\u2039\u203a";
const CORNER = '\u300c\u300d\u300e\u300f\u300a\u300b';
const KINDS = [DOUBLE, SINGLE, CORNER];
const SPACE = /\s/;
/** Signs that part one option from the next where a space is missing. */
const SEAM = /[,;|([\uff0c\uff1b\u3001]/;
const LONGEST_OPTION = 16;
/** What may stand right behind a closed single quote; in a word it is an apostrophe. */
const AFTER_SINGLE = /^(?:$|[\s,.;:!?)\]])/;

interface Quoted {
  readonly inside: string;
  readonly to: number;
}

interface Line {
  readonly text: string;
  /** Kinds that nobody closes from here on: looked for once. */
  readonly hopeless: Set<string>;
}

/** The quoted words that begin here; null where nobody closes them. */
function readQuoted({ text, hopeless }: Line, at: number): Quoted | null {
  const kind = KINDS.find((each) => each.includes(text.charAt(at))) ?? '';
  if (hopeless.has(kind)) return null;
  for (let end = at + 1; end < text.length; end += 1) {
    if (!kind.includes(text.charAt(end))) continue;
    const isApostrophe = kind === SINGLE && !AFTER_SINGLE.test(text.slice(end + 1, end + 2));
    if (!isApostrophe) return { inside: text.slice(at + 1, end), to: end + 1 };
  }
  hopeless.add(kind);
  return null;
}

const isOpening = (sign: string) => KINDS.some((kind) => kind.includes(sign)) && sign !== '';

interface Found {
  readonly token: Token | null;
  readonly to: number;
  readonly unclosed: string | null;
}

/** Whether another option begins behind this sign: `ref:INV-42,expires:3d`. An address has such signs of its own. */
function isSeam({ text }: Line, at: number, from: number): boolean {
  if (!SEAM.test(text.charAt(at))) return false;
  return (
    OPTION_BEGINS.test(text.slice(at + 1, at + LONGEST_OPTION)) && !/^https?:/i.test(text.slice(from, at))
  );
}

/** Up to the next space; quotes count right after ':' or '=' only: `name:"Ann Lee"`, but `19" screen`. */
function readWord(line: Line, from: number): Found {
  const { text } = line;
  let word = '';
  let unclosed: string | null = null;
  let at = from;
  let quotedTo = Number.POSITIVE_INFINITY;
  while (at < text.length && !SPACE.test(text.charAt(at))) {
    if (at > from && isSeam(line, at - 1, from)) break;
    const sign = text.charAt(at);
    const quoted = isOpening(sign) && /[:=\uff1a\uff1d]$/.test(word) ? readQuoted(line, at) : undefined;
    if (quoted === null && !SINGLE.includes(sign)) unclosed ??= text.slice(at);
    word += quoted === undefined ? sign : (quoted?.inside ?? '');
    at = quoted?.to ?? at + 1;
    if (quoted !== undefined && quoted !== null) quotedTo = at;
  }
  // `name:"Ann Lee",`: the comma is the sentence's.
  const endsQuoted = /^[,;.!?)]*$/.test(text.slice(quotedTo, at)) && quotedTo <= at;
  const shown = endsQuoted ? word.slice(0, word.length - (at - quotedTo)) : word;
  // "(expires:3d)": the bracket is no word.
  if (word !== '' && [...word].every((sign) => SEAM.test(sign)) && isSeam(line, at - 1, from))
    return { token: null, to: at, unclosed };
  return { token: { text: shown, quoted: false, endsQuoted, from, to: at }, to: at, unclosed };
}

function readNext(line: Line, at: number): Found {
  const sign = line.text.charAt(at);
  if (!isOpening(sign)) return readWord(line, at);
  const quoted = readQuoted(line, at);
  // "rock 'n' roll": too short to be anything but a word.
  const isWord = SINGLE.includes(sign) && (quoted?.inside.trim().length ?? 0) < 3;
  if (quoted !== null && !isWord) {
    const inside = quoted.inside.trim();
    const token =
      inside === '' ? null : { text: inside, quoted: true, endsQuoted: true, from: at, to: quoted.to };
    return { token, to: quoted.to, unclosed: null };
  }
  // A single one is an apostrophe; another counts for nothing.
  if (SINGLE.includes(sign)) return readWord(line, at);
  return { token: null, to: at + 1, unclosed: line.text.slice(at) };
}

/** Cuts a line into words and quoted words, whatever quotes it has. Never throws. */
export function tokenise(text: string): Tokens {
  const line: Line = { text, hopeless: new Set() };
  const tokens: Token[] = [];
  let unclosed: string | null = null;
  for (let at = 0; at < text.length; ) {
    if (SPACE.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    const found = readNext(line, at);
    if (found.token !== null) tokens.push(found.token);
    unclosed ??= found.unclosed;
    at = found.to;
  }
  return { tokens, unclosed };
}
