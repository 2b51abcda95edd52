import { Buffer } from 'node:buffer';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findGluedSlug, isSlug, slugFromBytes } from '../../../../src/domain/link/slug.js';

describe('slugFromBytes', () => {
  it('writes 128 bits in 22 characters', () => {
    expect(slugFromBytes(new Uint8Array(16))).toBe('AAAAAAAAAAAAAAAAAAAAAA');
    expect(slugFromBytes(new Uint8Array(16).fill(255))).toBe('_____________________w');
  });

  it('is base64url of every byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 40 }), (bytes) => {
        const slug = slugFromBytes(bytes);
        expect([...Buffer.from(slug, 'base64url')]).toEqual([...bytes]);
        expect(isSlug(slug)).toBe(bytes.length === 16);
      }),
    );
  });

  it('refuses fewer than 128 bits', () => {
    expect(() => slugFromBytes(new Uint8Array(15))).toThrow(RangeError);
  });
});

describe('isSlug', () => {
  it.each([
    '',
    'short',
    'A'.repeat(21),
    'A'.repeat(23),
    `${'A'.repeat(21)}=`,
    `${'A'.repeat(21)}/`,
    `${'A'.repeat(22)}\n`,
  ])('refuses %j', (text) => {
    expect(isSlug(text)).toBe(false);
  });
});

describe('findGluedSlug', () => {
  const slug = 'AbCdEfGhIjKlMnOpQrSt-_';

  it.each(['。', 'ค่ะ', ')', '\n', 'x', '%E3%80', '🙂', '\u0000'])('finds it before %j', (behind) => {
    expect(findGluedSlug(`${slug}${behind}`)).toBe(slug);
  });

  it.each(['', slug, slug.slice(1), ` ${slug}`, `ส${slug}`])('finds none in %j', (text) => {
    expect(findGluedSlug(text)).toBeNull();
  });
});
