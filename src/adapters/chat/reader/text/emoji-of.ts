import names from 'emojibase-data/en/shortcodes/iamcal.json' with { type: 'json' };

/** A sign that is text unless told otherwise is told: the table leaves that out. */
function toCharacters(hex: string): string {
  const text = String.fromCodePoint(...hex.split('-').map((point) => Number.parseInt(point, 16)));
  return /^\p{Emoji}$/u.test(text) && !/^\p{Emoji_Presentation}$/u.test(text) ? `${text}\ufe0f` : text;
}

/** Hex code points, joined by '-', and the one or several names that Slack has for them. */
const TABLE: Readonly<Record<string, string | readonly string[]>> = names;

const EMOJI: ReadonlyMap<string, string> = new Map(
  Object.entries(TABLE).flatMap(([hex, given]) =>
    [given].flat().map((name) => [name, toCharacters(hex)] as const),
  ),
);

/** The emoji that Slack calls by this name; null for one of a workspace's own, and for any other word. */
export function emojiOf(name: string): string | null {
  return EMOJI.get(name) ?? null;
}
