import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type LinkFormContext,
  parseLinkForm,
} from '../../../../../../src/adapters/chat/reader/form/parse-link-form.js';
import {
  EMPTY_LINK_FORM,
  type LinkFormValues,
} from '../../../../../../src/adapters/chat/reader/values/link-form-values.js';

const CONTEXT: LinkFormContext = {
  now: new Date('2026-11-23T03:00:00Z'),
  timeZone: 'Asia/Bangkok',
  defaultCurrency: 'USD',
  defaultExpiry: { kind: 'never' },
  country: null,
};

function parse(values: Partial<LinkFormValues>, context: Partial<LinkFormContext> = {}) {
  return parseLinkForm({ ...EMPTY_LINK_FORM, ...values }, { ...CONTEXT, ...context });
}

function problemsOf(values: Partial<LinkFormValues>, context: Partial<LinkFormContext> = {}) {
  const parsed = parse(values, context);
  return parsed.ok ? [] : parsed.problems;
}

describe('parseLinkForm', () => {
  it('reads a full form', () => {
    const parsed = parse({
      amount: ' 49.99 ',
      currency: 'eur',
      description: 'School fees,\r\nclass XII B ',
      customerName: ' Ann Lee',
      email: 'ann@example.com ',
      phone: '+66 81 234 5678',
      channels: ['email', 'sms', 'email'],
      sendKind: 'at',
      sendAt: 'tomorrow 9am',
      expires: 'fri 18:00',
      reference: ' INV-42 ',
      language: ' Tiếng Việt ',
      notes: [
        { key: 'class ', value: ' XII B' },
        { key: '', value: '' },
      ],
    });
    expect(parsed).toEqual({
      ok: true,
      draft: {
        amount: { minor: 4999, currency: 'EUR' },
        description: 'School fees,\nclass XII B',
        customer: { name: 'Ann Lee', email: 'ann@example.com', phone: '+66812345678' },
        reference: 'INV-42',
        reminders: null,
        reissueOf: null,
        notes: [{ key: 'class', value: 'XII B' }],
        channels: ['email', 'sms'],
        sendTiming: { kind: 'at', at: new Date('2026-11-24T02:00:00Z') },
        expiresAt: new Date('2026-11-27T11:00:00Z'),
        language: 'vi',
      },
    });
  });

  it('refuses a language that Paylink does not speak', () => {
    expect(parse({ amount: '5', language: 'klingon' })).toEqual({
      ok: false,
      problems: [{ field: 'language', problem: 'unknown', text: 'klingon' }],
    });
  });

  it('takes an amount alone', () => {
    expect(parse({ amount: '5' })).toMatchObject({
      ok: true,
      draft: {
        amount: { minor: 500, currency: 'USD' },
        description: null,
        customer: { name: null, email: null, phone: null },
        sendTiming: { kind: 'no' },
        expiresAt: null,
        language: null,
        reminders: null,
        reissueOf: null,
      },
    });
  });

  it('tells everything that is wrong, all fields at once', () => {
    const problems = problemsOf({
      amount: '-5',
      currency: 'BGN',
      description: 'x'.repeat(501),
      email: 'ann@',
      phone: '081 234',
      channels: [],
      sendKind: 'at',
      sendAt: 'soon',
      expires: '3/4',
      reference: '<a>',
      notes: [{ key: 'k', value: '' }],
    });
    expect(problems.map(({ field, problem }) => `${field} ${problem}`)).toEqual([
      'amount negative',
      'currency withdrawn',
      'phone malformed',
      'sendAt not_understood',
      'expiresAt unclear',
      'description too_long',
      'email malformed',
      'channels none_chosen',
      'reference bad_characters',
      'notes value_missing',
    ]);
  });

  it('names the row of the form that a note stands in', () => {
    const notes = [
      { key: '', value: '' },
      { key: 'k', value: '' },
    ];
    expect(problemsOf({ amount: '5', notes })).toEqual([
      { field: 'notes', problem: 'value_missing', index: 1 },
    ]);
  });

  it('asks for the time of a sending at a time', () => {
    const values = { amount: '5', email: 'a@b.co', channels: ['email'], sendKind: 'at' } as const;
    expect(problemsOf(values)).toEqual([{ field: 'sendAt', problem: 'missing' }]);
  });

  it('refuses a channel without its contact', () => {
    expect(problemsOf({ amount: '5', channels: ['sms'], sendKind: 'now' })).toEqual([
      { field: 'phone', problem: 'needed_to_send', channel: 'sms' },
    ]);
  });
});

describe('what is not seen in a form', () => {
  it('is taken out of every text, and letters typed in parts are put together', () => {
    const parsed = parse({
      amount: '5',
      description: 'School\u200b fees\ufeff \u{e0041}\u202e👩\u200d🏫',
      customerName: 'Tra\u0302\u0300n\u3164 An',
      email: 'ann\u200d@example.com\u2060',
      reference: '\u2066INV-42\u2069',
      notes: [{ key: 'cl\u00adass', value: '\u2800XII B' }],
    });
    expect(parsed).toMatchObject({
      draft: {
        description: 'School fees 👩\u200d🏫',
        customer: { name: 'Trần An', email: 'ann@example.com' },
        reference: 'INV-42',
        notes: [{ key: 'class', value: 'XII B' }],
      },
    });
  });

  it('is refused where nothing else was typed', () => {
    const notes = [{ key: '\u3164', value: 'XII B' }];
    const typed = {
      description: '\u200b',
      customerName: '\u2800',
      email: '\u200b',
      reference: '\u3164',
      notes,
    };
    expect(problemsOf({ amount: '5', ...typed }).map(({ field, problem }) => `${field} ${problem}`)).toEqual([
      'description bad_characters',
      'customerName bad_characters',
      'email malformed',
      'reference bad_characters',
      'notes bad_characters',
    ]);
  });
});

describe('the reminders of a form', () => {
  it('are asked about where a time may be two, and refused where it is none', () => {
    expect(problemsOf({ amount: '5', reminders: 'fri 10:00, 4/12 10:00' })).toEqual([
      {
        field: 'reminders',
        problem: 'unclear',
        readings: [
          [new Date('2026-11-27T03:00:00Z'), new Date('2026-12-04T03:00:00Z')],
          [new Date('2026-11-27T03:00:00Z'), new Date('2027-04-12T03:00:00Z')],
        ],
      },
    ]);
    expect(problemsOf({ amount: '5', reminders: 'soon' })).toEqual([
      { field: 'reminders', problem: 'not_understood' },
    ]);
  });
});

describe('the phone of a form', () => {
  it.each([
    ['+1 (555) 010-0123', '+15550100123'],
    ['+44 7700 900123', '+447700900123'],
    ['+15005550006', '+15005550006'],
  ])("may be %j, which is nobody's", (phone, e164) => {
    expect(parse({ amount: '5', phone })).toMatchObject({ draft: { customer: { phone: e164 } } });
  });

  it.each([
    ['081 234 5678', { problem: 'no_country', readings: ['+66812345678'] }],
    ['(202) 555-0143', { problem: 'no_country', readings: ['+12025550143'] }],
    ['0000 000 000', { problem: 'no_country', readings: [] }],
    ['+84000000000', { problem: 'not_valid' }],
    ['+1 900 555 0123', { problem: 'premium' }],
    ['+66 81', { problem: 'too_short' }],
    ['12345', { problem: 'malformed' }],
    ['call me', { problem: 'malformed' }],
    ['\u3164', { problem: 'malformed' }],
  ])('is refused as %j: %j', (phone, problem) => {
    expect(problemsOf({ amount: '5', phone })).toEqual([{ field: 'phone', ...problem }]);
  });

  it('is read at home where the country is known', () => {
    expect(parse({ amount: '5', phone: '081 234 5678' }, { country: 'TH' })).toMatchObject({
      draft: { customer: { phone: '+66812345678' } },
    });
  });
});

describe('the end of a form', () => {
  it("is the merchant's default when left empty", () => {
    const defaultExpiry = { kind: 'after', hours: 72 } as const;
    expect(parse({ amount: '5' }, { defaultExpiry })).toMatchObject({
      draft: { expiresAt: new Date('2026-11-26T03:00:00Z') },
    });
    expect(parse({ amount: '5', expires: 'never' }, { defaultExpiry })).toMatchObject({
      draft: { expiresAt: null },
    });
  });

  it.each([
    ['10m', 'too_soon'],
    ['13 months', 'too_late'],
    ['yesterday', 'not_understood'],
  ])('may not be %j: %s', (expires, problem) => {
    expect(problemsOf({ amount: '5', expires })).toEqual([{ field: 'expiresAt', problem }]);
  });
});

describe('amount and currency of a form', () => {
  it.each([
    ['5', '', 'USD', 'USD'],
    ['5', '', 'EUR', 'EUR'],
    ['5', 'vnd', 'USD', 'VND'],
    ['5 eur', '', 'USD', 'EUR'],
    ['eur 5', '', 'USD', 'EUR'],
    ['€5', '', 'USD', 'EUR'],
    ['5', '€', 'USD', 'EUR'],
    ['5', 'pounds', 'USD', 'GBP'],
    ['£5', '', 'USD', 'GBP'],
    ['£5', 'EGP', 'USD', 'EGP'],
    ['£5 egp', '', 'USD', 'EGP'],
    ['£5', 'EGP', 'EGP', 'EGP'],
    ['5000円', '', 'USD', 'JPY'],
    ['500 руб', '', 'USD', 'RUB'],
    ['5 kr', '', 'SEK', 'SEK'],
    ['500元', '', 'TWD', 'TWD'],
    ['5 pesos', '', 'MXN', 'MXN'],
    ['5', 'us dollars', 'EUR', 'USD'],

    ['$5', '', 'USD', 'USD'],
    ['$5', '', 'AUD', 'AUD'],
    ['$5', 'CAD', 'USD', 'CAD'],
    ['$5 usd', '', 'EUR', 'USD'],
    ['US$5', '', 'AUD', 'USD'],
    ['R$ 5', '', 'USD', 'BRL'],
    ['5 USD', 'usd', 'EUR', 'USD'],
  ])('%j with %j is the currency meant, usual %s', (amount, currency, defaultCurrency, code) => {
    expect(parse({ amount, currency }, { defaultCurrency })).toMatchObject({
      draft: { amount: { currency: code } },
    });
  });

  it('asks what a shared sign means where no such currency is usual', () => {
    expect(problemsOf({ amount: '$5' }, { defaultCurrency: 'EUR' })).toMatchObject([
      { field: 'currency', problem: 'ambiguous_sign', sign: '$' },
    ]);
    expect(problemsOf({ amount: '£5' }, { defaultCurrency: 'EGP' })).toMatchObject([
      { field: 'currency', problem: 'ambiguous_sign', sign: '£' },
    ]);
    expect(problemsOf({ amount: '¥5' })).toEqual([
      { field: 'currency', problem: 'ambiguous_sign', sign: '¥', candidates: ['JPY', 'CNY'] },
    ]);
  });

  it.each([
    ['5 eur', 'USD'],
    ['€5', 'USD'],
    ['$5', 'EUR'],
    ['$5 eur', ''],
    ['usd 5 eur', ''],
  ])('refuses %j with %j: they disagree', (amount, currency) => {
    const problems = problemsOf({ amount, currency });
    expect(problems.map(({ field }) => field)).toEqual(['currency']);
  });

  it('knows a withdrawn currency beside the amount', () => {
    expect(problemsOf({ amount: '5 bgn' })).toEqual([
      { field: 'currency', problem: 'withdrawn', code: 'BGN', successor: 'EUR' },
    ]);
  });

  it('reads the decimals of the currency that was meant', () => {
    expect(problemsOf({ amount: '49.99', currency: 'VND' })).toEqual([
      {
        field: 'amount',
        problem: 'too_many_decimals',
        maxDecimals: 0,
        currency: 'VND',
        readings: [
          { minor: 49, currency: 'VND' },
          { minor: 50, currency: 'VND' },
        ],
      },
    ]);
  });

  it.each(['1e5', 'abc', '5 dollarz', '5 xyz', '$'.repeat(4000)])('refuses %j', (amount) => {
    expect(problemsOf({ amount })).toEqual([{ field: 'amount', problem: 'not_a_number' }]);
  });

  it.each([
    ['5k', 500_000],
    ['\uff15', 500],
    ['1.5 million', 150_000_000],
    ['US$5', 500],
  ])('reads %j as the line does', (amount, minor) => {
    expect(parse({ amount })).toMatchObject({ ok: true, draft: { amount: { minor, currency: 'USD' } } });
  });

  it('says nothing about decimals while the currency is unknown', () => {
    expect(problemsOf({ amount: '1.234', currency: 'xyz' })).toEqual([
      { field: 'currency', problem: 'unknown', text: 'xyz' },
    ]);
  });
});

describe('any form', () => {
  it('gives a draft or problems, and never throws', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.constantFrom('', '5', 'usd', '3d', 'a@b.co', '$1'),
    );
    const forms = fc.record({
      amount: text,
      currency: text,
      description: text,
      customerName: text,
      email: text,
      phone: text,
      channels: fc.subarray(['email', 'sms', 'whatsapp'] as const),
      sendKind: fc.constantFrom('now', 'at', 'no'),
      sendAt: text,
      expires: text,
      reminders: text,
      reference: text,
      language: text,
      notes: fc.array(fc.record({ key: text, value: text }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(forms, (values) => {
        const parsed = parseLinkForm(values, CONTEXT);
        if (!parsed.ok) expect(parsed.problems.length).toBeGreaterThan(0);
      }),
    );
  });
});
