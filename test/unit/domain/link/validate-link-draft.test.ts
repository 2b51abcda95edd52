import { describe, expect, it } from '@jest/globals';
import type { LinkDraft } from '../../../../src/domain/link/link.js';
import { findDraftProblems } from '../../../../src/domain/link/validate-link-draft.js';

const NOW = new Date('2026-11-23T03:00:00Z');
const DRAFT: LinkDraft = {
  amount: { minor: 4999, currency: 'USD' },
  description: 'School fees,\nclass XII B',
  customer: { name: 'Ann Lee', email: 'ann@example.com', phone: '+66812345678' },
  reference: 'INV-42',
  notes: [{ key: 'class', value: 'XII B' }],
  channels: ['email', 'sms'],
  sendTiming: { kind: 'now' },
  expiresAt: new Date('2026-11-26T03:00:00Z'),
  language: 'vi',
  reminders: null,
  reissueOf: null,
};
const EMPTY: LinkDraft = {
  amount: { minor: 1, currency: 'VND' },
  description: null,
  customer: { name: null, email: null, phone: null },
  reference: null,
  notes: [],
  channels: [],
  sendTiming: { kind: 'no' },
  expiresAt: null,
  language: null,
  reminders: null,
  reissueOf: null,
};

function problemsWith(change: Partial<LinkDraft>) {
  return findDraftProblems({ ...DRAFT, ...change }, NOW);
}

describe('findDraftProblems', () => {
  it('finds nothing in a full draft, nor in one with an amount alone', () => {
    expect(findDraftProblems(DRAFT, NOW)).toEqual([]);
    expect(findDraftProblems(EMPTY, NOW)).toEqual([]);
  });

  it('refuses a language that Paylink does not speak', () => {
    expect(problemsWith({ language: 'fr' as 'vi' })).toEqual([
      { field: 'language', problem: 'unknown', text: 'fr' },
    ]);
  });

  it('tells everything at once', () => {
    const broken: LinkDraft = {
      ...EMPTY,
      amount: { minor: 0, currency: 'USD' },
      description: 'x'.repeat(501),
      customer: { name: 'Ann\r\nLee', email: 'ann@', phone: '12' },
      reference: '~',
      notes: [{ key: '', value: 'x' }],
      channels: ['whatsapp'],
      sendTiming: { kind: 'at', at: NOW },
      expiresAt: NOW,
    };
    expect(findDraftProblems(broken, NOW).map(({ field, problem }) => `${field} ${problem}`)).toEqual([
      'amount zero',
      'description too_long',
      'customerName bad_characters',
      'email malformed',
      'phone malformed',
      'sendAt in_the_past',
      'expiresAt too_soon',
      'reference bad_characters',
      'notes key_missing',
    ]);
  });
});

describe('the amount of a draft', () => {
  it.each([
    [{ minor: -1, currency: 'USD' }, 'negative'],
    [{ minor: 0, currency: 'USD' }, 'zero'],
    [{ minor: 49.99, currency: 'USD' }, 'not_a_number'],
    [{ minor: Number.NaN, currency: 'USD' }, 'not_a_number'],
    [{ minor: 1_000_000_000_000, currency: 'USD' }, 'too_large'],
    [{ minor: 1, currency: 'usd' }, 'unknown'],
    [{ minor: 1, currency: 'BGN' }, 'withdrawn'],
  ])('refuses %j: %s', (amount, problem) => {
    expect(problemsWith({ amount }).map((each) => each.problem)).toEqual([problem]);
  });

  it('takes the largest', () => {
    expect(problemsWith({ amount: { minor: 999_999_999_999, currency: 'USD' } })).toEqual([]);
  });
});

describe('the texts of a draft', () => {
  it('counts characters as people do', () => {
    expect(problemsWith({ description: '🎓'.repeat(500) })).toEqual([]);
    expect(problemsWith({ description: '🎓'.repeat(501) })).toEqual([
      { field: 'description', problem: 'too_long', maxLength: 500 },
    ]);
  });

  it.each(['a\u0000b', 'a\u0007', 'a\rb', 'a\tb', 'a\u202eb', 'a\u2066b', 'a\ud800b'])(
    'refuses the signs that do not show in %j',
    (text) => {
      expect(problemsWith({ description: text })).toEqual([
        { field: 'description', problem: 'bad_characters' },
      ]);
    },
  );

  it.each(['\u3164', '\u2800\u200b', '\u{e0041}', ' \u00a0'])(
    'refuses %j, of which nothing is seen',
    (text) => {
      expect(problemsWith({ description: text })).toEqual([
        { field: 'description', problem: 'bad_characters' },
      ]);
      expect(problemsWith({ customer: { ...DRAFT.customer, name: text } })).toEqual([
        { field: 'customerName', problem: 'bad_characters' },
      ]);
    },
  );

  it('keeps no number of a card, whatever field it stands in', () => {
    const card = 'card 4111 1111 1111 1111';
    const draft = {
      description: card,
      customer: { ...DRAFT.customer, name: card },
      reference: '4111111111111111',
    };
    expect(
      problemsWith({
        ...draft,
        notes: [
          { key: 'k', value: card },
          { key: card, value: 'v' },
        ],
      }),
    ).toEqual([
      { field: 'description', problem: 'card_number' },
      { field: 'customerName', problem: 'card_number' },
      { field: 'reference', problem: 'card_number' },
      { field: 'notes', problem: 'card_number', index: 0 },
      { field: 'notes', problem: 'card_number', index: 1 },
    ]);
  });

  it('takes markup for plain text', () => {
    expect(problemsWith({ description: '<!channel> *bold* & <@U1>' })).toEqual([]);
  });

  it.each(['Ann\nLee', 'Ann\r', 'Ann\u0085Lee'])('refuses %j as a name', (name) => {
    const customer = { ...DRAFT.customer, name };
    expect(problemsWith({ customer })).toEqual([{ field: 'customerName', problem: 'bad_characters' }]);
  });

  it.each(['INV-42', 'A', '#42', 'INV/2026 (3)', 'a'.repeat(40), 'x_y.z:1,2+3'])(
    'takes the reference %j',
    (reference) => {
      expect(problemsWith({ reference })).toEqual([]);
    },
  );

  it.each([
    '',
    ' INV',
    'INV ',
    '~1',
    'a*b',
    '<a>',
    'a&b',
    'a|b',
    '=1+1',
    '-1',
    '@x',
    'a\nb',
    'ref`',
    'réf',
    'INV-42\n',
  ])('refuses the reference %j', (reference) => {
    expect(problemsWith({ reference })).toEqual([{ field: 'reference', problem: 'bad_characters' }]);
  });

  it('refuses a reference of 41 characters', () => {
    expect(problemsWith({ reference: 'a'.repeat(41) })).toEqual([
      { field: 'reference', problem: 'too_long', maxLength: 40 },
    ]);
  });
});

describe('the contacts of a draft', () => {
  it.each(['a@b.co', "o'neil+tag@mail.example.com", `${'a'.repeat(64)}@example.com`])('takes %j', (email) => {
    expect(problemsWith({ customer: { ...DRAFT.customer, email } })).toEqual([]);
  });

  it.each([
    'ann',
    'ann@',
    '@example.com',
    'ann@example',
    'ann@@example.com',
    'ann@ex ample.com',
    'ann @example.com',
    'a\nb@example.com',
    'änn@example.com',
    'ann@-example.com',
    'ann@example..com',
    'ann@example.com.',
    'ann@127.0.0.1',
    '.ann@example.com',
    'a..b@example.com',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b'.repeat(60)}.${'b'.repeat(60)}.${'b'.repeat(60)}.${'b'.repeat(60)}.${'b'.repeat(10)}.com`,
  ])('refuses %j', (email) => {
    expect(problemsWith({ customer: { ...DRAFT.customer, email } })).toEqual([
      { field: 'email', problem: 'malformed' },
    ]);
  });

  it.each(['66812345678', '+0812345678', '+66 81 234 5678', '+1', '+1234567890123456', '+66812345678\n'])(
    'refuses the phone %j',
    (phone) => {
      expect(problemsWith({ customer: { ...DRAFT.customer, phone } })).toEqual([
        { field: 'phone', problem: 'malformed' },
      ]);
    },
  );

  it('refuses each channel without its contact', () => {
    const customer = { name: null, email: null, phone: null };
    expect(problemsWith({ customer, channels: ['email', 'sms'] })).toEqual([
      { field: 'email', problem: 'needed_to_send', channel: 'email' },
      { field: 'phone', problem: 'needed_to_send', channel: 'sms' },
    ]);
  });
});
