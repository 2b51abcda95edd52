import { findNameBefore } from './find-name-before.js';
import { hideSpans } from './hide-spans.js';
import { type EmailReading, readEmail } from './read-email.js';
import { toPlainSigns } from './to-plain-signs.js';

/** An address in a text, or what looks like one: where it stands in code units, brackets and name included. */
export interface EmailSpan {
  readonly from: number;
  readonly to: number;
  readonly reading: EmailReading;
  /** Whose it is: `Ann Lee <ann@example.com>`. */
  readonly name: string | null;
}

/** As a chat makes a link of an address. */
const LINKED = /<mailto:([^|>\s]{3,320})(?:\|[^>\n]{0,320})?>/gi;
/** Whatever holds an @ up to the spaces and brackets around it. */
const TOKEN = /[^\s<>()[\]{}",;]{0,320}@[^\s<>()[\]{}",;]{0,320}/gu;
/** An address of the web, somebody's page on it perhaps. */
const WEB = /:\/\/|^[^@]*\.[^@]*\/[^@]*@/;
/** Called an address: part of the span. Another word before a sign that divides is not. */
const LABEL = /^[^\p{L}\p{N}@]*(?:mailto|e-?mail|mail)[:=]/iu;
const OTHER_LABEL = /^[^\p{L}\p{N}@]*\p{L}{1,20}[:=](?=[^@])/u;
/** Quotes, dots and the like; an address may begin with what is left. */
const LEADING = /^[^\p{L}\p{M}\p{N}@_+#%&/]+/u;
const TRAILING = /(?:\?[^@]*|[^\p{L}\p{M}\p{N}@]+)$/u;
/** Written out against machines that gather addresses. */
const DOT = '(?: ?\\. ?| ?[[({] ?(?:dot|punkt|punto) ?[\\])}] ?| dot )';
const SPELT = new RegExp(
  `(?<![\\p{L}\\p{N}@.])([A-Za-z0-9._%+-]{1,64}) ?(?:[[({] ?(?:at|@|arroba|chez) ?[\\])}] ?| at (?=[A-Za-z0-9-]{1,63} dot ))([A-Za-z0-9-]{1,63}(?:${DOT}[A-Za-z0-9-]{1,63}){1,5})`,
  'giu',
);

interface Typed {
  readonly from: number;
  readonly to: number;
  readonly typed: string;
}

/** A token without what stands around its address; of `_ann@example.com_` the signs of a chat as well. */
function trim(token: string, at: number): Typed {
  const label = LABEL.exec(token)?.[0] ?? '';
  const other = label === '' ? (OTHER_LABEL.exec(token)?.[0] ?? '') : '';
  const begun = label.length + other.length;
  const leading = LEADING.exec(token.slice(begun))?.[0] ?? '';
  const rest = token.slice(begun + leading.length);
  const trailing = TRAILING.exec(rest)?.[0] ?? '';
  const isMarked = trailing.includes('_') && rest.startsWith('_');
  const start = begun + leading.length + (isMarked ? 1 : 0);
  const typed = token.slice(start, token.length - trailing.length);
  return { from: at + (label === '' ? start : 0), to: at + start + typed.length, typed };
}

/** With the brackets around it, and the name before them. */
function widen(text: string, span: EmailSpan): EmailSpan {
  const pair = `${text.charAt(span.from - 1)}${text.charAt(span.to)}`;
  if (pair !== '<>' && pair !== '()' && pair !== '[]') return span;
  const from = span.from - 1;
  const before = findNameBefore(text, from, text.slice(span.from, span.to));
  return { ...span, from: before?.from ?? from, to: span.to + 1, name: before?.name ?? null };
}

function findLinked(text: string): readonly EmailSpan[] {
  return [...text.matchAll(LINKED)].map((match) => {
    const before = findNameBefore(text, match.index, match[1] ?? '');
    const reading = readEmail((match[1] ?? '').replace(/\?.*$/, ''));
    return {
      from: before?.from ?? match.index,
      to: match.index + match[0].length,
      reading,
      name: before?.name ?? null,
    };
  });
}

function findPlain(text: string): readonly EmailSpan[] {
  return [...text.matchAll(TOKEN)].flatMap((match) => {
    const { from, to, typed } = trim(match[0], match.index);
    // An @ by itself is a price or a place.
    if (!/[\p{L}\p{N}]/u.test(typed) || WEB.test(match[0])) return [];
    return [widen(text, { from, to, reading: readEmail(typed), name: null })];
  });
}

function findSpelt(text: string): readonly EmailSpan[] {
  return [...text.matchAll(SPELT)].map((match) => {
    const [all, local = '', domain = ''] = match;
    const dotted = domain.replace(new RegExp(DOT, 'giu'), '.');
    const { kind } = readEmail(`${local}@${dotted}`);
    const reading: EmailReading =
      kind === 'email' ? { kind: 'ask', readings: [`${local}@${dotted}`] } : { kind: 'malformed' };
    return { from: match.index, to: match.index + all.length, reading, name: null };
  });
}

/** The addresses of a text, in their order; they never overlap. Total: whatever the text, an answer. */
export function findEmails(folded: string): readonly EmailSpan[] {
  const text = toPlainSigns(folded);
  const linked = findLinked(text);
  const withoutLinked = hideSpans(text, linked);
  const spelt = findSpelt(withoutLinked);
  const plain = findPlain(hideSpans(withoutLinked, spelt));
  return [...linked, ...spelt, ...plain].sort((a, b) => a.from - b.from);
}
