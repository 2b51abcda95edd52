/** Signs that show nothing: Unicode's own list, and three that it counts among those that show. */
const INVISIBLE = '[\\p{Default_Ignorable_Code_Point}\\u2800\\ufff9-\\ufffb]';

/** The signs after which Indic scripts need a joiner: https://www.unicode.org/reports/tr31/#Layout_and_Format_Control_Characters */
const VIRAMA = '[\\u094d\\u09cd\\u0a4d\\u0acd\\u0b4d\\u0bcd\\u0c4d\\u0ccd\\u0d4d\\u0dca]';
const ARABIC_LETTER = '(?=[\\p{L}\\p{M}])\\p{Script=Arabic}';
const PICTURE = '\\p{Extended_Pictographic}';

/** Where one of them changes what is seen. All others, and a second one in a row, are only hidden. */
const SEEN = [
  // The flags of England, Scotland and Wales: any other tags spell words that nobody sees.
  '(?<=\\u{1f3f4})\\u{e0067}\\u{e0062}(?:\\u{e0065}\\u{e006e}\\u{e0067}|\\u{e0073}\\u{e0063}\\u{e0074}|\\u{e0077}\\u{e006c}\\u{e0073})\\u{e007f}',
  `(?<=${PICTURE}\\ufe0f?\\p{Emoji_Modifier}?)\\u200d(?=${PICTURE})`,
  `(?<=${PICTURE})[\\ufe0e\\ufe0f]`,
  '(?<=[0-9#*])\\ufe0f(?=\\u20e3)',
  `(?<=${ARABIC_LETTER})\\u200c(?=${ARABIC_LETTER})`,
  `(?<=${VIRAMA})[\\u200c\\u200d]`,
  // How a Japanese family writes its name.
  '(?<=\\p{Script=Han})[\\u{e0100}-\\u{e01ef}]',
];

const ANY_INVISIBLE = new RegExp(`(${SEEN.join('|')})|${INVISIBLE}`, 'gu');
const MAY_HOLD_INVISIBLE = new RegExp(INVISIBLE, 'u');

/**
 * Text in one form (NFC) without the signs that nobody sees: fillers, zero widths, tags, byte order marks, and those
 * that turn the direction. Emoji and the joiners that a script is spelt with stay whole.
 */
export function stripInvisible(text: string): string {
  if (!MAY_HOLD_INVISIBLE.test(text)) return text.normalize('NFC');
  return text.replace(ANY_INVISIBLE, (_sign, seen: string | undefined) => seen ?? '').normalize('NFC');
}
