import { describe, expect, it } from '@jest/globals';
import { isGsm7, measureSms } from '../../../../../src/adapters/delivery/templates/sms/measure-sms.js';

describe('measureSms', () => {
  it.each([
    ['160 letters', 'a'.repeat(160), 1],
    ['161 letters', 'a'.repeat(161), 2],
    ['306 letters', 'a'.repeat(306), 2],
    ['307 letters', 'a'.repeat(307), 3],
    ['80 signs of the extension table', '€'.repeat(80), 1],
    ['81 signs of the extension table', '€'.repeat(81), 2],
    ['an extension sign that would be torn at the seam', `${'a'.repeat(152)}€${'a'.repeat(152)}`, 3],
    ['the same without a seam in it', `${'a'.repeat(151)}€${'a'.repeat(153)}`, 2],
  ])('counts %s in GSM-7', (_what, text, segments) => {
    expect(measureSms(text)).toEqual({ encoding: 'gsm-7', segments });
  });

  it.each([
    ['70 letters', `ọ${'a'.repeat(69)}`, 1],
    ['71 letters', `ọ${'a'.repeat(70)}`, 2],
    ['134 letters', `ọ${'a'.repeat(133)}`, 2],
    ['135 letters', `ọ${'a'.repeat(134)}`, 3],
    ['35 emoji', '🎒'.repeat(35), 1],
    ['36 emoji', '🎒'.repeat(36), 2],
    ['an emoji that would be torn at the seam', `${'a'.repeat(66)}🎒${'a'.repeat(66)}`, 3],
  ])('counts %s in UCS-2', (_what, text, segments) => {
    expect(measureSms(text)).toEqual({ encoding: 'ucs-2', segments });
  });

  it('counts nothing as one', () => {
    expect(measureSms('')).toEqual({ encoding: 'gsm-7', segments: 1 });
  });
});

describe('isGsm7', () => {
  it.each(['@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ', '¤¡ÄÖÑÜ§¿äöñüà', '{}[]\\^~|€', 'line\nline'])(
    'takes %s',
    (text) => {
      expect(isGsm7(text)).toBe(true);
    },
  );

  it.each(['ç', '`', 'ê', '…', '’', '\u00a0', '\t', 'ọ', '学', '\u2068'])('takes no %j', (text) => {
    expect(isGsm7(text)).toBe(false);
  });
});
