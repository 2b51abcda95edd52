import { describe, expect, it } from '@jest/globals';
import { describeKycStand, describeKycTimes } from '../../../../../src/adapters/chat/copy/kyc-stand-copy.js';
import type { Kyc } from '../../../../../src/domain/kyc/kyc.js';
import type { LiveStanding } from '../../../../../src/service/gateways/check-may-be-live.js';
import { buildTestKyc, COMPLETE_FACTS } from '../../../../support/build-test-kyc.js';
import { ENGLISH } from '../../../../support/english.js';
import { START } from '../../../../support/fake-clock.js';

const ALLOWED: LiveStanding = { isAllowed: true, refusal: null, isByOperator: false };
const refused = (
  reason: 'draft' | 'waiting' | 'suspended' | 'no_gateway' | 'gateway_off',
  words?: string,
): LiveStanding => ({
  ...{ isAllowed: false, isByOperator: false },
  refusal: { reason, ...(words === undefined ? {} : { words }) },
});
const say = (change: Partial<Kyc>, live: LiveStanding | null, now = START) =>
  describeKycStand(ENGLISH, {
    ...{ kyc: buildTestKyc(change), live, now, timeZone: 'Asia/Bangkok' },
    shownName: 'Lotus Valley School',
  });
const thb = (minor: number) => ({ minor, currency: 'THB' });
const decided = (action: 'suspend' | 'ask', reason: string) =>
  ({ action, reviewer: 'ann', reason, at: START }) as const;

describe('describeKycStand', () => {
  it('says that live links are refused until it is over, or may be small', () => {
    expect(say({}, refused('draft'))).toEqual([
      'Live links are refused until this business is sent in and approved. Test links work.',
    ]);
    expect(say({ state: 'submitted' }, refused('waiting'))[0]).toBe(
      'Live links are refused until the operator has decided. Test links work.',
    );
    expect(say({}, ALLOWED)[0]).toMatch(/^Small live links may be made already/);
    expect(say({}, null)).toEqual([]);
  });

  it('asks for what stands below only while something does', () => {
    const requests = [{ field: 'address', words: 'Which floor?' }] as const;
    expect(say({ state: 'more_needed', requests }, refused('draft'))).toEqual([
      'Live links are refused: the operator asks for what stands below. Change it, then send it in again. Test links work.',
      'Address: Which floor?',
    ]);
    expect(say({ state: 'more_needed', requests: [] }, refused('draft'))).toEqual([
      'Live links are refused until this business is sent in and approved. Test links work.',
    ]);
  });

  it('says that it is the gateway where the operator has agreed', () => {
    expect(say({ state: 'approved' }, ALLOWED)).toEqual(['The review allows live links.']);
    expect(say({ state: 'approved' }, refused('no_gateway'))).toEqual([
      'Live links are refused: no gateway takes real money for this business.',
    ]);
    expect(say({ state: 'approved' }, refused('gateway_off', 'Tax number is due'))).toEqual([
      'Live links are refused: the gateway lets this business take no payments at the moment.',
      'Reason: Tax number is due',
    ]);
    expect(say({}, { ...ALLOWED, isByOperator: true })).toEqual([
      'Whoever runs this Paylink allows live links here without a review.',
    ]);
  });

  it('names the limits that hold once it is approved, a currency a line', () => {
    const amounts = [
      { usual: thb(500_000), highest: thb(5_000_000) },
      { usual: { minor: 1_000, currency: 'USD' }, highest: { minor: 9_900, currency: 'USD' } },
    ];
    const approvedFacts = { ...COMPLETE_FACTS, trade: { amounts } };
    const approved = { state: 'approved', approvedFacts, risk: 'standard' } as const;
    expect(say(approved, ALLOWED).slice(1)).toEqual([
      'Limits of live links: 50,000.00 THB a link, 1,000,000.00 THB a day, 10,000,000.00 THB a month (UTC).',
      'Limits of live links: 99.00 USD a link, 1,980.00 USD a day, 19,800.00 USD a month (UTC).',
    ]);
    expect(say({ ...approved, risk: 'high' }, ALLOWED)[1]).toContain('250,000.00 THB a day');
    // Whom the operator lets in by name has none.
    expect(say(approved, { ...ALLOWED, isByOperator: true })).toHaveLength(1);
    expect(say({ ...approved, state: 'suspended' }, refused('suspended')).join()).not.toContain('Limits');
  });

  it('says which name customers read where it is not the trading name', () => {
    const business = { ...COMPLETE_FACTS.business, tradingName: 'Lotus Academy' };
    const differs =
      'Customers read Lotus Valley School on the pay page, not the trading name Lotus Academy. An owner can change either with /paylink kyc.';
    expect(say({ facts: { ...COMPLETE_FACTS, business } }, refused('draft'))[1]).toBe(differs);
    const alike = { ...business, tradingName: ' LOTUS  valley School' };
    expect(say({ facts: { ...COMPLETE_FACTS, business: alike } }, refused('draft'))).toHaveLength(1);
  });

  it('says from when a new draft can be begun, and how once it can', () => {
    const later = new Date(START.getTime() + 24 * 3_600_000);
    const rejected = { state: 'rejected', since: START } as const;
    expect(say(rejected, null).at(-1)).toMatch(/^A new draft can be begun from Mon 23 Nov 2026/);
    expect(say(rejected, null, later).at(-1)).toBe(
      'A new draft begins with the first page that you save: change what the operator refused, then send it in.',
    );
  });

  it('gives the reason of what stopped it, whatever was asked since', () => {
    const decisions = [decided('suspend', 'Complaints'), decided('ask', 'Website')];
    expect(say({ state: 'suspended', decisions }, refused('draft'))[1]).toBe('Reason: Complaints');
  });

  it('says that who is suspended by name stays so, whatever the list of the operator says', () => {
    expect(say({ state: 'suspended' }, { ...refused('suspended'), isByOperator: true })).toEqual([
      'No live link can be made, and open ones take no payments. Refunds and test links work.',
    ]);
  });

  it('says when a rejected merchant may begin anew', () => {
    expect(say({ state: 'rejected' }, refused('draft')).at(-1)).toBe(
      'A new draft can be begun from Mon 23 Nov 2026, 17:00, Bangkok time.',
    );
  });
});

describe('describeKycTimes', () => {
  const times = (change: Partial<Kyc>, needed = 2) =>
    describeKycTimes(ENGLISH, { kyc: buildTestKyc(change), needed }, 'Asia/Bangkok');

  it('says since when it stands so, and who decides', () => {
    expect(times({}, 1)).toBe(
      'Since Sun 22 Nov 2026, 17:00, Bangkok time. Who decides: the operator of this Paylink; 1 person must agree.',
    );
    expect(times({ state: 'none' })).toBe('Who decides: the operator of this Paylink; 2 people must agree.');
    expect(times({ state: 'submitted', submission: { memberId: 'mem_jo', at: START, number: 1 } })).toMatch(
      /^Sent in Sun 22 Nov 2026, 17:00, Bangkok time; the operator looks at it\. Who decides/,
    );
    expect(times({ state: 'approved', reviewBy: START })).toMatch(
      /The operator looks again by 22 Nov 2026\.$/,
    );
  });
});
