import { describe, expect, it } from '@jest/globals';
import { cleanWords, isVisible } from '../../../../src/domain/text/clean-words.js';

describe('cleanWords', () => {
  it('leaves four marks on a letter and takes off what is piled on them', () => {
    expect(cleanWords(`Z${'\u0335\u0321\u0322\u0327\u0328\u0330'}a`)).toBe('Z\u0335\u0321\u0322\u0327a');
    expect(cleanWords(`ก${'\u0e47'.repeat(30)}`)).toBe(`ก${'\u0e47'.repeat(4)}`);
    expect(cleanWords(`a${'\u20dd'.repeat(9)}`)).toBe(`a${'\u20dd'.repeat(4)}`);
  });

  it.each(['Trần Văn Ân', 'ที่ก็น้ำ', 'مُحَمَّدٌ', 'בְּרֵאשִׁ֖ית', 'कर्त्तव्यों', 'ကျွန်ုပ်', 'བསྒྲུབས', '1\ufe0f\u20e3', '❤\ufe0f'])(
    'leaves %s whole',
    (text) => {
      expect(cleanWords(text)).toBe(text.normalize('NFC'));
    },
  );
});

describe('isVisible', () => {
  it.each(['', ' ', '\u3000\u00a0', '\u3164', '\u2800 \u200b', '\u{e0041}\u{e0042}', '\u115f\u1160'])(
    'is false for %j',
    (text) => {
      expect(isVisible(text)).toBe(false);
    },
  );

  it.each(['a', '.', '🎓', '\u3164a', '한'])('is true for %j', (text) => {
    expect(isVisible(text)).toBe(true);
  });
});
