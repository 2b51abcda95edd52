import { matchCurrencyWords } from '../money/match-currency-words.js';
import { foldText } from '../text/fold-text.js';
import type { Span } from '../text/span.js';
import type { Token } from '../text/tokenise.js';

function isCurrency(text: string): boolean {
  const words = foldText(text).split(' ');
  return matchCurrencyWords(words)?.count === words.length;
}

/** A number right before, or right behind: `5 "usd"`. */
function isBesideNumber({ from, to }: Span, folded: string): boolean {
  return (
    /[\d.,]\p{L}{0,3}\s?$/u.test(folded.slice(Math.max(0, from - 6), from)) ||
    /^\s?[\d.,]/.test(folded.slice(to, to + 3))
  );
}

/** Quoted words are words, whatever they look like; only a currency in quotes beside a number is one all the same. */
export function unquoteCurrencies(
  tokens: readonly Token[],
  folded: string,
): { readonly folded: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let open = folded;
  for (const token of tokens) {
    // `"Ann Lee" <ann@example.com>`: a name.
    if (!token.quoted || /^ ?[<(][^\s<>]+@/.test(folded.slice(token.to, token.to + 40))) continue;
    if (!isBesideNumber(token, folded) || !isCurrency(token.text)) {
      spans.push(token);
      continue;
    }
    const inside = open.slice(token.from + 1, token.to - 1);
    open = `${open.slice(0, token.from)} ${inside} ${open.slice(token.to)}`;
  }
  return { folded: open, spans };
}
