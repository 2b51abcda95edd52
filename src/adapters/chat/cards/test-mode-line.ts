import type { Link } from '../../../domain/link/link.js';
import { TEST_MODE_TEXT } from '../copy/test-mode-copy.js';
import { type Line, text } from './line.js';

/** Said once in each message about a link that moves no money; nothing for a live one. */
export function testModeLine({ mode }: Pick<Link, 'mode'>): readonly Line[] {
  return mode === 'test' ? [[text(TEST_MODE_TEXT)]] : [];
}
