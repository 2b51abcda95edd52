import { describe, expect, it } from '@jest/globals';
import { applyKycStep, type KycStep } from '../../../../src/domain/kyc/apply-kyc-step.js';
import { KYC_STATES, type KycAction } from '../../../../src/domain/kyc/kyc.js';
import { findKycMove } from '../../../../src/domain/kyc/kyc-moves.js';
import { COMPLETE_FACTS } from '../../../support/build-test-kyc.js';
import { NOT_SCREENED, NOW } from './kyc-in-state.js';
import { KYC_TABLE } from './kyc-table.js';

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

describe('each action in each state', () => {
  it('is in the table', () => {
    expect(new Set(KYC_TABLE.map(([, { state }]) => state))).toEqual(new Set(KYC_STATES));
  });

  it.each(KYC_TABLE.flatMap(([name, kyc, moves]) => ACTIONS.map((action) => ({ name, kyc, moves, action }))))(
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
