import { describe, expect, it } from '@jest/globals';
import {
  explainLiveRefusal,
  sayLiveRefusal,
} from '../../../../../src/adapters/chat/copy/live-refusal-copy.js';
import type { LiveRefusal, LiveRefused } from '../../../../../src/domain/kyc/live-refused.js';
import { ENGLISH } from '../../../../support/english.js';
import { listFaults } from '../../../../support/find-bare-words.js';
import { PSEUDO } from '../../../../support/pseudo-words.js';

const REASONS: readonly LiveRefusal[] = [
  ...(['not_submitted', 'draft', 'waiting', 'more_needed', 'rejected', 'suspended', 'lapsed'] as const),
  ...(['gateway_off', 'no_gateway', 'over_limit'] as const),
];
const since = new Date('2026-11-27T08:00:00Z');
const usd = (minor: number) => ({ minor, currency: 'USD' });

describe('sayLiveRefusal', () => {
  it.each(REASONS)('says "live", the reason and the way on: %s', (reason) => {
    const said = sayLiveRefusal(ENGLISH, { reason });
    expect(said).toMatch(/live link/i);
    expect(said).toContain('/paylink kyc');
    expect(said).toContain('Test links work.');
  });

  it('says since when, in whose words, and what is missing', () => {
    expect(
      sayLiveRefusal(ENGLISH, { reason: 'more_needed', since, missing: ['website', 'email_confirmed'] }),
    ).toBe(
      'Live links are refused: the operator asks for more. Since Fri 27 Nov 2026, 08:00, UTC. ' +
        'Missing: Website and Email confirmed. An owner sees what to do with /paylink kyc. Test links work.',
    );
    expect(sayLiveRefusal(ENGLISH, { reason: 'gateway_off', words: 'Verification is due' })).toContain(
      'Reason: Verification is due. An owner sees',
    );
    expect(sayLiveRefusal(ENGLISH, { reason: 'no_gateway' })).toContain('/paylink settings gateways');
  });

  it.each<[NonNullable<LiveRefused['limit']>, string]>([
    [{ of: 'link', amount: usd(50_000) }, 'One live link may ask for 500.00 USD at most.'],
    [
      { of: 'day', amount: usd(50_000), left: usd(1_000) },
      'Live links may ask for 500.00 USD a day (UTC) in all; 10.00 USD of it is left.',
    ],
    [
      { of: 'before_review', amount: usd(50_000), left: usd(0) },
      'Until the review is over, live links may ask for 500.00 USD in all; 0.00 USD of it is left.',
    ],
  ])('says which limit it is: %j', (limit, sentence) => {
    expect(sayLiveRefusal(ENGLISH, { reason: 'over_limit', limit })).toContain(sentence);
  });

  it('says that the review has no amounts in a currency, and where an owner adds them', () => {
    const limit = { of: 'currency', amount: { minor: 0, currency: 'EUR' } } as const;
    expect(sayLiveRefusal(ENGLISH, { reason: 'over_limit', limit })).toBe(
      'This live link is refused: the review of this business has no amounts in EUR. ' +
        'An owner adds them on the page of /paylink kyc, in the part “What is sold”, and sends it in. Test links work.',
    );
  });

  it('says which currencies are allowed before the review, and which the review knows', () => {
    const amount = { minor: 0, currency: 'EUR' };
    const before = { of: 'currency_before_review', amount, allowed: ['INR', 'THB'] } as const;
    expect(sayLiveRefusal(ENGLISH, { reason: 'over_limit', limit: before })).toBe(
      'This live link is refused: until the review of this business is over, live links may ask for INR, THB only, not for EUR. ' +
        'An owner sees what to do with /paylink kyc. Test links work.',
    );
    const known = { of: 'currency', amount, allowed: ['THB'] } as const;
    expect(explainLiveRefusal(ENGLISH, { reason: 'over_limit', limit: known }, 'UTC')).toBe(
      'This live link is refused: the review of this business has no amounts in EUR, it has them in THB.',
    );
  });

  it('tells the time in the zone of whoever reads it, where it is known', () => {
    const since = new Date('2026-11-22T10:00:00Z');
    const waiting = { reason: 'waiting', since } as const;
    expect(explainLiveRefusal(ENGLISH, waiting, 'Asia/Bangkok')).toContain('17:00, Bangkok time');
    expect(sayLiveRefusal(ENGLISH, waiting)).toContain('10:00, UTC');
  });

  it('leads nowhere on a card that is the way on', () => {
    expect(explainLiveRefusal(ENGLISH, { reason: 'no_gateway' }, 'UTC')).toBe(
      'Live links are refused: no gateway takes real money for this business.',
    );
  });

  it('says nothing of its own in another language', () => {
    const all = REASONS.map((reason) =>
      sayLiveRefusal(PSEUDO, { reason, since, missing: ['website'], limit: { of: 'day', amount: usd(1) } }),
    );
    expect(listFaults(all, ['kyc', 'settings', 'gateways'])).toEqual([]);
  });
});
