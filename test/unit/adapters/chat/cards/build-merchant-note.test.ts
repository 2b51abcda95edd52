import { describe, expect, it } from '@jest/globals';
import { buildMerchantNote } from '../../../../../src/adapters/chat/cards/build-merchant-note.js';
import type { MerchantNote, OwnersDeed } from '../../../../../src/domain/news/merchant-note.js';
import { buildTestMerchant } from '../../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../../support/english.js';
import { listFaults } from '../../../../support/find-bare-words.js';
import { PSEUDO } from '../../../../support/pseudo-words.js';
import { read } from './card-test-context.js';

const LIMIT = { minor: 1_500_000, currency: 'INR' };
const context = {
  ...{ words: ENGLISH, merchant: buildTestMerchant(), timeZone: 'Asia/Bangkok' },
  ...{ apiKey: null, people: [] },
};
const show = (note: MerchantNote) => read(buildMerchantNote(note, context));

const DEEDS: readonly OwnersDeed[] = [
  { what: 'closing', eraseAt: new Date('2026-12-24T20:00:00Z') },
  { what: 'reopened' },
  { what: 'exported' },
];

const NOTES: readonly MerchantNote[] = [
  ...(['approved', 'rejected', 'suspended', 'resumed', 'lapsed'] as const).map(
    (outcome) => ({ kind: 'kyc_decided', outcome, reason: 'Because' }) as const,
  ),
  { kind: 'kyc_asked', requests: [{ field: 'website', words: 'Which one' }] },
  { kind: 'review_due', days: 30, by: new Date('2026-12-24T10:00:00Z') },
  ...(['third', 'two_thirds', 'full'] as const).map(
    (share) => ({ kind: 'limit_share', share, limit: LIMIT }) as const,
  ),
  ...[
    [false, false],
    [true, false],
    [true, true],
  ].map(
    ([charges = true, payouts = true]) =>
      ({ kind: 'gateway_standing', provider: 'stripe', charges, payouts, reason: 'Because' }) as const,
  ),
  { kind: 'member_left', name: 'Kim', openLinks: 2, heirName: 'Jo' },
  { kind: 'own_access', role: 'finance', byName: 'Jo' },
  { kind: 'own_access', role: null, byName: null },
  { kind: 'member_left', name: null, openLinks: 1, heirName: null },
  { kind: 'member_left', why: 'removed', name: 'Kim', openLinks: 0, heirName: null },
  { kind: 'member_left', why: 'removed', name: null, openLinks: 0, heirName: null },
  ...['Jo', null].flatMap((by) => DEEDS.map((deed) => ({ kind: 'owner_did', deed, by }) as const)),
  { kind: 'workspace_lost', name: 'Lotus' },
  { kind: 'workspace_lost', name: null },
];

describe('buildMerchantNote', () => {
  it('says to whom it is for that they are in the team, as what, or out of it', () => {
    expect(show({ kind: 'own_access', role: 'finance', byName: 'Jo' })).toEqual([
      'Jo added you to Lotus Valley School: Finance',
      'To see what you can do here: /paylink help',
    ]);
    expect(show({ kind: 'own_access', role: null, byName: null })[0]).toBe(
      'An owner ended your access to Lotus Valley School',
    );
  });

  it('tells of the API in the zone of whoever reads it, as of all else', () => {
    const at = new Date('2026-11-24T20:00:00Z');
    const webhook: MerchantNote = {
      ...{ kind: 'webhook_health', endpointId: 'whe_1', url: 'https://shop.example/hooks', mode: 'live' },
      ...{ health: 'failing', since: at, offAt: null, problem: 'It answered 500' },
    };
    expect(show(webhook).join('\n')).toContain('Wed 25 Nov 2026, 03:00, Bangkok time');
    const key = { name: 'Shop', mode: 'live', lastFour: '4242', lastUsedAt: at } as const;
    expect(show({ kind: 'keys_left', name: 'Kim', keys: [key] }).join('\n')).toContain('25 Nov 2026');
  });

  it('says what was decided, why, what it means, and leads to the review', () => {
    expect(show({ kind: 'kyc_decided', outcome: 'suspended', reason: 'Nothing was delivered' })).toEqual([
      'Suspended: Lotus Valley School takes no payments at the moment',
      'Reason: Nothing was delivered',
      'Whoever opens a live link reads that it takes no payments. Money under way is recorded, refunds work.',
      '[Review for live links]',
    ]);
    expect(show({ kind: 'kyc_decided', outcome: 'approved', reason: '' })).toEqual([
      'Approved: Lotus Valley School may make live links',
      'Go on with /paylink kyc: it switches to live, or says what is still missing.',
      '[Review for live links]',
    ]);
  });

  it('says each thing that is asked, by its field', () => {
    const requests = [
      { field: 'website', words: 'It does not open' },
      { field: 'owners', words: 'Who has the rest' },
    ] as const;
    expect(show({ kind: 'kyc_asked', requests })).toEqual([
      'More needed: the review of Lotus Valley School has 2 questions',
      'Website: It does not open',
      'Owners: Who has the rest',
      'Answer with /paylink kyc and send it in again.',
      '[Review for live links]',
    ]);
  });

  it('says by which day a review is due', () => {
    expect(show({ kind: 'review_due', days: 7, by: new Date('2026-12-24T10:00:00Z') }).slice(0, 2)).toEqual([
      'The review of Lotus Valley School is due in 7 days',
      'Check what is written in /paylink kyc and send it in by 24 Dec 2026. Payments go on until 60 days after that.',
    ]);
  });

  it('says how much of what is allowed before the review is asked for', () => {
    expect(show({ kind: 'limit_share', share: 'two_thirds', limit: LIMIT })[0]).toBe(
      'Two thirds of 15,000.00 INR is asked for: the most before the review',
    );
    expect(show({ kind: 'limit_share', share: 'full', limit: LIMIT })[1]).toContain(
      'There is no new live link',
    );
  });

  it('tells payments from payouts that a gateway holds back', () => {
    const standing = { kind: 'gateway_standing', provider: 'stripe', reason: 'past due' } as const;
    expect(show({ ...standing, charges: false, payouts: false })).toEqual([
      'Stripe lets Lotus Valley School take no payments',
      'Reason: past due',
      'There is no new live link until it does. See there what it asks for.',
    ]);
    expect(show({ ...standing, charges: true, payouts: false })[2]).toContain('Payments go on');
    expect(show({ ...standing, charges: true, payouts: true, reason: null })).toEqual([
      'Stripe takes payments for Lotus Valley School and pays out again',
    ]);
  });

  it('says who is gone, and who has their open links', () => {
    expect(show({ kind: 'member_left', name: 'Kim', openLinks: 1, heirName: 'Jo' })).toEqual([
      'Kim is gone from the chat: their access has ended',
      '1 open link now belongs to Jo.',
    ]);
    expect(show({ kind: 'member_left', name: null, openLinks: 3, heirName: null })[1]).toContain(
      '3 open links have nobody to look after',
    );
    expect(show({ kind: 'member_left', name: 'Kim', openLinks: 0, heirName: null })).toHaveLength(1);
    const program = { name: 'API: Shop', openLinks: 1, heirName: 'Jo', isProgram: true } as const;
    const said = 'API: Shop may do nothing any more';
    expect(show({ kind: 'member_left', ...program })[0]).toBe(said);
    expect(show({ kind: 'member_left', why: 'removed', ...program })[0]).toBe(said);
  });

  it('says that an owner took access away, where nobody is gone from the chat', () => {
    const note = { kind: 'member_left', why: 'removed', openLinks: 1, heirName: 'Jo' } as const;
    expect(show({ ...note, name: 'Kim' })).toEqual([
      'An owner took access away from Kim',
      '1 open link now belongs to Jo.',
    ]);
  });

  it('says what another owner did to all of it, in the time of whoever reads it', () => {
    const [closing, reopened, exported] = DEEDS.map((deed) => show({ kind: 'owner_did', deed, by: 'Jo' }));
    expect(closing).toEqual([
      'Jo closed Lotus Valley School',
      'No new links, no payments. Everything is erased on Fri 25 Dec 2026, 03:00, Bangkok time; until then you can open it again: /paylink close',
    ]);
    expect(reopened?.[0]).toBe('Jo opened Lotus Valley School again');
    expect(exported).toEqual([
      'Jo took everything of Lotus Valley School along',
      'The file holds customers’ contacts and the whole trail. Not agreed with you? See who is in the team: /paylink team',
    ]);
  });

  it('has all of its words in the catalogs', () => {
    const written = [
      '/paylink team',
      '/paylink close',
      'Bangkok',
      'Lotus Valley School',
      'Lotus',
      'Because',
      'Which one',
      'Stripe',
      'Kim',
      'Jo',
    ];
    const texts = NOTES.flatMap((note) => {
      const { text, buttons } = buildMerchantNote(note, { ...context, words: PSEUDO });
      return [text, ...buttons.map(({ label }) => label)];
    });
    expect(listFaults(texts, written)).toEqual([]);
  });
});
