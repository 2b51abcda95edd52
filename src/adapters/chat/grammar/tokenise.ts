export interface Token {
  readonly text: string;
  /** Wholly in quotes: words, whatever they look like. */
  readonly quoted: boolean;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  /** What follows a quote that nobody closed; null when all are closed. */
  readonly unclosed: string | null;
}

const QUOTE = /["\u201c\u201d\u201e\u201f\u00ab\u00bb]/;
const QUOTES = new RegExp(QUOTE, 'g');
const SPACE = /\s/;

interface Cursor {
  readonly text: string;
  at: number;
  unclosed: string | null;
}

/** Reads the quoted words at the cursor; null when the quote is never closed, which then counts for nothing. */
function readQuoted(cursor: Cursor): string | null {
  QUOTES.lastIndex = cursor.at + 1;
  const close = QUOTES.exec(cursor.text);
  if (close === null) {
    cursor.unclosed = cursor.text.slice(cursor.at);
    cursor.at += 1;
    return null;
  }
  const inside = cursor.text.slice(cursor.at + 1, close.index);
  cursor.at = close.index + 1;
  return inside;
}

/** Reads up to the next space; quotes count right after ':' or '=' only: `name:"Ann Lee"`, but `19" screen`. */
function readWord(cursor: Cursor): string {
  let word = '';
  while (cursor.at < cursor.text.length) {
    const sign = cursor.text.charAt(cursor.at);
    if (SPACE.test(sign)) break;
    if (QUOTE.test(sign) && /[:=]$/.test(word)) {
      word += readQuoted(cursor) ?? '';
    } else {
      word += sign;
      cursor.at += 1;
    }
  }
  return word;
}

/** Cuts a line into words and quoted words, straight or curly quotes. Looks at each character a fixed number of times. */
export function tokenise(text: string): Tokens {
  const cursor: Cursor = { text, at: 0, unclosed: null };
  const tokens: Token[] = [];
  while (cursor.at < text.length) {
    const sign = text.charAt(cursor.at);
    if (SPACE.test(sign)) {
      cursor.at += 1;
    } else if (QUOTE.test(sign)) {
      const words = readQuoted(cursor)?.trim() ?? '';
      if (words !== '') tokens.push({ text: words, quoted: true });
    } else {
      tokens.push({ text: readWord(cursor), quoted: false });
    }
  }
  return { tokens, unclosed: cursor.unclosed };
}
