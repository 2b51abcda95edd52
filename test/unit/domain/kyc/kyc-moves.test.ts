import { describe, expect, it } from '@jest/globals';
import { applyKycStep, type KycStep } from '../../../../src/domain/kyc/apply-kyc-step.js';
import { KYC_STATES, type Kyc, type KycAction, type KycState } from '../../../../src/domain/kyc/kyc.js';
import { findKycMove } from '../../../../src/domain/kyc/kyc-moves.js';
import { COMPLETE_FACTS } from '../../../support/build-test-kyc.js';
import { DAY_MS, inState, NOT_SCREENED, NOW } from './kyc-in-state.js';

const BY = { reviewer: 'ann', reason: 'Looked' } as const;
const STEPS: Readonly<Record<KycAction, KycStep>> = {
  save: { action: 'save', facts: { ...COMPLETE_FACTS, trade: {} } },
  submit: { action: 'submit', memberId: 'mem_jo', screening: NOT_SCREENED },
  withdraw: { action: 'withdraw' },
  ask: { action: 'ask', requests: [{ field: 'address', words: 'Which floor?' }], ...BY },
  approve: { action: 'approve', needed: 1, counted: [], risk: 'standard', ...BY },
  reject: { action: 'reject', ...BY },
  suspend: { action: 'suspend', ...BY },
  resume: { action: 'resume', ...BY },
  lapse: { action: 'lapse' },
};
const ACTIONS = Object.keys(STEPS) as readonly KycAction[];

type Row = readonly [name: string, kyc: Kyc, moves: Partial<Record<KycAction, KycState>>];

const look = (isSentIn: boolean, cause: 'changed' | 'due' | 'screening' = 'changed') => ({
  newLook: { cause, since: NOW, changed: [], isSentIn },
});
const lapsed = { decisions: [{ action: 'lapse', reviewer: null, reason: '', at: NOW }] } as const;
const changed = { facts: { ...COMPLETE_FACTS, trade: { words: 'Something else' } } };

/** Every state, and every standing that makes a difference within one: what each action makes of it. */
const TABLE: readonly Row[] = [
  ['none', inState('none'), { save: 'draft' }],
  ['draft', inState('draft'), { save: 'draft', submit: 'submitted' }],
  [
    'submitted',
    inState('submitted'),
    { withdraw: 'draft', ask: 'more_needed', approve: 'approved', reject: 'rejected' },
  ],
  ['more_needed', inState('more_needed'), { save: 'more_needed', submit: 'submitted', reject: 'rejected' }],
  ['approved', inState('approved'), { save: 'approved', suspend: 'suspended', lapse: 'suspended' }],
  [
    'approved, changed and not sent in',
    inState('approved', changed),
    { save: 'approved', submit: 'approved', suspend: 'suspended', lapse: 'suspended' },
  ],
  [
    'approved, changed and sent in',
    inState('approved', { ...changed, ...look(true) }),
    { withdraw: 'approved', ask: 'approved', approve: 'approved', suspend: 'suspended', lapse: 'suspended' },
  ],
  [
    'approved, growing old',
    inState('approved', look(false, 'due')),
    { save: 'approved', submit: 'approved', suspend: 'suspended', lapse: 'suspended' },
  ],
  [
    'approved, a name on a new list',
    inState('approved', look(false, 'screening')),
    {
      ...{ save: 'approved', submit: 'approved', ask: 'approved', approve: 'approved' },
      ...{ suspend: 'suspended', lapse: 'suspended' },
    },
  ],
  ['rejected a moment ago', inState('rejected'), {}],
  ['rejected a day ago', inState('rejected', { since: new Date(NOW.getTime() - DAY_MS) }), { save: 'draft' }],
  ['suspended', inState('suspended'), { save: 'suspended', resume: 'approved' }],
  [
    'suspended, changed and sent in',
    inState('suspended', { ...changed, ...look(true) }),
    { withdraw: 'suspended', ask: 'suspended', resume: 'approved' },
  ],
  [
    'suspended, grown old',
    inState('suspended', { ...lapsed, ...look(false, 'due') }),
    { save: 'suspended', submit: 'suspended' },
  ],
  [
    'suspended, grown old and sent in again',
    inState('suspended', { ...lapsed, ...look(true, 'due') }),
    { withdraw: 'suspended', ask: 'suspended', approve: 'approved' },
  ],
];

describe('each action in each state', () => {
  it('is in the table', () => {
    expect(new Set(TABLE.map(([, { state }]) => state))).toEqual(new Set(KYC_STATES));
  });

  it.each(TABLE.flatMap(([name, kyc, moves]) => ACTIONS.map((action) => ({ name, kyc, moves, action }))))(
    '$name: $action',
    ({ kyc, moves, action }) => {
      const expected = moves[action] ?? null;
      expect(findKycMove(kyc, action, NOW)).toBe(expected);
      const next = applyKycStep(kyc, STEPS[action], NOW);
      expect(next?.state ?? null).toBe(expected);
      if (next !== null) expect(next.revision).toBe(kyc.revision + 1);
      if (next !== null) expect(next.since).toEqual(next.state === kyc.state ? kyc.since : NOW);
    },
  );
});
