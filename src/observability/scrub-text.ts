export const REDACTED = '[redacted]';

/** Longer texts are cut before they are looked at: a log line is no place for a document. */
const MAX_LENGTH = 8_192;

/** Secrets and contacts by their looks, wherever they stand in a text. Every repetition is bounded. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  // The slug is all that a stranger needs to open a pay page.
  [/\/p\/[\w-]{16,64}/g, `/p/${REDACTED}`],
  // Likewise of the pages that show a secret once.
  [/\/(keys|webhook-secrets)\/[\w-]{16,64}/g, `/$1/${REDACTED}`],
  [/\/checkout\/[\w-]{8,200}/g, `/checkout/${REDACTED}`],
  [/\bx(?:ox[a-z]|app)-[\w-]{6,400}/g, REDACTED],
  [/hooks\.slack\.com\/[\w/-]{1,400}/g, `hooks.slack.com/${REDACTED}`],
  [/\b(?:bot)?\d{6,12}:[\w-]{30,64}/g, REDACTED],
  [/\b(Bearer|Basic)\s[\w.~+/=-]{4,2000}/gi, `$1 ${REDACTED}`],
  [/\b(?:sk|rk|pk|pl)_(?:live|test)_\w{6,300}/g, REDACTED],
  [/\bwhsec_[\w+/=-]{6,300}/g, REDACTED],
  [/\bSG\.[\w-]{6,80}\.[\w-]{6,120}/g, REDACTED],
  [/:\/\/[^\s/@:]{1,200}:[^\s/@]{1,200}@/g, `://${REDACTED}@`],
  [/[^\s@<>"'(),:;=]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g, REDACTED],
  // E.164, with or without the marks that people put between groups of digits.
  [/\+[1-9](?:[\s().-]{0,2}\d){6,14}\b/g, REDACTED],
];

/** One look tells that most texts hold none of these: each pattern above has a sign of its own here. */
const MAY_HOLD =
  /@|\+[1-9]|\/p\/[\w-]{16}|\/keys\/|-secrets\/|checkout|\bx(?:ox|app)|hooks\.|\d:[\w-]{30}|bearer|basic|_(?:live|test)_|whsec|sg\.|:\/\//i;

/** A text as a log may show it: secrets and contacts are replaced, whatever field or sentence they stand in. */
export function scrubText(text: string): string {
  const cut = text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
  if (!MAY_HOLD.test(cut)) return cut;
  return PATTERNS.reduce((scrubbed, [pattern, replacement]) => scrubbed.replace(pattern, replacement), cut);
}
