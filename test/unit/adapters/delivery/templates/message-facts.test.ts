import { describe, expect, it } from '@jest/globals';
import { readMessageFacts } from '../../../../../src/adapters/delivery/templates/message-facts.js';
import { ENGLISH } from '../../../../support/english.js';
import { buildTestOutgoing, type OutgoingChange, SOURCE } from '../build-test-outgoing.js';

const read = (change?: OutgoingChange) => readMessageFacts(buildTestOutgoing(change), SOURCE);

describe('readMessageFacts', () => {
  it('reads all that a message says', () => {
    expect(read({ link: { description: 'School fees\nclass XII B' } })).toEqual({
      words: ENGLISH,
      merchantName: 'Lotus Valley School',
      senderName: 'Lotus Valley School',
      replyTo: null,
      accentColor: null,
      logo: null,
      publicUrl: 'https://pay.example.com',
      smsUrl: 'https://pay.example.com/p/slug000000000000000001',
      receiptUrl: 'https://pay.example.com/p/slug000000000000000001/receipt',
      receipt: null,
      amount: { minor: 4999, currency: 'USD' },
      amountText: '49.99 USD',
      descriptionLines: ['School fees', 'class XII B'],
      description: 'School fees class XII B',
      customerName: 'Ann Lee',
      reference: 'INV-2026-0042',
      payBy: {
        full: 'Wed 25 Nov 2026, 18:00, Bangkok time',
        time: 'Wed 25 Nov 2026, 18:00',
        zone: 'Bangkok time',
        short: '25 Nov 18:00 Bangkok time',
      },
      payUrl: 'https://pay.example.com/p/slug000000000000000001',
      reportUrl: 'https://pay.example.com/p/slug000000000000000001/report',
      makerName: 'Mai',
      isReminder: false,
      testMode: null,
    });
  });

  it("speaks the language of the link's customer, else the merchant's", () => {
    expect(read({ language: 'ko', link: { language: 'vi' } }).words.language).toBe('vi');
    expect(read({ language: 'ko', link: { language: null } }).words.language).toBe('ko');
  });

  it("tells times in the merchant's zone", () => {
    expect(read({ timeZone: 'America/New_York' }).payBy?.full).toBe('Wed 25 Nov 2026, 06:00, New York time');
    expect(read({ timeZone: 'no/where' }).payBy?.full).toBe('Wed 25 Nov 2026, 11:00, UTC');
  });

  it('adds the year in short when the link ends in another one than it is sent in', () => {
    const expiresAt = new Date('2026-12-31T17:30:00.000Z');
    expect(read({ link: { expiresAt } }).payBy?.short).toBe('1 Jan 2027 00:30 Bangkok time');
    expect(read({ link: { expiresAt }, timeZone: 'UTC' }).payBy?.short).toBe('31 Dec 17:30 UTC');
    expect(read({ link: { expiresAt }, delivery: { dueAt: expiresAt } }).payBy?.short).toBe(
      '1 Jan 00:30 Bangkok time',
    );
  });

  it('tells the two hours apart that come when clocks go back', () => {
    const expiresAt = new Date('2026-10-25T01:30:00.000Z');
    expect(read({ link: { expiresAt }, timeZone: 'Europe/Berlin' }).payBy).toMatchObject({
      time: 'Sun 25 Oct 2026, 02:30 (UTC+1)',
      short: '25 Oct 02:30 (UTC+1) Berlin time',
    });
  });

  it('takes what is blank for missing', () => {
    const customer = { name: ' \u200b ', email: 'ann@example.com', phone: null };
    const facts = read({
      link: { description: ' \n ', customer },
      makerName: '\u202e',
      merchantName: '\r\n',
    });
    expect(facts).toMatchObject({
      description: null,
      descriptionLines: [],
      customerName: null,
      makerName: null,
      merchantName: 'Paylink',
    });
  });

  it('has no address in a description or the names of persons', () => {
    const address = 'https://evil.example';
    const customer = { name: address, email: null, phone: null };
    const words = 'https: //evil. example';
    expect(read({ link: { description: address, customer }, makerName: address })).toMatchObject({
      description: words,
      descriptionLines: [words],
      customerName: words,
      makerName: words,
    });
  });

  it("keeps a reference, by which the link is found, and the merchant's own name as they are", () => {
    const facts = read({ link: { reference: 'INV.2026.AB/7' }, merchantName: 'Booking.com' });
    expect(facts).toMatchObject({ reference: 'INV.2026.AB/7', merchantName: 'Booking.com' });
  });

  it('cleans them of what could disturb their surroundings', () => {
    const facts = read({
      link: { reference: 'INV\u202e.AB\u0000/7' },
      merchantName: 'Booking\r\n.com\u2066',
    });
    expect(facts).toMatchObject({ reference: 'INV.AB /7', merchantName: 'Booking .com' });
  });

  it('shortens names without end', () => {
    const facts = read({ merchantName: 'x'.repeat(5000), makerName: 'y'.repeat(5000) });
    expect(facts.merchantName).toBe(`${'x'.repeat(99)}…`);
    expect(facts.makerName).toBe(`${'y'.repeat(99)}…`);
  });
});
