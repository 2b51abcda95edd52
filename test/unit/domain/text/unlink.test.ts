import { describe, expect, it } from '@jest/globals';
import { unlink } from '../../../../src/domain/text/unlink.js';

describe('unlink', () => {
  it.each([
    ['Pay at evil.example/now', 'Pay at evil. example/now'],
    ['https://evil.example', 'https: //evil. example'],
    ['http://10.0.0.1/pay', 'http: //10. 0. 0. 1/pay'],
    ['93.184.216.34/pay', '93. 184. 216. 34/pay'],
    ['193.184.216.3456', '193. 184. 216. 3456'],
    ['www.xn--bcher-kva.example', 'www. xn--bcher-kva. example'],
    ['ann@example.com', 'ann@example. com'],
    ['upi://pay', 'upi: //pay'],
    ['пример.испытание', 'пример. испытание'],
    ['ตัวอย่าง.ไทย', 'ตัวอย่าง. ไทย'],
  ])('leaves no address in %s', (text, words) => {
    expect(unlink(text)).toBe(words);
  });

  it.each([
    ['marks', 'https:\u0329//evil.\u0329com/pay', 'https:\u0329 //evil.\u0329 com/pay'],
    ['marks within the parts', 'https:/\u0329/evil.c\u0329om', 'https: /\u0329/evil. c\u0329om'],
    ['joiners', 'https:\u200d//evil.\u200ccom', 'https:\u200d //evil.\u200c com'],
    ['variation selectors', 'evil\ufe0f.\ufe0fcom', 'evil\ufe0f.\ufe0f com'],
    ['tags and fillers', 'evil.\u{e0063}\u3164com', 'evil.\u{e0063}\u3164 com'],
    ['marks between numbers', '93.\u0329184.2\u032916.34', '93.\u0329 184. 2\u032916. 34'],
  ])('looks through %s', (_what, text, words) => {
    expect(unlink(text)).toBe(words);
  });

  it.each([
    ['ideographic dots', '例。中国 例｡中国 例︒中国', '例。 中国 例｡ 中国 例︒ 中国'],
    ['wide dots and slashes', 'https：／／evil．com', 'https： ／／evil． com'],
    ['small dots', 'evil․com evil﹒com', 'evil․ com evil﹒ com'],
    ['wide numbers', '９３．１８４．２１６．３４', '９３． １８４． ２１６． ３４'],
    ['ligatures', 'evil.ﬁ', 'evil. ﬁ'],
  ])('takes %s for plain ones', (_what, text, words) => {
    expect(unlink(text)).toBe(words);
  });

  it.each([
    '12.50 for 3.5 kg, v2.0',
    '2.11.2026, 1.250.000 VND',
    'School fees. Class XII B.',
    '.NET course',
    'M.A. degree, พ.ศ. 2569',
    'and so on...',
    'Học phí: 50/50',
    'https: //evil. example, 93. 184. 216. 34/pay',
  ])('leaves %s alone', (text) => {
    expect(unlink(text)).toBe(text);
  });
});
