/** What a terminal obeys instead of showing it: controls, other line ends, and signs that turn the direction. */
const CONTROLS = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;
const CONTROLS_IN_LINES = /(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

function escapeSign(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A text as one line of a terminal: what would move the cursor or forge a line is written out, U+001B as `\u001b`. */
export function escapeControls(text: string): string {
  return text.replace(CONTROLS, escapeSign);
}

/** The same for a text of several lines, which stay apart. JSON stays the same JSON. */
export function escapeControlsInLines(text: string): string {
  return text.replace(CONTROLS_IN_LINES, escapeSign);
}
