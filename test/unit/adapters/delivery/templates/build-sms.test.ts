import { describe, expect, it } from '@jest/globals';
import { readMessageFacts } from '../../../../../src/adapters/delivery/templates/message-facts.js';
import { buildSms } from '../../../../../src/adapters/delivery/templates/sms/build-sms.js';
import { measureSms } from '../../../../../src/adapters/delivery/templates/sms/measure-sms.js';
import { buildTestOutgoing, type OutgoingChange, PAY_URL, REMINDER, SOURCE } from '../build-test-outgoing.js';

const build = (change?: OutgoingChange) => buildSms(readMessageFacts(buildTestOutgoing(change), SOURCE));
const about = (description: string | null, change: OutgoingChange = {}) =>
  build({ ...change, link: { ...change.link, description } });
const ONE = { encoding: 'gsm-7', segments: 1 };

describe('buildSms', () => {
  it('says who asks, how much, what for, until when, and ends with the address', () => {
    expect(build()).toBe(
      `Lotus Valley School: 49.99 USD, School fees. Pay by 25 Nov 18:00 Bangkok time: ${PAY_URL}`,
    );
  });

  it('leaves out what is not known', () => {
    expect(build({ link: { description: null, expiresAt: null } })).toBe(
      `Lotus Valley School: 49.99 USD. Pay here: ${PAY_URL}`,
    );
  });

  it('says that it is a reminder', () => {
    expect(build({ delivery: REMINDER })).toBe(
      `Lotus Valley School reminder: 49.99 USD unpaid, School fees. Pay by 25 Nov 18:00 Bangkok time: ${PAY_URL}`,
    );
  });

  it('says that no money moves', () => {
    expect(build({ link: { mode: 'test' } })).toBe(
      `Lotus Valley School: 49.99 USD, School fees. Pay by 25 Nov 18:00 Bangkok time (test mode): ${PAY_URL}`,
    );
    expect(build({ link: { mode: 'test', expiresAt: null } })).toBe(
      `Lotus Valley School: 49.99 USD, School fees. Pay here (test mode): ${PAY_URL}`,
    );
  });

  it('ends a sentence once', () => {
    expect(about('School fees.')).toContain('USD, School fees. Pay by');
    expect(about('Lunch, again?')).toContain('USD, Lunch, again? Pay by');
    expect(about('...')).toContain('49.99 USD. Pay by');
  });

  it('puts a description of many lines on one', () => {
    expect(about('School fees\nclass XII B')).toContain(', School fees class XII B. Pay by');
  });

  it('has no address but its own', () => {
    expect(about('see https://evil.example')).toContain(', see https: //evil. example. Pay by');
    expect(about('93.184.216.34/pay')).toContain(', 93. 184. 216. 34/pay. Pay by');
  });

  it.each([
    ['marks between its parts', 'https:\u0329//evil.\u0329com/pay', 'https: //evil. com/pay'],
    ['marks on its letters', 'h\u0329ttps:/\u0329/evil.c\u0329o\u0329m', 'https: //evil. com'],
  ])('puts no address together from %s', (_what, description, words) => {
    expect(about(description)).toContain(`, ${words}. Pay by`);
  });

  it("keeps the merchant's name", () => {
    expect(build({ merchantName: 'Booking.com' })).toMatch(/^Booking\.com: 49\.99 USD/);
  });
});

describe('buildSms for what would need a second segment', () => {
  it('shortens the description, with dots of its own alphabet', () => {
    const text = about('School fees for Nguyen Phan, class XII B, November and December');
    expect(text).toBe(
      `Lotus Valley School: 49.99 USD, School fees for Nguyen Phan, class XII B... Pay by 25 Nov 18:00 Bangkok time: ${PAY_URL}`,
    );
    expect(measureSms(text)).toEqual(ONE);
  });

  it('uses the last letter there is', () => {
    const room = 'a'.repeat(44);
    expect(about(room)).toHaveLength(160);
    expect(about(room)).toContain(`, ${room}. Pay by`);
    expect(about(`${room}a`)).toHaveLength(160);
    expect(about(`${room}a`)).toContain(`, ${'a'.repeat(42)}... Pay by`);
  });

  it('writes in the alphabet of text messages where that is possible', () => {
    const text = about('Học phí “tháng 11” – Đà Nẵng…', { merchantName: 'Trường Hoa Sen' });
    expect(text).toBe(
      `Truong Hoa Sen: 49.99 USD, Hoc phi "thang 11" - Da Nang. Pay by 25 Nov 18:00 Bangkok time: ${PAY_URL}`,
    );
    expect(measureSms(text)).toEqual(ONE);
  });

  it('leaves words as they are that the alphabet has, or that it cannot have anyway', () => {
    expect(about('Müller’s Ärger')).toContain("USD, Müller's Ärger. Pay by");
    expect(about('Học 学', { merchantName: 'โรงเรียนบัว' })).toContain('USD, Học 学. Pay by');
  });

  it('cuts before the sign that would make the message dearer', () => {
    const text = about('School trip 🎒 to the sea');
    expect(text).toContain('USD, School trip... Pay by');
    expect(measureSms(text)).toEqual(ONE);
  });

  it('leaves the description out when little of it would be left', () => {
    const text = about('学费，十二年级乙班');
    expect(text).toBe(`Lotus Valley School: 49.99 USD. Pay by 25 Nov 18:00 Bangkok time: ${PAY_URL}`);
    expect(measureSms(text)).toEqual(ONE);
  });

  it('shortens the longest of names', () => {
    const text = build({ merchantName: `The ${'Very '.repeat(40)}Old School`, link: { description: null } });
    expect(text).toBe(
      `The Very Very Very Very Very Very Very...: 49.99 USD. Pay by 25 Nov 18:00 Bangkok time: ${PAY_URL}`,
    );
    expect(measureSms(text)).toEqual(ONE);
  });

  it('never touches amount and address', () => {
    const publicUrl = `https://pay.example.com/${'deep/'.repeat(30)}in`;
    const outgoing = buildTestOutgoing({ link: { amount: { minor: 999_999_999_999, currency: 'USD' } } });
    const text = buildSms(readMessageFacts(outgoing, { ...SOURCE, publicUrl }));
    expect(text).toContain('Lotus Valley School: 9,999,999,999.99 USD, School fees. Pay by');
    expect(text.endsWith(`: ${publicUrl}/p/slug000000000000000001`)).toBe(true);
    expect(measureSms(text)).toEqual({ encoding: 'gsm-7', segments: 2 });
  });
});

describe('buildSms for a name that needs UCS-2', () => {
  it('keeps as much of the description as the segments hold that are needed anyway', () => {
    const text = about('ค่าเล่าเรียนภาคเรียนที่สอง', { merchantName: 'โรงเรียนบัว', link: { expiresAt: null } });
    expect(text).toBe(`โรงเรียนบัว: 49.99 USD, ค่าเล่าเรียนภาคเรียนที่สอง. Pay here: ${PAY_URL}`);
    expect(measureSms(text)).toEqual({ encoding: 'ucs-2', segments: 2 });
  });

  it('shortens with the one sign there is for it', () => {
    const text = about('School fees for Nguyen Phan', { merchantName: 'โรงเรียนบัว' });
    expect(text).toBe(
      `โรงเรียนบัว: 49.99 USD, School fees for Nguyen… Pay by 25 Nov 18:00 Bangkok time: ${PAY_URL}`,
    );
    expect(measureSms(text)).toEqual({ encoding: 'ucs-2', segments: 2 });
  });

  it('fences in words from right to left', () => {
    expect(about('שכר לימוד', { merchantName: 'בית ספר', link: { expiresAt: null } })).toBe(
      `\u2068בית ספר\u2069: 49.99 USD, \u2068שכר לימוד\u2069. Pay here: ${PAY_URL}`,
    );
  });
});
