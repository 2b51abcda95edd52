/** Stands in a text for a value that is set in where it runs. */
export const VALUE = '\u0000';

const WORD = /\p{L}{2,}/u;
/** These are called so in every language. */
const NAMES = /^(Paylink|Slack|Stripe|Telegram|Twilio|WhatsApp)$/;
/** One word that begins as a label does; names of headers have more capitals or hyphens. */
const LABEL = /^\p{Lu}\p{Ll}{2,}[.:?…]?$/u;
const TWO_WORDS = new RegExp(
  `(?:^|[\\s(])[\\p{L}'’]{2,}[,.:;)]?\\s+[("]?(?:[\\p{L}'’]{2,}|\\d|${VALUE})|${VALUE}[,:;)]?\\s+\\(?\\p{Ll}{2,}`,
  'u',
);
/** A piece of a sentence that waits to be glued. */
const FRAGMENT = /^[\s,]+\p{L}{2,}[\p{L}\s]*[,.:]?\s*$|^\p{L}{2,}[\p{L}\s]*[,.:]?\s+$/u;

/** Whether a text holds a word, other than a name that all languages share. */
export function hasWords(text: string): boolean {
  return WORD.test(text) && !NAMES.test(text.trim());
}

/** Whether a person is to read this text, as far as its form tells. */
export function looksLikeWords(text: string): boolean {
  return hasWords(text) && (LABEL.test(text) || TWO_WORDS.test(text) || FRAGMENT.test(text));
}
