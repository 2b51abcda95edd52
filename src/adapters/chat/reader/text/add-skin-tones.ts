/** U+1F3FB is the lightest, which Slack counts as 2. */
const LIGHTEST_TONE = 0x1f3fb;

const HANDSHAKE = '\u{1f91d}';
const PERSON = /(\p{Emoji_Modifier_Base})\ufe0f?/gu;

/**
 * Each person of an emoji in their own tone, or all in the one; an emoji without people has it behind, as Slack shows
 * it. `tones`: by Slack's numbers, from 2.
 */
export function addSkinTones(emoji: string, tones: readonly number[]): string {
  const [first, second = first] = tones.map((tone) => String.fromCodePoint(LIGHTEST_TONE + tone - 2));
  if (first === undefined) return emoji;
  if (emoji.search(PERSON) === -1) return `${emoji}${first}`;
  let persons = 0;
  return emoji.replace(PERSON, (whole, person: string) => {
    // The hands between two people take the tones of neither.
    if (person === HANDSHAKE && emoji !== whole) return whole;
    persons += 1;
    return `${person}${persons === 1 ? first : second}`;
  });
}
