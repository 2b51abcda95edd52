/** The names that are typed most; https://github.com/iamcal/emoji-data has them all. */
const EMOJI: ReadonlyMap<string, string> = new Map([
  ['+1', '👍'],
  ['100', '💯'],
  ['airplane', '✈️'],
  ['balloon', '🎈'],
  ['birthday', '🎂'],
  ['books', '📚'],
  ['bouquet', '💐'],
  ['cake', '🍰'],
  ['christmas_tree', '🎄'],
  ['clap', '👏'],
  ['coffee', '☕'],
  ['gift', '🎁'],
  ['grinning', '😀'],
  ['handshake', '🤝'],
  ['heart', '❤️'],
  ['male-farmer', '👨‍🌾'],
  ['moneybag', '💰'],
  ['pizza', '🍕'],
  ['pray', '🙏'],
  ['rocket', '🚀'],
  ['smile', '😄'],
  ['smiley', '😃'],
  ['sparkles', '✨'],
  ['star', '⭐'],
  ['tada', '🎉'],
  ['thumbsup', '👍'],
  ['wave', '👋'],
  ['white_check_mark', '✅'],
  ['wine_glass', '🍷'],
  ['x', '❌'],
]);

/** The emoji that Slack calls by this name; null for one of a workspace's own, and for any other word. */
export function emojiOf(name: string): string | null {
  return EMOJI.get(name) ?? null;
}
