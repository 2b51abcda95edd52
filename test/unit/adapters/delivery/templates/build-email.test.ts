import { describe, expect, it } from '@jest/globals';
import { buildEmail } from '../../../../../src/adapters/delivery/templates/email/build-email.js';
import { readMessageFacts } from '../../../../../src/adapters/delivery/templates/message-facts.js';
import { buildTestOutgoing, type OutgoingChange, PAY_URL, REMINDER, SOURCE } from '../build-test-outgoing.js';

const build = (change?: OutgoingChange) => buildEmail(readMessageFacts(buildTestOutgoing(change), SOURCE));

/** What a person reads, and a list of mails first: tags away, spaces as one. */
function read(html: string): string {
  return html
    .replace(/^[\s\S]*<body[^>]*>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('buildEmail, the subject', () => {
  const subjectOf = (change: OutgoingChange) => build(change).subject;

  it.each<[string, OutgoingChange]>([
    ['Lotus Valley School: 49.99 USD for School fees', {}],
    ['Lotus Valley School asks you to pay 49.99 USD', { link: { description: null } }],
    ['Reminder from Lotus Valley School: 49.99 USD for School fees', { delivery: REMINDER }],
    [
      'Reminder from Lotus Valley School: 49.99 USD is still unpaid',
      { delivery: REMINDER, link: { description: null } },
    ],
    ['Lotus Valley School: 49.99 USD for one two', { link: { description: 'one\r\ntwo' } }],
    [
      'Lotus Bcc: ann@example.com: 49.99 USD for School fees',
      { merchantName: 'Lotus\r\nBcc: ann@example.com' },
    ],
    ['Booking.com: 49.99 USD for School fees', { merchantName: 'Booking.com' }],
    ['\u2068בית\u2069: 49.99 USD for School fees', { merchantName: 'בית\u202e' }],
  ])('is %j', (subject, change) => {
    expect(subjectOf(change)).toBe(subject);
  });

  it('shortens a long description', () => {
    const description = `School fees for ${'a very long time, '.repeat(20)}`;
    expect(subjectOf({ link: { description } })).toBe(
      'Lotus Valley School: 49.99 USD for School fees for a very long time, a very long time, a very long time, a very…',
    );
  });
});

describe('buildEmail, the text', () => {
  it('reads well alone', () => {
    expect(build({ link: { mode: 'test' } }).text).toBe(`Test mode: no money moves.

Lotus Valley School asks you to pay 49.99 USD.

What for: School fees
For: Ann Lee
Reference: INV-2026-0042
Pay by: Wed 25 Nov 2026, 18:00, Bangkok time

Pay 49.99 USD here:
${PAY_URL}

You pay on the payment provider's own secure page. Lotus Valley School never sees your card.

Mai at Lotus Valley School made this request. Questions? Ask them the way you usually do, and give the reference INV-2026-0042.

Not expecting this? Do not pay. Report it here:
${PAY_URL}/report

Sent by Paylink for Lotus Valley School.
`);
  });

  it('says plainly that it is a reminder, and when the link ends', () => {
    expect(build({ delivery: REMINDER }).text).toMatch(
      /^Reminder: still unpaid\. This request ends on Wed 25 Nov 2026, 18:00, Bangkok time\. If you have paid in the meantime, there is nothing more to do\.\n\nLotus Valley School asks you to pay 49\.99 USD\.\n/,
    );
    expect(build({ delivery: REMINDER, link: { expiresAt: null } }).text).toMatch(
      /^Reminder: still unpaid\. If you have paid in the meantime, there is nothing more to do\.\n\nLotus/,
    );
  });

  it('leaves out what is not known', () => {
    const customer = { name: null, email: 'ann@example.com', phone: null };
    const { text } = build({ link: { description: null, expiresAt: null, customer }, makerName: null });
    expect(text).toMatch(
      /^Lotus Valley School asks you to pay 49\.99 USD\.\n\nReference: INV-2026-0042\n\nPay 49\.99 USD here:\n/,
    );
    expect(text).toContain('\n\nLotus Valley School made this request. Questions?');
  });
});

describe('buildEmail, the HTML', () => {
  it('says the first half of the pay page, below what a list of mails shows', () => {
    expect(read(build({ link: { mode: 'test' } }).html)).toBe(
      `Pay by Wed 25 Nov 2026, 18:00, Bangkok time. Test mode: no money moves. LV Lotus Valley School asks you to pay 49.99 USD School fees For Ann Lee Reference INV-2026-0042 Pay by Wed 25 Nov 2026, 18:00, Bangkok time Pay 49.99 USD Or open this address: ${PAY_URL} You pay on the payment provider's own secure page. Lotus Valley School never sees your card. Mai at Lotus Valley School made this request. Questions? Ask them the way you usually do, and give the reference INV-2026-0042. Not expecting this? Do not pay. Report it Sent by Paylink for Lotus Valley School`,
    );
  });

  it('leaves out what is not known', () => {
    const customer = { name: null, email: 'ann@example.com', phone: null };
    const text = read(build({ link: { description: null, expiresAt: null, customer } }).html);
    expect(text).toMatch(
      /^Reference INV-2026-0042\. LV Lotus Valley School asks you to pay 49\.99 USD Reference INV-2026-0042 Pay 49\.99 USD Or/,
    );
  });

  it('says of a reminder that it is one, before the amount', () => {
    expect(read(build({ delivery: REMINDER }).html)).toContain(
      'asks you to pay Reminder: still unpaid This request ends on Wed 25 Nov 2026, 18:00, Bangkok time. If you have paid in the meantime, there is nothing more to do. 49.99 USD School fees',
    );
    expect(read(build().html)).not.toContain('Reminder');
  });

  it('leads to the pay page twice and to the report once, and nowhere else', () => {
    const { html } = build();
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      PAY_URL,
      PAY_URL,
      `${PAY_URL}/report`,
    ]);
    expect(html).not.toMatch(/<(?:img|script|link|iframe|form|base)|url\(|@import|@font-face|src=/);
  });

  it('is a document with a language, a plain head, a title and both colour schemes', () => {
    const { html } = build();
    expect(html).toMatch(/^<!doctype html><html lang="en"><head><meta charset="utf-8"\/>/);
    expect(html).toContain('<title>Lotus Valley School: 49.99 USD for School fees</title>');
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
    expect(html).toContain('@media (prefers-color-scheme:dark)');
  });

  it('keeps the lines of a description', () => {
    expect(build({ link: { description: 'School fees\n\nclass XII B' } }).html).toContain(
      '>School fees<br/>class XII B</p>',
    );
  });

  it('escapes what people wrote, and keeps its direction to itself', () => {
    const bad = `<a href="x">&'`;
    const customer = { name: bad, email: null, phone: null };
    const { html } = build({ merchantName: bad, makerName: bad, link: { description: bad, customer } });
    expect(html).not.toContain('<a href="x"');
    expect(html).toContain(`<bdi dir="auto">&lt;a href=&quot;x&quot;>&amp;'</bdi></strong>`);
    expect(html).toContain('<p class="ink" dir="auto"');
  });

  it('gives longer amounts smaller digits', () => {
    const classOf = (minor: number) =>
      /<h1 class="([^"]*)"/.exec(build({ link: { amount: { minor, currency: 'USD' } } }).html)?.[1];
    expect(classOf(4999)).toBe('ink amount usual');
    expect(classOf(123_456_789)).toBe('ink amount long');
    expect(classOf(999_999_999_999)).toBe('ink amount very-long');
  });

  it('stays under 20 kB with the longest and worst there is', () => {
    const longest = { description: '"'.repeat(500), amount: { minor: 999_999_999_999, currency: 'USD' } };
    const { html } = build({
      merchantName: '"'.repeat(500),
      makerName: '🎒'.repeat(500),
      delivery: REMINDER,
      link: { ...longest, customer: { name: '"'.repeat(100), email: null, phone: null }, mode: 'test' },
    });
    expect(Buffer.byteLength(html)).toBeLessThan(20_000);
  });

  it('does without a monogram for a name without letters', () => {
    expect(build({ merchantName: '***' }).html).not.toContain('class="monogram"');
  });
});
