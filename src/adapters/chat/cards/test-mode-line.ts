import type { Link } from '../../../domain/link/link.js';
import type { Words } from '../words/words.js';
import { type Line, text } from './line.js';

/** Said once in each message about a link that moves no money; nothing for a live one. */
export function testModeLine(words: Words, { mode }: Pick<Link, 'mode'>): readonly Line[] {
  return mode === 'test' ? [[text(words.say('state.test_mode'))]] : [];
}
