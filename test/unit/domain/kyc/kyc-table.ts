import type { Kyc, KycAction, KycState } from '../../../../src/domain/kyc/kyc.js';
import { COMPLETE_FACTS } from '../../../support/build-test-kyc.js';
import { DAY_MS, inState, NOW } from './kyc-in-state.js';

export type KycRow = readonly [name: string, kyc: Kyc, moves: Partial<Record<KycAction, KycState>>];

const look = (isSentIn: boolean, cause: 'changed' | 'due' | 'screening' = 'changed') => ({
  newLook: { cause, since: NOW, changed: [], isSentIn },
});
const lapsed = { decisions: [{ action: 'lapse', reviewer: null, reason: '', at: NOW }] } as const;
const changed = { facts: { ...COMPLETE_FACTS, trade: { words: 'Something else' } } };

/** Every state, and every standing that makes a difference within one: what each action makes of it. */
export const KYC_TABLE: readonly KycRow[] = [
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
