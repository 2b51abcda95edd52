import { Buffer } from 'node:buffer';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSlug, slugFromBytes } from '../../../../src/domain/link/slug.js';

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
        expect(isSlug(slug)).toBe(true);
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
    'A'.repeat(65),
    `${'A'.repeat(21)}=`,
    `${'A'.repeat(21)}/`,
    `${'A'.repeat(22)}\n`,
  ])('refuses %j', (text) => {
    expect(isSlug(text)).toBe(false);
  });
});
