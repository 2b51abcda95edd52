import { describe, expect, it } from '@jest/globals';
import { applyKycStep, type KycStep } from '../../../../src/domain/kyc/apply-kyc-step.js';
import type { Kyc } from '../../../../src/domain/kyc/kyc.js';
import { buildTestDocument, COMPLETE_FACTS } from '../../../support/build-test-kyc.js';
import { DAY_MS, inState, NOT_SCREENED, NOW } from './kyc-in-state.js';

const SUBMIT: KycStep = { action: 'submit', memberId: 'mem_jo', screening: NOT_SCREENED };
const ANN = { reviewer: 'ann', reason: 'Known to us' } as const;
const BOB = { reviewer: 'bob', reason: 'Looked it up' } as const;
const later = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

/** Step after step, a day apart. */
function stepBy(kyc: Kyc, ...steps: readonly KycStep[]): Kyc {
  return steps.reduce((seen, step, at) => {
    const next = applyKycStep(seen, step, later(at));
    if (next === null) throw new Error(`${step.action} is refused in ${seen.state}`);
    return next;
  }, kyc);
}

function approve(by: typeof ANN | typeof BOB, counted: Kyc['approvals'] = [], needed = 2): KycStep {
  return { action: 'approve', needed, counted, risk: 'standard', ...by };
}

describe('an approval', () => {
  const given = [{ ...ANN, at: NOW }];

  it('of two begins with one, and stands with the second', () => {
    const first = stepBy(inState('submitted'), approve(ANN));
    expect(first).toMatchObject({
      state: 'submitted',
      approvals: given,
      approvedFacts: null,
      reviewBy: null,
    });
    expect(first.decisions.at(-1)).toEqual({
      action: 'approve',
      ...ANN,
      at: NOW,
      count: { given: 1, needed: 2 },
    });
    const second = stepBy(first, approve(BOB, given));
    expect(second).toMatchObject({ state: 'approved', approvals: [], approvedFacts: COMPLETE_FACTS });
    expect(second.decisions.at(-1)).toEqual({
      action: 'approve',
      ...BOB,
      at: NOW,
      count: { given: 2, needed: 2 },
    });
    expect(second.reviewBy).toEqual(new Date('2028-11-22T10:00:00.000Z'));
  });

  it('of a high risk grows old in twelve months', () => {
    const kyc = stepBy(inState('submitted'), {
      action: 'approve',
      needed: 1,
      counted: [],
      risk: 'high',
      ...ANN,
    });
    expect([kyc.risk, kyc.reviewBy]).toEqual(['high', new Date('2027-11-22T10:00:00.000Z')]);
  });

  it('counts no earlier one that does not count any more', () => {
    const first = stepBy(inState('submitted'), approve(ANN));
    expect(stepBy(first, approve(BOB, []))).toMatchObject({
      state: 'submitted',
      approvals: [{ reviewer: 'bob' }],
    });
  });

  it('begins anew with each submission', () => {
    const first = stepBy(inState('submitted'), approve(ANN));
    const again = stepBy(first, { action: 'withdraw' }, SUBMIT);
    expect(again).toMatchObject({ state: 'submitted', approvals: [], submission: { number: 2 } });
  });

  it('of a name on a new list approves nothing that was changed meanwhile', () => {
    const facts = { ...COMPLETE_FACTS, trade: { words: 'Weapons' } };
    const newLook = { cause: 'screening', since: NOW, changed: [], isSentIn: false } as const;
    const kyc = stepBy(inState('approved', { facts, newLook }), approve(ANN, [], 1));
    expect(kyc).toMatchObject({ state: 'approved', newLook: null, approvedFacts: COMPLETE_FACTS, facts });
    expect(kyc.reviewBy).toEqual(inState('approved').reviewBy);
  });
});

describe('what is asked for', () => {
  const asked = stepBy(inState('submitted'), {
    action: 'ask',
    requests: [
      { field: 'address', words: 'Which floor?' },
      { field: 'person_document', words: 'Both sides, please' },
    ],
    ...ANN,
  });

  it('is answered by writing it anew, or by another file', () => {
    const business = {
      ...COMPLETE_FACTS.business,
      address: { line1: '9 Sukhumvit Road, floor 2', city: 'Bangkok' },
    };
    const written = stepBy(asked, { action: 'save', facts: { ...COMPLETE_FACTS, business } });
    expect(written.requests).toEqual([{ field: 'person_document', words: 'Both sides, please' }]);
    const other = buildTestDocument({
      id: 'doc_2',
      purpose: 'person',
      kind: 'passport',
      sha256: 'c3'.repeat(32),
    });
    expect(stepBy(written, { action: 'save', documents: [...asked.documents, other] }).requests).toEqual([]);
  });

  it('is answered by what else stands on its page, or by a file that shows it', () => {
    const business = { ...COMPLETE_FACTS.business, website: 'https://lotus.example' };
    const written = stepBy(asked, { action: 'save', facts: { ...COMPLETE_FACTS, business } });
    expect(written.requests.map(({ field }) => field)).toEqual(['person_document']);
    const extract = buildTestDocument({ id: 'doc_2', sha256: 'c3'.repeat(32) });
    const shown = stepBy(asked, { action: 'save', documents: [...asked.documents, extract] });
    expect(shown.requests.map(({ field }) => field)).toEqual(['person_document']);
  });

  it('is not answered by anything else', () => {
    const trade = { ...COMPLETE_FACTS.trade, words: 'Fees and books' };
    expect(stepBy(asked, { action: 'save', facts: { ...COMPLETE_FACTS, trade } }).requests).toHaveLength(2);
  });
});

describe('what changes after approval', () => {
  const write = (change: Partial<NonNullable<Kyc['facts']['business']>>): KycStep => ({
    action: 'save',
    facts: { ...COMPLETE_FACTS, business: { ...COMPLETE_FACTS.business, ...change } },
  });

  it.each([
    ['a name', { legalName: 'Other Co., Ltd.' }, ['legal_name']],
    ['a type and a country', { type: 'non_profit', country: 'VN' } as const, ['type', 'country']],
  ])('%s is looked at again, and what was approved holds meanwhile', (_, change, fields) => {
    const kyc = stepBy(inState('approved'), write(change), SUBMIT);
    expect(kyc).toMatchObject({ state: 'approved', approvedFacts: COMPLETE_FACTS });
    expect(kyc.newLook).toEqual({ cause: 'changed', since: later(1), changed: fields, isSentIn: true });
    const seen = stepBy(kyc, approve(ANN), approve(BOB, [{ ...ANN, at: NOW }]));
    expect(seen).toMatchObject({ state: 'approved', newLook: null, approvedFacts: kyc.facts });
  });

  it('an address holds at once', () => {
    const kyc = stepBy(
      inState('approved'),
      write({ address: { line1: '1 Silom', city: 'Bangkok' } }),
      SUBMIT,
    );
    expect(kyc).toMatchObject({ state: 'approved', newLook: null, approvedFacts: kyc.facts });
  });

  it('asked about, it waits for its owner, who may take it back', () => {
    const ask: KycStep = { action: 'ask', requests: [{ field: 'legal_name', words: 'Since when?' }], ...ANN };
    const asked = stepBy(inState('approved'), write({ legalName: 'Other' }), SUBMIT, ask);
    expect(asked).toMatchObject({ state: 'approved', newLook: { isSentIn: false } });
    const back = stepBy(asked, { action: 'save', facts: COMPLETE_FACTS }, SUBMIT);
    expect(back).toMatchObject({ state: 'approved', newLook: null, requests: [] });
  });

  it('is taken back by withdrawing; what grows old stays due', () => {
    const changed = stepBy(inState('approved'), write({ legalName: 'Other' }), SUBMIT, {
      action: 'withdraw',
    });
    expect([changed.newLook, changed.facts.business?.legalName]).toEqual([null, 'Other']);
    const newLook = { cause: 'due', since: NOW, changed: [], isSentIn: false } as const;
    const due = stepBy(inState('approved', { newLook }), SUBMIT, { action: 'withdraw' });
    expect(due.newLook).toEqual(newLook);
  });
});
