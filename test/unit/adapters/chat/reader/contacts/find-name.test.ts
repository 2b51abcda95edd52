import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findName } from '../../../../../../src/adapters/chat/reader/contacts/find-name.js';

describe('findName', () => {
  it.each([
    ['Ann Lee wants the workshop, 120 eur, ann.lee@example.com, by friday', 'Ann Lee'],
    ['please bill 120 eur for Ann Lee by friday', 'Ann Lee'],
    ['send it to Mr. Trần Văn An tomorrow', 'Trần Văn An'],
    ['to Mrs Smith, 20 usd', 'Smith'],
    ['Dear Ann,\nyour lesson is 20 usd', 'Ann'],
    ['Hi Ann Lee,\nit is 20 usd', 'Ann Lee'],
    ['I take the course for 20 usd.\n\nBest regards,\nAnn Lee', 'Ann Lee'],
    ['20 usd please\n-- Ann Lee', 'Ann Lee'],
    ['Customer: Ludwig van der Berg, 50 eur', 'Ludwig van der Berg'],
    ["for Sean O'Neill-Lee 20 eur", "Sean O'Neill-Lee"],
    ['gửi cho chị Nguyễn Thị Hoa 500.000đ', 'Nguyễn Thị Hoa'],
    ['untuk Bapak Budi Santoso, 200rb', 'Budi Santoso'],
    ['factura para María José García, 80 eur', 'María José García'],
    ['ส่งให้คุณสมชาย ใจดี 500 บาท', 'สมชาย ใจดี'],
    ['for May Chen 20 usd', 'May Chen'],
    ['คุณสมชาย ใจดี 500 บาท', 'สมชาย ใจดี'],
    ['김철수님 50,000원', '김철수'],
    ['田中様 5000円', '田中'],
    ['for Ann Lee, yes for Ann Lee', 'Ann Lee'],
  ])('finds in %j whom it is about', (text, name) => {
    expect(findName(text)?.name ?? null).toBe(name);
  });

  it.each([
    ...[
      '',
      '20 usd workshop',
      'for Summer Camp 20 usd',
      'for March',
      'for Workshop',
      'to Monday',
      'for lunch 20 eur',
    ],
    ...['Invoice for School Fees', 'PAY FOR ANN LEE', 'for Ann Lee and for Bo Chen', 'The Team wants 20 usd'],
    ...[
      'I want the workshop',
      'Thanks\nfor all',
      'from Bangkok',
      'ขอบคุณมาก ครับ',
      'คุณสมชายจ่าย500',
      'We need 20 usd',
      'Dear all,',
      'for Acme Ltd',
    ],
  ])('finds nobody in %j', (text) => {
    expect(findName(text)).toBeNull();
  });

  it('says where the name stands, whatever the text, and never throws', () => {
    const part = fc.oneof(
      fc.constantFrom('Ann Lee', ' for ', 'Dear ', ',\n', 'Mr. ', ' wants ', ' ', '\n', 'คุณ', '님'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        const found = findName(text);
        if (found !== null) expect(text.slice(found.from, found.to)).toBe(found.name);
      }),
      { seed: 15, numRuns: 1_000 },
    );
  });

  it('looks at any message in no time', () => {
    for (const part of ['A', 'Ann ', 'Ann de ', "A'", 'for Ann ', '\n', 'Mr. A ', 'คุณ', 'A-']) {
      const began = performance.now();
      findName(part.repeat(4_000));
      expect(performance.now() - began).toBeLessThan(1_000);
    }
  });
});
