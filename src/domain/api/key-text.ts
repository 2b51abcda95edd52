import type { Mode } from '../merchant/merchant.js';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 62 to the sixth is more than 2 to the 32nd. */
const CHECK_SIGNS = 6;
const KEY_TEXT = /^pl_(test|live)_([0-9A-Za-z]{30})([0-9A-Za-z]{6})$/;
/** Of the CRC-32 that zip and PNG use, its bits the other way round. https://www.w3.org/TR/png-3/#D-CRCAppendix */
const POLYNOMIAL = 0xed_b8_83_20;

/**
 * A key as programs send it: what it is, 30 signs of base62, and six more that are their CRC-32, so that a key that was
 * cut off or mistyped is told without a look at the store.
 * https://github.blog/engineering/behind-githubs-new-authentication-token-formats/
 */
export function buildKeyText(mode: Mode, body: string): string {
  return `pl_${mode}_${body}${toCheck(body)}`;
}

/** The mode of a key; null: it never was one. */
export function parseKeyText(text: string): Mode | null {
  const [, mode, body = '', check] = KEY_TEXT.exec(text) ?? [];
  if (mode !== 'test' && mode !== 'live') return null;
  return toCheck(body) === check ? mode : null;
}

/** By which people tell a key from others. */
export function lastFourOf(keyText: string): string {
  return keyText.slice(-4);
}

function toCheck(body: string): string {
  let rest = crc32(body);
  let check = '';
  while (check.length < CHECK_SIGNS) {
    check = DIGITS.charAt(rest % DIGITS.length) + check;
    rest = Math.floor(rest / DIGITS.length);
  }
  return check;
}

/** Of ASCII. */
function crc32(text: string): number {
  let crc = 0xff_ff_ff_ff;
  for (const sign of text) {
    crc ^= sign.charCodeAt(0);
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? POLYNOMIAL : 0);
  }
  return (crc ^ 0xff_ff_ff_ff) >>> 0;
}
