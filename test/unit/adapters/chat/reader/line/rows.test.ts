import { describe, expect, it } from '@jest/globals';
import {
  type ReadingReport,
  type ReadingRequest,
  reportReading,
} from '../../../../../../src/adapters/chat/reader/report/report-reading.js';

const NOW = new Date('2026-11-26T10:00:00Z');

function read(text: string, change: Partial<ReadingRequest> = {}): ReadingReport {
  return reportReading({
    ...{ text, where: 'line', now: NOW, timeZone: 'Asia/Bangkok', currency: 'USD', country: null },
    ...change,
  });
}

/** "15.00 EUR": minor units and currency, or what is done instead. */
function amountOf(text: string, change: Partial<ReadingRequest> = {}): string {
  const { outcome, amount } = read(text, change);
  return outcome === 'read' && amount !== null ? `${amount.minor} ${amount.currency}` : outcome;
}

describe('the amount of a line', () => {
  it.each([
    ['15 "Workshop" eur', '1500 EUR'],
    ['ann@example.com via:email remind:sat 10:00, 20 usd', '2000 USD'],
    ['expires:sat 10:00, 20 usd', '2000 USD'],
    ['20 usd +15551234567', '2000 USD'],
    ['20 usd +44 7700 900123', '2000 USD'],
    ['20 usd +15005550006 via:sms', '2000 USD'],
    ['15 Workshop eur', '1500 EUR'],
    ['500 k vnd', '500000 VND'],
    ['500k vnd', '500000 VND'],
    ['1 million vnd', '1000000 VND'],
    ['$5 k', '500000 USD'],
    ['1.5 million vnd', '1500000 VND'],
    ['5 USD!', '500 USD'],
    ['*usd* 5', '500 USD'],
    ['5 *usd*', '500 USD'],
    ['5 "usd"', '500 USD'],
    ['500 rmb', '50000 CNY'],
    ['1500 ntd', '150000 TWD'],
    ['5000 Ft', '500000 HUF'],
    ['500 руб', '50000 RUB'],
    ['20 CAD$', '2000 CAD'],
    ['AU$50', '5000 AUD'],
    ['5000円', '5000 JPY'],
    ['50.000 đ', '50000 VND'],
    ['50.000 VND', '50000 VND'],
    ['₩50,000', '50000 KRW'],
    ['1.234 KWD', '1234 KWD'],
    ['lunch for Ron 20 eur', '2000 EUR'],
    ['20 TRY', '2000 TRY'],
    ['1 250 000 vnd deposit', '1250000 VND'],
    ['School fees 49.99 usd', '4999 USD'],
    ['2 tickets 49.99 usd', '4999 USD'],
    ['usd 49.99 lunch', '4999 USD'],
    ['1.234,56 € Workshop', '123456 EUR'],
    ["1'234.50 chf", '123450 CHF'],
    ['500บาท ค่าเรียน', '50000 THB'],
    ['1 cup of tea 5 usd', '500 USD'],
    ['all done 20 usd', '2000 USD'],
    ['20 usd top quality', '2000 USD'],
    ['try again 30 eur', '3000 EUR'],
    ['mil gracias 20 usd', '2000 USD'],
    ['500 rub', '50000 RUB'],
    ['20 inr', '2000 INR'],
    ['5만원 수업료', '50000 KRW'],
  ])('reads %j as %s', (text, amount) => {
    expect(amountOf(text)).toBe(amount);
  });

  it.each([
    '1.837, 32 €',
    '12 50 eur',
    '35€ 99',
    '1 234,567.89 usd',
    'lunch for 2 100 usd',
    'class 3 200 000 vnd',
    'USD/month 5',
    '5 usd/month',
    '5 usd per month',
    '20 usd each',
    '50 cents',
    '5 USD; 10 USD',
    '5 to 10 usd',
    '5-10 usd',
    '2 x 15 usd',
    '25 Nov lunch 20',
    '1.234 usd',
    'about 20 usd',
    '20 usd plus tax',
    '20 usd 50',
    '1 250 tickets',
    '49 Table 12',
    '500 lei',
    '20 all inclusive',
    '20 top up',
    '5 pen set',
    '1 cup tea',
    '20 rub down',
    '20 mur baut',
    '20 ves',
    '30 try outs eur',
    '5 usd 50 cents',
    '12 50 eur book',
  ])('asks about %j', (text) => {
    expect(amountOf(text)).toBe('ask');
  });

  it.each([
    '- 20 usd',
    '-20 usd',
    '-$20',
    '0 usd',
    '1000.00 jpy',
    'five usd',
    '1e5 usd',
    '5 xyz',
    'usd 5 eur',
    '5 bgn',
  ])('refuses %j', (text) => {
    expect(amountOf(text)).toBe('refuse');
  });

  it('keeps the default currency only where nothing names another', () => {
    for (const text of ['5 USD!', '*usd* 5', '"usd" 5', '5 dollars us', 'US$5']) {
      expect(['500 USD', 'ask']).toContain(amountOf(text, { currency: 'VND' }));
    }
    expect(amountOf('5', { currency: 'VND' })).toBe('5 VND');
  });
});

describe('the people and times of a line', () => {
  it('stops a phone number where it is whole', () => {
    expect(read('20 usd +66 81 234 5678 3 seats')).toMatchObject({
      ...{ outcome: 'read', phone: '+66812345678', description: '3 seats' },
      amount: { minor: '2000', currency: 'USD' },
    });
  });

  it.each(['Ann Lee <ann@example.com>', '(ann@example.com)', 'ann@example.com.'])(
    'finds the address in %j',
    (text) => {
      expect(read(`20 usd ${text}`)).toMatchObject({ outcome: 'read', email: 'ann@example.com' });
    },
  );

  it('takes the name that stands with an address', () => {
    expect(read('20 usd Ann Lee <ann@example.com>')).toMatchObject({ name: 'Ann Lee', description: null });
  });

  it.each([
    ['20 usd expires=3d', '2026-11-29T10:00:00.000Z'],
    ['20 usd expires 3d', '2026-11-29T10:00:00.000Z'],
    ['20 usd expires：3d', '2026-11-29T10:00:00.000Z'],
    ['20 usd due:3d', '2026-11-29T10:00:00.000Z'],
    ['20 usd until fri', '2026-11-27T16:59:59.000Z'],
    ['20 usd expires:30 Nov 2027', '2027-11-30T16:59:59.000Z'],
    ['20 usd expires:1d 12h', '2026-11-27T22:00:00.000Z'],
    ["20 usd expires:'fri 18:00'", '2026-11-27T11:00:00.000Z'],
  ])('reads when %j ends', (text, expiresAt) => {
    const { outcome, ...rest } = read(text);
    if (outcome === 'read') expect(rest).toMatchObject({ expiresAt, description: null });
    else expect([text, outcome]).toEqual(['20 usd expires:30 Nov 2027', 'refuse']);
  });

  it.each([
    ['20 usd ref:INV 42', { reference: 'INV 42' }],
    ['20 usd name:Ann Lee', { name: 'Ann Lee' }],
    ['name:Ann Lee 20 usd', { name: 'Ann Lee' }],
    ['20 usd name:‘Ann Lee’ lunch', { name: 'Ann Lee', description: 'lunch' }],
    ['20 usd ref:INV-42 School fees', { reference: 'INV-42', description: 'School fees' }],
  ])('reads the options of %j', (text, values) => {
    expect(read(text)).toMatchObject(values);
  });

  it.each([
    ['20 usd expires:fri next week', { expiresAt: '2026-12-04T16:59:59.000Z' }],
    ['20 usd expires:fri 27 Nov 18:00', { expiresAt: '2026-11-27T11:00:00.000Z' }],
    ['20 usd expires:tomorrow 6 p.m.', { expiresAt: '2026-11-27T11:00:00.000Z' }],
    ['20 usd expires:18:00 PST', { expiresAt: '2026-11-27T02:00:00.000Z' }],
    ['20 usd expires:2026-11-30T18:00-07', { expiresAt: '2026-12-01T01:00:00.000Z' }],
    ['20 usd expires:the day after tomorrow', { expiresAt: '2026-11-28T16:59:59.000Z' }],
    ['20 usd ann@example.com send:tomorrow 14', { sendAt: '2026-11-27T07:00:00.000Z', channels: ['email'] }],
    ['20 usd 0044 20 7946 0958', { phone: '+442079460958' }],
    ['20 usd Birthday cake :birthday: :tada:', { description: 'Birthday cake 🎂 🎉' }],
    ['20 usd lunch expires:๓d', { expiresAt: '2026-11-29T10:00:00.000Z' }],
    ['20 usd lunch expires:᠓d', { expiresAt: '2026-11-29T10:00:00.000Z' }],
  ])('reads %j', (text, values) => {
    expect(read(text)).toMatchObject({ outcome: 'read', ...values });
  });

  it.each([
    ['20 usd expires:25 Nov', 'expires', ['Ends Thu 25 Nov 2027, 23:59, Bangkok time']],
    ['20 usd (202) 555-0143', 'phone', ['+12025550143']],
    ['20 usd 081 234 5678', 'phone', ['+66812345678']],
  ])('asks about %j', (text, about, readings) => {
    expect(read(text)).toMatchObject({ outcome: 'ask', questions: [{ about, readings }] });
  });

  it.each([
    ['20 usd +84000000000', 'There is no such phone number'],
    ['20 usd +19005550123', 'Texts do not go to service or premium-rate numbers'],
    ['20 usd name:\u3164', 'name: has nothing after it'],
    ['499.90 jpy', 'Japanese yen has no decimals: write a whole amount, like 499 or 500'],
    ['1000.00 jpy', 'like 1000'],
  ])('refuses %j', (text, words) => {
    const { outcome, reasons } = read(text);
    expect(outcome).toBe('refuse');
    expect(reasons.join()).toContain(words);
  });
});

describe('a message', () => {
  it.each([
    ['Devis : 1 234,56 € TTC', { amount: { minor: '123456', currency: 'EUR' } }],
    ['total 1 250 USD', { amount: { minor: '125000', currency: 'USD' } }],
    [
      'Ann Lee wants the workshop, 120 eur, ann.lee@example.com, by friday',
      {
        ...{ amount: { minor: '12000', currency: 'EUR' }, name: 'Ann Lee', description: 'workshop' },
        ...{ email: 'ann.lee@example.com', expiresAt: '2026-11-27T16:59:59.000Z' },
      },
    ],
  ])('is read: %j', (text, values) => {
    expect(read(text, { where: 'message' })).toMatchObject({ outcome: 'read', ...values });
  });
});
