import { describe, expect, it } from '@jest/globals';
import { findPastedSlug } from '../../../../src/domain/link/find-pasted-slug.js';

describe('findPastedSlug', () => {
  it.each([
    'https://pay.example.com/p/AbCd5fGh20usdMnOpQr-_1',
    'https://pay.example.com/shop/p/AbCd5fGh20usdMnOpQr-_1/receipt',
    'http://127.0.0.1:3000/p/AbCd5fGh20usdMnOpQr-_1?lang=th#top',
    'pay.example.com/p/AbCd5fGh20usdMnOpQr-_1',
    'https://s.example.com/AbCd5fGh20usdMnOpQr-_1',
  ])('finds it in %s', (address) => {
    expect(findPastedSlug(address)).toBe('AbCd5fGh20usdMnOpQr-_1');
  });

  it.each([
    'AbCd5fGh20usdMnOpQr-_1',
    'PL-7KQ2M9',
    'INV/2026/11',
    'https://pay.example.com/p/AbCd5fGh20usdMnOpQr-_12',
    'see https://pay.example.com/p/AbCd5fGh20usdMnOpQr-_1',
  ])('finds none in %s', (text) => {
    expect(findPastedSlug(text)).toBeNull();
  });

  it('takes milliseconds for anything', () => {
    expect(findPastedSlug('a/'.repeat(50_000))).toBeNull();
    expect(findPastedSlug('/'.repeat(100_000))).toBeNull();
  });
});
