import { stripInvisible } from '../../../../domain/text/strip-invisible.js';
import { decodeEmoji } from './decode-emoji.js';

/** Digits and letters of mathematics, which people paste to look bold. */
const STYLED = /[\u{1d400}-\u{1d7ff}\u{1f100}-\u{1f10a}]/gu;
const SPACES = /[\p{Z}\t\v\f]/gu;

/**
 * A line or message as everybody reads it: composed letters, one kind of space, nothing that does not show. Positions
 * in the reader are positions in this text.
 */
export function cleanText(text: string): string {
  return decodeEmoji(stripInvisible(text))
    .replace(STYLED, (sign) => sign.normalize('NFKC'))
    .replace(/(?<=\p{Nd})\p{M}+/gu, '')
    .replace(/\r\n?/g, '\n')
    .replace(SPACES, (sign) => (sign === '\u2028' || sign === '\u2029' ? '\n' : ' '))
    .normalize('NFC');
}
