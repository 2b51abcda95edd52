import type { Link } from '../../../domain/link/link.js';
import type { Words } from '../words/words.js';
import { type Line, text } from './line.js';

/** Said once in each message about a link that moves no money, at the end of its small line; nothing for a live one. */
export function testMode(words: Words, { mode }: Pick<Link, 'mode'>): Line {
  return mode === 'test' ? [text(words.say('card.test_mode'))] : [];
}
