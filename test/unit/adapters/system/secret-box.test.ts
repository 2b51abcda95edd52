import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createSecretBox } from '../../../../src/adapters/system/secret-box.js';

const box = createSecretBox('a key that is used in tests and nowhere else');

describe('createSecretBox', () => {
  it('opens what it sealed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(box.open(box.seal(text))).toBe(text);
      }),
    );
  });

  it('opens what an earlier process sealed under the same key', () => {
    const sealed = 'v1.nzWItBRDjaeVM-8c.6itY9ZIewYtJVtjBwcYQHg.NaWUfHmEgcIB-T0';
    expect(box.open(sealed)).toBe('xoxb-secret');
  });

  it('seals into version, nonce, tag and text, none of which tells the secret', () => {
    const sealed = box.seal('xoxb-secret');
    expect(sealed).toMatch(/^v1\.[\w-]{16}\.[\w-]{22}\.[\w-]{15}$/);
    expect(sealed).not.toContain(Buffer.from('xoxb-secret').toString('base64url'));
  });

  it('seals the same secret differently each time', () => {
    expect(box.seal('xoxb-secret')).not.toBe(box.seal('xoxb-secret'));
  });

  it('refuses what was sealed under another key', () => {
    const other = createSecretBox('another key that is used in tests and nowhere else');
    expect(() => other.open(box.seal('xoxb-secret'))).toThrow();
  });

  it('opens what the key before sealed, and seals under its own alone', () => {
    const former = createSecretBox('the key before, that is used in tests alone');
    const key = 'another key that is used in tests and nowhere else';
    const both = createSecretBox(key, 'the key before, that is used in tests alone');
    expect(both.open(former.seal('xoxb-secret'))).toBe('xoxb-secret');
    expect(createSecretBox(key).open(both.seal('xoxb-secret'))).toBe('xoxb-secret');
    expect(() => both.open(box.seal('xoxb-secret'))).toThrow();
  });

  it.each([0, 1, 2, 3])('refuses a text whose part %i was altered', (part) => {
    const parts = box.seal('xoxb-secret').split('.');
    const altered = parts.map((text, i) =>
      i === part ? `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}` : text,
    );
    expect(() => box.open(altered.join('.'))).toThrow();
  });

  it('refuses a tag that was cut short', () => {
    const [version, iv, tag, text] = box.seal('xoxb-secret').split('.');
    expect(() => box.open([version, iv, tag?.slice(0, 6), text].join('.'))).toThrow();
  });

  it.each(['', 'xoxb-secret', 'v1', 'v1.a.b', 'v1.a.b.c.d', 'v2.a.b.c'])('refuses %j', (text) => {
    expect(() => box.open(text)).toThrow();
  });
});
