import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeEmoji } from '../../../../../../src/adapters/chat/reader/text/decode-emoji.js';

describe('decodeEmoji', () => {
  it.each([
    ['Birthday cake :birthday: :tada:', 'Birthday cake 🎂 🎉'],
    [':tada::tada:', '🎉🎉'],
    ['Thanks:smile:', 'Thanks😄'],
    ['生日蛋糕:birthday:蛋糕', '生日蛋糕🎂蛋糕'],
    ['(:+1:)', '(👍)'],
    ['size :x:', 'size ❌'],
    [':tada:party', '🎉party'],
    ['Total:5:tada:', 'Total:5🎉'],
    [':wave::skin-tone-3:', '👋🏼'],
    [':male-farmer::skin-tone-6:', '👨🏿‍🌾'],
    [':tada::skin-tone-2:', '🎉🏻'],
  ])('reads %j as %j', (text, read) => {
    expect(decodeEmoji(text)).toBe(read);
  });

  it.each([
    ':lotus_logo: tour',
    '10:30:45',
    '10:100:45',
    'at 10:100:',
    'note:x:y',
    'note:x:',
    'NOTE:heart:',
    'a:x:b',
    'size:x:',
    'expires:3d name:Ann',
    'https://x.com:8080/a:b',
    ':::: :: :',
    ':TADA:',
  ])('leaves %j as it was typed', (text) => {
    expect(decodeEmoji(text)).toBe(text);
  });

  it('reads a text of nothing but colons and names in no time that grows faster than it', () => {
    const startedAtMs = performance.now();
    decodeEmoji(':a'.repeat(200_000));
    decodeEmoji(`:${'a'.repeat(400_000)}`);
    expect(performance.now() - startedAtMs).toBeLessThan(1_000);
  });

  it('never throws, and finds nothing in what it has read', () => {
    const parts = fc.constantFrom(':', 'tada', ':tada:', '::skin-tone-2:', ' ', 'x', '5', 'é', '👋');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), (each) => {
        const read = decodeEmoji(each.join(''));
        expect(read).not.toMatch(/(?<![A-Za-z0-9]):tada:(?![A-Za-z0-9:])/);
      }),
      { seed: 15 },
    );
  });
});
