import { LINK_OPTIONS } from '../values/link-options.js';
import { addSkinTones } from './add-skin-tones.js';
import { emojiOf } from './emoji-of.js';

/** A short name; one or two skin tones come as a second one. */
const SHORT_NAME = /:([a-z0-9_+'-]{1,80}):(?::skin-tone-([2-6])(?:-([2-6]))?:)?/g;
const WORD_BEFORE = /[A-Za-z0-9]{1,40}$/;
const MAX_WORD_LENGTH = 40;

interface ShortName {
  readonly whole: string;
  readonly name: string;
  readonly at: number;
}

/** Too little to tell it from a word behind a colon: `size:m:`, `10:30:45`. */
const PLAIN_NAME = /^(?:\d+|[a-z]{1,2})$/;

/** Between two words, and behind the name of an option, colons mean something else: `note:x:y`. */
function isPartOfWord(text: string, { whole, name, at }: ShortName): boolean {
  const word = WORD_BEFORE.exec(text.slice(Math.max(0, at - MAX_WORD_LENGTH), at))?.[0].toLowerCase();
  if (word === undefined) return false;
  const goesOn = /^[A-Za-z0-9]/.test(text.slice(at + whole.length, at + whole.length + 1));
  return goesOn || PLAIN_NAME.test(name) || Object.hasOwn(LINK_OPTIONS, word);
}

function toEmoji(text: string, match: RegExpExecArray): string | null {
  const [whole, name = '', ...tones] = match;
  const emoji = emojiOf(name);
  if (emoji === null || isPartOfWord(text, { whole, name, at: match.index })) return null;
  return addSkinTones(emoji, tones.filter((tone) => tone !== undefined).map(Number));
}

/**
 * Slack's short names as the emoji that the person saw: ":tada:" is 🎉. A workspace's own emoji, which nobody else
 * can see, stay as they were typed.
 */
export function decodeEmoji(text: string): string {
  const pieces: string[] = [];
  let done = 0;
  const names = new RegExp(SHORT_NAME);
  for (let match = names.exec(text); match !== null; match = names.exec(text)) {
    const emoji = toEmoji(text, match);
    if (emoji === null) {
      // The colon that ends this word may begin a name.
      names.lastIndex = match.index + (match[1] ?? '').length + 1;
      continue;
    }
    pieces.push(text.slice(done, match.index), emoji);
    done = names.lastIndex;
  }
  return [...pieces, text.slice(done)].join('');
}
