import { describe, expect, it } from '@jest/globals';
import { buildKycCase } from '../../../../../src/adapters/chat/cards/build-kyc-case.js';
import type { Kyc } from '../../../../../src/domain/kyc/kyc.js';
import type { KycCase } from '../../../../../src/domain/kyc/kyc-case.js';
import { UNSAID_STANDING } from '../../../../../src/domain/payment/gateway-standing.js';
import { buildTestKyc, COMPLETE_FACTS } from '../../../../support/build-test-kyc.js';
import { buildTestMember, buildTestMerchant } from '../../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../../support/english.js';
import { START } from '../../../../support/fake-clock.js';
import { listFaults } from '../../../../support/find-bare-words.js';
import { PSEUDO } from '../../../../support/pseudo-words.js';
import { read } from './card-test-context.js';

const SUBMISSION = { memberId: 'mem_mai', at: START, number: 1 };

function buildCase(kyc: Partial<Kyc> = {}, change: Partial<KycCase> = {}): KycCase {
  return {
    kyc: buildTestKyc({ state: 'submitted', submission: SUBMISSION, ...kyc }),
    merchant: buildTestMerchant(),
    submitter: buildTestMember(),
    gateways: [],
    needed: 2,
    language: 'en',
    ...change,
  };
}

const show = (kyc: Partial<Kyc> = {}, change: Partial<KycCase> = {}) =>
  read(buildKycCase(ENGLISH, buildCase(kyc, change), 1));

describe('buildKycCase', () => {
  it('names the limits of whoever is approved, and the name that customers read where it is another', () => {
    const card = show({ state: 'approved', approvedFacts: COMPLETE_FACTS });
    expect(card).toContain(
      'Limits of live links: 50,000.00 THB a link, 1,000,000.00 THB a day, 10,000,000.00 THB a month (UTC).',
    );
    expect(show().join()).not.toContain('Limits of live links');
    expect(show().join()).not.toContain('Customers read');
    expect(show({}, { merchant: buildTestMerchant({ name: 'Fast Cash' }) })).toContain(
      'Customers read Fast Cash on the pay page, not the trading name Lotus Valley School. An owner can change either with /paylink kyc.',
    );
  });

  it('says all that was written, a page a line, and what can be decided', () => {
    expect(show().slice(2)).toEqual([
      '0 of 2 approvals, each by somebody else',
      'No gateway account of its own',
      'Not screened: there is no list here',
      'Legal name: Lotus Valley School Co., Ltd. · Trading name: Lotus Valley School · Type of business: Company · Country: Thailand · Registration number: 0105551234567 · Address: 9 Sukhumvit Road, Bangkok, 10110 · Website: sells in chat',
      'What is sold: Fees of a language school · Category: Education · Usual and highest amount: usually 5,000.00 THB, at most 50,000.00 THB · Delivery time: at once',
      'Who answers for the business: Jo Suwan · Their role: Director · Their country: Thailand · Email: jo@lotus.example (confirmed) · Phone: +66812345678 · Owners: Jo Suwan, Thailand, 60%',
      'Document of the business: Extract from the register (extract.pdf) · Document of the person: Passport (passport.jpg)',
      '[Approve] [Ask for more] [Reject] [Look at a document]',
    ]);
    expect(show()[0]).toBe('🔵 Waiting for review · Lotus Valley School');
    expect(show()[1]).toMatch(/^Sent in .* by Mai, submission 1, mer_lotus$/);
  });

  it('keeps what an owner writes in one piece a line, so that no signs in it make a message that Slack refuses', () => {
    const { facts } = buildTestKyc();
    const marked = { ...facts.business, legalName: '*A*', tradingName: 'B', registrationNumber: '_C_' };
    const card = buildKycCase(ENGLISH, buildCase({ facts: { ...facts, business: marked } }), 1);
    expect(card.details.filter((line) => line.length > 1)).toHaveLength(1);
  });

  it('cuts what is longer than a chat shows, and says first what decides', () => {
    const reason = 'x'.repeat(1_000);
    const approvals = ['ann', 'bob', 'eve', 'kim'].map((reviewer) => ({ reviewer, reason, at: START }));
    const lines = show({ approvals }, { needed: 5 });
    expect(lines[2]).toMatch(/^4 of 5 approvals: ann \(x{299}…\)/);
  });

  it('says who approved it so far, and why', () => {
    const approvals = [{ reviewer: 'ann', reason: 'Known to us', at: START }];
    expect(show({ approvals })).toContain('1 of 2 approvals: ann (Known to us)');
  });

  it('says on each card where one reviewer is enough', () => {
    expect(show({}, { needed: 1 })).toContain('One reviewer decides here: KYC_REVIEWERS is 1');
  });

  it('tells what the gateway says in its own names', () => {
    const standing = {
      ...{ ...UNSAID_STANDING, charges: false, reason: 'requirements.past_due', readAt: START },
      pastDue: ['external_account'],
    };
    const gateways = [
      { provider: 'stripe', mode: 'live', standing },
      { provider: 'portone', mode: 'test', standing: null },
      {
        ...({ provider: 'stripe', mode: 'live' } as const),
        standing: { ...UNSAID_STANDING, payouts: false, readAt: START },
      },
    ] as const;
    const lines = show({}, { gateways });
    expect(lines).toContain('Stripe, live: takes no payments (requirements.past_due, external_account)');
    expect(lines).toContain('PortOne, test: not asked yet');
    expect(lines).toContain('Stripe, live: takes payments, holds payouts back');
  });

  it('says of the list that no hit is no clearance, and names each hit', () => {
    const screening = {
      ...({ kind: 'screened' } as const),
      ...{ at: START, listSha256: 'abcdef0123456789', listDate: START },
    } as const;
    expect(show({ screening: { ...screening, hits: [] } })).toContain(
      'Screened with the list of 22 Nov 2026 (abcdef012345): no name is like one on it, which is no clearance',
    );
    const hits = [{ name: 'Jo Suwan', listed: 'Joe Suwan', likeness: 'possible' }] as const;
    const lines = show({ screening: { ...screening, hits } });
    expect(lines).toContain('Screened with the list of 22 Nov 2026 (abcdef012345): 1 name to look at');
    expect(lines).toContain('Possible: Jo Suwan, on the list Joe Suwan');
  });

  it('offers what can be decided in each state', () => {
    const buttonsOf = (kyc: Partial<Kyc>) => show(kyc).at(-1);
    expect(buttonsOf({ state: 'more_needed' })).toBe('[Reject] [Look at a document]');
    expect(buttonsOf({ state: 'approved' })).toBe('[Suspend] [Look at a document]');
    expect(buttonsOf({ state: 'suspended' })).toBe('[Resume] [Look at a document]');
    expect(buttonsOf({ state: 'rejected' })).toBe('[Look at a document]');
    const newLook = { cause: 'changed', since: START, changed: ['legal_name'], isSentIn: true } as const;
    expect(buttonsOf({ state: 'approved', newLook })).toBe(
      '[Approve] [Ask for more] [Suspend] [Look at a document]',
    );
  });

  it('names what changed since the approval', () => {
    const newLook = {
      ...({ cause: 'changed' } as const),
      ...{ since: START, isSentIn: true },
      changed: ['legal_name', 'trade'],
    } as const;
    expect(show({ state: 'approved', newLook })).toContain(
      'Changed since the approval: Legal name and What is sold',
    );
  });

  it('keeps the newest of what was decided', () => {
    const decisions = Array.from({ length: 8 }, (_, at) => ({
      ...({ action: 'ask', reviewer: 'ann', reason: `question ${at}`, at: START } as const),
    }));
    const lines = show({ decisions }).filter((line) => line.includes('asked for more'));
    expect(lines).toHaveLength(6);
    expect(lines.at(-1)).toBe('22 Nov 2026: ann asked for more: question 7');
  });

  it('of an earlier submission says that there is a newer one, and decides nothing', () => {
    const lines = show({ submission: { ...SUBMISSION, number: 2 } });
    expect(lines).toEqual(['Replaced by a newer submission · Lotus Valley School']);
  });

  it('offers no document that is erased', () => {
    const documents = buildTestKyc().documents.map((each) => ({ ...each, erasedAt: START }));
    expect(show({ documents }).at(-1)).toBe('[Approve] [Ask for more] [Reject]');
  });

  it('has all of its words in the catalogs', () => {
    const hits = [{ name: 'Jo Suwan', listed: 'Jo Suwan', likeness: 'same' }] as const;
    const { text, buttons } = buildKycCase(
      PSEUDO,
      buildCase({
        screening: { kind: 'screened', at: START, listSha256: 'ab', listDate: START, hits },
        decisions: [{ action: 'lapse', reviewer: null, reason: '', at: START }],
      }),
      1,
    );
    const written = [
      'Lotus Valley School Co., Ltd.',
      'Bangkok',
      'Sukhumvit Road',
      'Fees of a language school',
    ];
    const people = ['Jo Suwan', 'Director', 'Thailand', 'Mai', 'Paylink', 'mer_lotus', 'ab'];
    const files = ['extract.pdf', 'passport.jpg', 'Lotus Valley School', 'UTC'];
    const texts = [text, ...buttons.map(({ label }) => label)];
    expect(listFaults(texts, [...written, ...people, ...files])).toEqual([]);
  });
});
