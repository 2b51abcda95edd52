import { describe, expect, it } from '@jest/globals';
import { createWords } from '../../../../src/adapters/chat/words/create-words.js';
import en from '../../../../src/adapters/chat/words/languages/en.json' with { type: 'json' };
import { buildPayPage, fingerprintPayPage } from '../../../../src/adapters/http/pages/pay-page.js';
import type { PressResult } from '../../../../src/adapters/http/pages/state-parts.js';
import { LINK_STATES } from '../../../../src/domain/link/link.js';
import type { PayPageView } from '../../../../src/service/payments/open-pay-page.js';
import { ENGLISH } from '../../../support/english.js';
import { buildTestView } from './build-test-view.js';

const SLUG = 'slug000000000000000001';
const PAID = new Date('2026-11-23T03:02:00.000Z');
const usd = (minor: number) => ({ minor, currency: 'USD' });
const VISA = { label: 'Visa', last4: '4242' };
const paid = {
  ...{ at: PAID, method: VISA, paid: usd(4999), payments: [] },
  ...{ refunded: null, takenBack: null, practiceUrl: null },
};

function build(change: Partial<PayPageView> = {}, pressed: PressResult | null = null): string {
  return buildPayPage(buildTestView(change), {
    words: ENGLISH,
    slug: SLUG,
    publicUrl: 'https://pay.example.com',
    pressed,
  });
}

/** What a person reads: tags away, spaces as one. */
function read(page: string): string {
  return page
    .replace(/^[\s\S]*<body>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll(' .', '.')
    .replaceAll(' ,', ',')
    .trim();
}

function titleOf(page: string): string {
  return /<title>(.*)<\/title>/.exec(page)?.[1] ?? '';
}

describe('buildPayPage', () => {
  it('asks: who, how much, what for, until when, and one thing to press', () => {
    const page = build();
    expect(read(page)).toBe(
      "LV Lotus Valley School asks you to pay 49.99 USD School fees, class XII B For Ann Lee Reference INV-2026-0042 Pay by Wed 25 Nov 2026, 18:00, Bangkok time Pay 49.99 USD You pay on the payment provider's own secure page. Lotus Valley School never sees your card. Pay on your phone: point its camera here. https://pay.example.com/p/slug000000000000000001 Paylink Not expecting this? Report it English Tiếng Việt ไทย Bahasa Indonesia 한국어 Español",
    );
    expect(titleOf(page)).toBe('To pay · 49.99 USD · Lotus Valley School');
    expect(page).toContain(
      `<form class="actions" method="post" action="/p/${SLUG}/pay"><button class="button" type="submit">`,
    );
    expect(page.match(/<button/g)).toHaveLength(1);
    expect(page).toContain('<time datetime="2026-11-25T11:00:00.000Z">');
  });

  it('leaves out what is not known', () => {
    const text = read(build({ description: null, customerName: null, expiresAt: null }));
    expect(text).not.toContain('For Ann');
    expect(text).not.toContain('Pay by');
    expect(text).toContain('49.99 USD Reference INV-2026-0042 Pay 49.99 USD');
  });

  it('says once that no money moves in test mode, and nothing of it in live mode', () => {
    const band = 'Test mode: no money moves on this page.';
    expect(read(build({ mode: 'test' })).split(band)).toHaveLength(2);
    expect(read(build())).not.toContain('Test mode');
  });

  it.each([
    [{ declined: 'amount_too_small' }, null],
    [{}, 'not_accepted'],
  ] as const)(
    'blames no bank for what its gateway lets nobody begin, and offers no other try: %j',
    (change, pressed) => {
      const page = read(build(change, pressed));
      expect(page).toContain(
        'This cannot be paid here. Nothing was charged. Trying again does not help: tell whoever sent you here. 49.99 USD',
      );
      expect(page).not.toContain('Try again');
    },
  );

  it('says why the bank declined, that nothing was charged, and offers another try', () => {
    const page = build({ declined: 'not_enough_funds' });
    expect(read(page)).toContain(
      'Your bank declined the payment: not enough funds. Nothing was charged. Try again, or use another card. 49.99 USD',
    );
    expect(read(page)).toContain('Try again: pay 49.99 USD');
    expect(titleOf(page)).toBe('Declined · 49.99 USD · Lotus Valley School');
  });

  it('waits for the bank without a button to pay, and looks again without a script too', () => {
    const page = build({ state: 'processing' });
    expect(read(page)).toContain('You can close this page and come back');
    expect(page).not.toContain('/pay"');
    expect(page).toContain('<noscript><meta http-equiv="refresh" content="10"/></noscript>');
    expect(page).toContain(`data-follow="/p/${SLUG}" data-shows="processing..."`);
    expect(titleOf(page)).toBe('Waiting · 49.99 USD · Lotus Valley School');
  });

  it('lets a language put the name and the time where they belong in its sentences', () => {
    const words = createWords('ko', {
      ...en,
      'pay.merchant.asked': 'Asked by {merchant} to pay',
      'pay.request_ended_on': 'On {when} it ended.',
      'time.with_zone': '{zone}: {time}',
    });
    const page = buildPayPage(buildTestView({ state: 'expired' }), {
      words,
      slug: SLUG,
      publicUrl: 'https://pay.example.com',
      pressed: null,
    });
    expect(page).toContain('<html lang="ko">');
    expect(page).toContain(
      '<p><span class="does">Asked by</span> <strong><bdi>Lotus Valley School</bdi></strong> <span class="does">to pay</span></p>',
    );
    expect(read(page)).toMatch(/On 태국 시간 : .*, 18:00 it ended\./);
  });

  it('gives a receipt when paid, and claims no message that was not sent', () => {
    const page = build({ state: 'paid', closing: paid });
    expect(read(page)).toContain(
      'has received your payment ✓ Paid 49.99 USD School fees, class XII B Paid on Mon 23 Nov 2026, 10:02, Bangkok time Paid with Visa ending 4242 For Ann Lee Reference INV-2026-0042 Receipt You can close this page.',
    );
    expect(read(page)).not.toMatch(/sent to|e-?mail/i);
    expect(page).not.toContain('<form');
    expect(titleOf(page)).toBe('Paid · 49.99 USD · Lotus Valley School');
  });

  it('says how much came back of a payment, when, and how long it takes', () => {
    const page = build({ state: 'partially_refunded', closing: { ...paid, refunded: usd(2000) } });
    expect(read(page)).toContain('Refunded 20.00 of 49.99 USD 49.99 USD');
    expect(read(page)).toContain('Refunded on Mon 23 Nov 2026, 10:02, Bangkok time');
    expect(read(page)).toContain('A refund can take 5 to 10 days to reach you.');
    expect(titleOf(page)).toBe('Refunded 20.00 of 49.99 USD · 49.99 USD · Lotus Valley School');
  });

  it('says what came where it is not what was asked for', () => {
    expect(build({ state: 'paid', closing: paid })).not.toContain('<dt>Paid</dt>');
    expect(
      read(build({ state: 'paid', closing: { ...paid, paid: usd(9998), refunded: usd(4999) } })),
    ).toContain('Paid with Visa ending 4242 Paid 99.98 USD Refunded 49.99 USD');
    const eur = { minor: 4999, currency: 'EUR' };
    const back = { ...paid, paid: eur, refunded: { ...eur, minor: 1000 } };
    expect(read(build({ state: 'partially_refunded', closing: back }))).toContain(
      'Refunded 10.00 of 49.99 EUR 49.99 USD',
    );
  });

  it('waits for a slow payment for days, and can be told to look', () => {
    const page = build({ state: 'processing' });
    expect(read(page)).toContain(
      'Your bank is confirming. A bank transfer, a debit or a voucher can take days. You can close this page',
    );
    expect(page).toContain(`<noscript><form class="actions" method="post" action="/p/${SLUG}/check">`);
    expect(page).toContain('data-asks');
    expect(build({ state: 'paid', closing: paid })).not.toContain('/check"');
    expect(build({})).not.toContain('data-asks');
  });

  it('leads to the practice bank that keeps a payment, and nowhere else', () => {
    const practiceUrl = 'https://paylink.test/sandbox/checkout/sbx_1';
    for (const state of ['paid', 'partially_refunded', 'refunded', 'needs_review'] as const) {
      expect(build({ state, closing: { ...paid, practiceUrl } })).toContain(
        `<a href="${practiceUrl}">See this payment at the sandbox bank</a>`,
      );
      expect(build({ state, closing: paid })).not.toContain('sandbox');
    }
  });

  it('says that all came back', () => {
    const page = build({ state: 'refunded', closing: { ...paid, refunded: usd(4999) } });
    expect(read(page)).toContain('returned your payment ↩ Refunded 49.99 USD 49.99 USD');
  });

  it('says when a request ended and whom to ask', () => {
    const page = build({ state: 'expired' });
    expect(read(page)).toContain(
      'This request ended on Wed 25 Nov 2026, 18:00, Bangkok time. It cannot be paid any more. Ask Lotus Valley School for a new one.',
    );
    expect(page).not.toContain('<form');
    expect(read(build({ state: 'expired', expiresAt: null }))).toContain('This request has ended.');
  });

  it('says that a request was taken back', () => {
    const page = build({
      state: 'cancelled',
      closing: { ...paid, method: null, paid: null },
    });
    expect(read(page)).toContain('Lotus Valley School cancelled this request. Nothing was charged.');
    expect(read(page)).toContain('Cancelled on Mon 23 Nov 2026, 10:02, Bangkok time');
    expect(page).not.toContain('<form');
  });

  it('keeps the customer from paying again while a payment is checked', () => {
    const payment = { amount: usd(4999), at: PAID, method: VISA };
    const twice = { ...paid, paid: usd(9998), payments: [payment, payment] };
    expect(read(build({ state: 'needs_review', closing: twice }))).toContain(
      'We have 2 payments from you. Lotus Valley School is checking it. Do not pay again.',
    );
    const page = build({ state: 'needs_review', closing: paid });
    expect(read(page)).toContain(
      'We have your payment. Lotus Valley School is checking it. Do not pay again.',
    );
    expect(page).not.toContain('<form');
  });

  it.each([
    [
      'provider_unavailable',
      'The payment provider does not answer right now. Nothing was charged.',
      'Try again: pay',
    ],
    ['cannot_start', 'This cannot be paid right now. Nothing was charged.', 'Try again: pay'],
    [
      'not_confirmed',
      'Not paid yet. If you have just paid, the confirmation can take a minute',
      'Pay 49.99 USD',
    ],
  ] as const)('says what became of a press: %s', (pressed, words, button) => {
    const text = read(build({}, pressed));
    expect(text).toContain(words);
    expect(text).toContain(button);
  });

  it('says the bank\'s answer rather than "not paid yet"', () => {
    expect(read(build({ declined: 'card_expired' }, 'not_confirmed'))).toContain(
      'Your bank declined the payment: the card has expired. Nothing was charged. Use another card.',
    );
  });

  it.each(LINK_STATES)(
    'escapes and isolates what people wrote, and gives the way to report it: %s',
    (state) => {
      const evil = '</bdi><script>alert(1)</script>"\' &amp;\u202e';
      const page = build({
        state,
        merchantName: evil,
        description: evil,
        customerName: evil,
        reference: evil,
        closing: { ...paid, method: { label: evil, last4: null } },
      });
      const escaped = "&lt;/bdi>&lt;script>alert(1)&lt;/script>&quot;' &amp;amp;\u202e";
      expect(page.match(/<script/g)).toHaveLength(1);
      expect(page).toContain(`<p class="what"><bdi>${escaped}</bdi></p>`);
      expect(page).toContain(`<strong><bdi>${escaped}</bdi></strong>`);
      expect(page).not.toContain(evil);
      expect(page).toContain(`<a href="/p/${SLUG}/report">Not expecting this? Report it</a>`);
      expect(page).not.toMatch(/ style=| on\w+=/);
    },
  );

  it('has room for twelve digits in every kind of currency', () => {
    expect(build({ amount: usd(999_999_999_999) })).toContain(
      '<h1 class="amount very-long"><span>9,999,999,999.99</span><span class="currency"> USD</span></h1>',
    );
    expect(build({ amount: { minor: 1_250_000, currency: 'VND' } })).toContain(
      '<h1 class="amount"><span>1,250,000</span><span class="currency"> VND</span></h1>',
    );
    expect(build({ amount: { minor: 1_234_567_890, currency: 'KWD' } })).toContain(
      '<h1 class="amount long"><span>1,234,567.890</span>',
    );
  });

  it("never shows the customer's email or the word null", () => {
    for (const state of LINK_STATES) {
      const page = build({ state, closing: paid, description: null });
      expect(page).not.toContain('ann@example.com');
      expect(read(page)).not.toMatch(/null|undefined|false|\[object/);
    }
  });
});

describe('whom to ask', () => {
  const ask = { makerName: 'Mai', replyTo: 'pay@lotus.example' };

  it.each(['paid', 'partially_refunded', 'refunded', 'expired', 'cancelled'] as const)(
    'stands on the page of a link that is %s',
    (state) => {
      const closing = state === 'expired' || state === 'cancelled' ? { ...paid, paid: null } : paid;
      const page = read(build({ state, closing, whomToAsk: ask }));
      expect(page).toMatch(/[Aa]sk Mai of Lotus Valley School( for a new one)?\./);
      expect(page).toContain('Write to pay@lotus.example.');
    },
  );

  it('is the merchant where nobody is known by name', () => {
    const page = read(build({ state: 'paid', closing: paid, whomToAsk: { makerName: null, replyTo: null } }));
    expect(page).toContain('If you have a question, ask Lotus Valley School.');
  });
});

describe('on this machine alone', () => {
  it('no phone is asked to point its camera at it', () => {
    const context = { words: ENGLISH, slug: SLUG, publicUrl: 'http://localhost:3000', pressed: null };
    const page = read(buildPayPage(buildTestView(), context));
    expect(page).toContain('This code is for this computer alone: a phone cannot reach its address.');
    expect(page).not.toContain('point its camera');
  });
});

describe('fingerprintPayPage', () => {
  it('changes with everything that the page would say otherwise', () => {
    const views: Partial<PayPageView>[] = [
      {},
      { declined: 'card_declined' },
      { state: 'processing' },
      { state: 'paid', closing: paid },
      { state: 'partially_refunded', closing: { ...paid, refunded: usd(1) } },
      { state: 'partially_refunded', closing: { ...paid, refunded: usd(2) } },
      { state: 'paid', closing: { ...paid, paid: usd(9998) } },
    ];
    expect(new Set(views.map((view) => fingerprintPayPage(buildTestView(view)))).size).toBe(7);
  });
});
