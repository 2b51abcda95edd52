import { describe, expect, it } from '@jest/globals';
import { findKycProblems } from '../../../../src/domain/kyc/find-kyc-problems.js';
import type {
  AnswerFacts,
  BusinessFacts,
  KycFacts,
  TradeFacts,
} from '../../../../src/domain/kyc/kyc-facts.js';
import { buildTestDocument, buildTestKyc, COMPLETE_FACTS } from '../../../support/build-test-kyc.js';
import { inState, NOW } from './kyc-in-state.js';

const { business = {}, trade = {}, answers = {} } = COMPLETE_FACTS;

const found = (facts: KycFacts) =>
  findKycProblems(buildTestKyc({ facts })).map(({ field, problem }) => `${field}: ${problem}`);
const ofBusiness = (change: BusinessFacts) =>
  found({ ...COMPLETE_FACTS, business: { ...business, ...change } });
const ofTrade = (change: TradeFacts) => found({ ...COMPLETE_FACTS, trade: { ...trade, ...change } });
const ofAnswers = (change: AnswerFacts) => found({ ...COMPLETE_FACTS, answers: { ...answers, ...change } });
const person = (change: AnswerFacts['representative']) =>
  ofAnswers({ representative: { ...answers.representative, ...change } });
const owner = (share: number, country = 'TH') =>
  ({ legalName: 'Ann', role: 'owner', country, share }) as const;

describe('what keeps a review from being submitted', () => {
  it('is nothing where all is there', () => {
    expect(found(COMPLETE_FACTS)).toEqual([]);
  });

  it('is all of it where nothing is', () => {
    const problems = findKycProblems(buildTestKyc({ facts: {}, documents: [] }));
    expect(problems.map(({ field }) => field)).toEqual([
      ...['legal_name', 'trading_name', 'type', 'country', 'address', 'website'],
      ...['trade', 'category', 'amounts', 'delivery_time'],
      ...['representative', 'representative_role', 'representative_country', 'email', 'phone'],
      ...['business_document', 'person_document'],
    ]);
    expect(new Set(problems.map(({ problem }) => problem))).toEqual(new Set(['missing']));
  });

  it.each([
    [{ legalName: '  ' }, ['legal_name: missing']],
    [{ legalName: 'a\u202eb' }, ['legal_name: malformed']],
    [{ tradingName: 'x'.repeat(201) }, ['trading_name: too_long']],
    [{ country: 'XX' }, ['country: unknown_country']],
    [{ registrationNumber: '', taxNumber: '' }, ['registration_number: missing']],
    [{ registrationNumber: '', taxNumber: 'TAX-1' }, []],
    [{ type: 'sole_trader', registrationNumber: '' } as const, []],
    [{ address: { line1: '9 Sukhumvit', city: '' } }, ['address: missing']],
    [{ website: 'lotus.example' }, ['website: malformed']],
    [{ website: 'javascript:alert(1)' }, ['website: malformed']],
    [{ website: 'https://user@lotus.example/' }, ['website: malformed']],
    [{ website: 'https://lotus.example/fees?x=1' }, []],
    [{ website: null }, []],
  ])('business %j: %j', (change, problems) => {
    expect(ofBusiness(change)).toEqual(problems);
  });

  const money = (minor: number, currency = 'THB') => ({ minor, currency });
  it.each([
    [{ words: 'Fees\nand books' }, []],
    [{ words: 'x'.repeat(1_001) }, ['trade: too_long']],
    [{ amounts: [] }, ['amounts: missing']],
    [{ amounts: [{ usual: money(2), highest: money(1) }] }, ['amounts: malformed']],
    [{ amounts: [{ usual: money(0), highest: money(1) }] }, ['amounts: malformed']],
    [{ amounts: [{ usual: money(1, 'USD'), highest: money(1) }] }, ['amounts: malformed']],
    [{ amounts: [{ usual: money(1, 'ZZZ'), highest: money(1, 'ZZZ') }] }, ['amounts: malformed']],
    [{ amounts: [1, 2].map((n) => ({ usual: money(n), highest: money(n) })) }, ['amounts: malformed']],
    [{ deliveryDays: -1 }, ['delivery_time: malformed']],
    [{ deliveryDays: 1.5 }, ['delivery_time: malformed']],
  ])('trade %j: %j', (change, problems) => {
    expect(ofTrade(change)).toEqual(problems);
  });

  it.each([
    [{ email: 'jo' }, ['email: malformed']],
    [{ phone: '0812345678' }, ['phone: malformed']],
    [{ country: '' }, ['representative_country: missing']],
  ])('who answers %j: %j', (change, problems) => {
    expect(person(change)).toEqual(problems);
  });

  it('is an email that nobody confirmed', () => {
    const { emailConfirmedAt: _, ...unconfirmed } = answers.representative ?? {};
    expect(ofAnswers({ representative: unconfirmed })).toEqual(['email_confirmed: not_confirmed']);
    expect(ofAnswers({ representative: { ...unconfirmed, emailConfirmedAt: NOW } })).toEqual([]);
  });

  it.each([
    ['TH', [owner(25)], []],
    ['TH', [owner(24)], ['owners: malformed']],
    ['IN', [owner(10)], []],
    ['IN', [owner(9)], ['owners: malformed']],
    ['TH', [owner(60), owner(41)], ['owners: malformed']],
    ['TH', [owner(60, 'XX')], ['owners: unknown_country']],
    ['TH', [], []],
  ])('owners of a business in %s, %j: %j', (country, owners, problems) => {
    const kinds = { business: { ...business, country }, answers: { ...answers, owners } };
    expect(found({ ...COMPLETE_FACTS, ...kinds }).filter((one) => one.startsWith('owners'))).toEqual(
      problems,
    );
  });

  it('is that nobody said who owns a company; of one person nobody asks', () => {
    const { owners: _, ...unsaid } = answers;
    expect(found({ ...COMPLETE_FACTS, answers: unsaid })).toEqual(['owners: missing']);
    const alone = { ...business, type: 'sole_trader' } as const;
    expect(found({ ...COMPLETE_FACTS, business: alone, answers: unsaid })).toEqual([]);
  });

  it('is a document that was erased, or that proves something else', () => {
    const [extract = buildTestDocument(), passport = buildTestDocument()] = buildTestKyc().documents;
    const withDocuments = (...documents: readonly (typeof extract)[]) =>
      findKycProblems(buildTestKyc({ documents })).map(({ field }) => field);
    expect(withDocuments(extract)).toEqual(['person_document']);
    expect(withDocuments(extract, { ...passport, erasedAt: NOW })).toEqual(['person_document']);
    expect(withDocuments(extract, { ...passport, kind: 'registration_extract' })).toEqual([
      'person_document',
    ]);
  });

  it('is a document that was erased only where a review looks at all of it again', () => {
    const documents = buildTestKyc().documents.map((document) => ({ ...document, erasedAt: NOW }));
    const look = (cause: 'changed' | 'due') => ({
      newLook: { cause, since: NOW, changed: [], isSentIn: false },
    });
    const missing = (change: Parameters<typeof inState>[1], state: 'approved' | 'draft' = 'approved') =>
      findKycProblems(inState(state, { documents, ...change })).map(({ field }) => field);
    expect([missing({}), missing(look('changed'))]).toEqual([[], []]);
    const both = ['business_document', 'person_document'];
    expect([missing(look('due')), missing({}, 'draft')]).toEqual([both, both]);
  });

  it('is what the operator asked for and nobody touched, said once', () => {
    const requests = [
      { field: 'address', words: 'Which floor?' },
      { field: 'legal_name', words: 'As registered' },
    ] as const;
    const facts = { ...COMPLETE_FACTS, business: { ...business, legalName: '' } };
    expect(findKycProblems(buildTestKyc({ facts, requests }))).toEqual([
      { field: 'legal_name', problem: 'missing' },
      { field: 'address', problem: 'asked_again' },
    ]);
  });
});
