import { describe, expect, it } from '@jest/globals';
import { isAppError } from '../../../../src/domain/errors.js';
import type { KycAction } from '../../../../src/domain/kyc/kyc.js';
import type { Reviewer } from '../../../../src/domain/kyc/reviewer.js';
import type { Role } from '../../../../src/domain/merchant/member.js';
import { COMPLETE_FACTS } from '../../../support/build-test-kyc.js';
import { KYC_TABLE } from '../../domain/kyc/kyc-table.js';
import { ANN, createKycBench, JO, JO_TOO, type KycBench } from './kyc-bench.js';

type Who = { readonly role: Role } | { readonly reviewer: Reviewer };

const WHO: readonly (readonly [string, Who])[] = [
  ...(['owner', 'manager', 'sales', 'finance', 'viewer', 'none'] as const).map(
    (role) => [role, { role }] as const,
  ),
  ['one of the operator’s', { reviewer: ANN }],
  ['one of the operator’s who is of the merchant', { reviewer: JO_TOO }],
  ['somebody of neither', { reviewer: { name: 'eve', accounts: [] } }],
];

const OWNERS = ['save', 'submit', 'withdraw'] as const;
const OPERATORS = ['ask', 'approve', 'reject', 'suspend', 'resume'] as const;

/** What each asks for, as the chats, the pages and the command do. */
function act(bench: KycBench, who: Who, action: KycAction): Promise<unknown> | null {
  if ('reviewer' in who) {
    const decided = OPERATORS.find((one) => one === action);
    const requests = [{ field: 'address', words: 'Which floor?' }] as const;
    return decided === undefined ? null : bench.decide(who.reviewer, decided, { requests });
  }
  const actor = { ...JO, role: who.role };
  switch (action) {
    case 'save': {
      const facts = { ...COMPLETE_FACTS.trade, words: 'Something new' };
      return bench.services.saveKycFacts(actor, { page: 'trade', facts, place: 'page' });
    }
    case 'submit':
      return bench.services.submitKyc(actor, 'slack');
    case 'withdraw':
      return bench.services.withdrawKyc(actor, 'slack');
    default:
      return null;
  }
}

/** The state it led to, or how it was refused. */
async function endOf(bench: KycBench, acting: Promise<unknown>): Promise<string> {
  try {
    await acting;
    return (await bench.kycs.find('mer_lotus'))?.state ?? 'none';
  } catch (error) {
    if (!isAppError(error)) throw error;
    return error.code;
  }
}

function expectedOf(who: Who, move: string | undefined, isBegun: boolean): string {
  if ('role' in who) return who.role === 'owner' ? (move ?? 'kyc_not_now') : 'not_allowed';
  if (!isBegun) return 'kyc_not_found';
  return who.reviewer === ANN ? (move ?? 'kyc_not_now') : 'reviewer_not_allowed';
}

describe('state x role x action', () => {
  it.each(
    KYC_TABLE.flatMap(([state, kyc, moves]) => WHO.map(([name, who]) => ({ state, kyc, moves, name, who }))),
  )('$state: $name', async ({ kyc, moves, who }) => {
    for (const action of [...OWNERS, ...OPERATORS]) {
      const bench = createKycBench({ needed: 1, role: 'role' in who ? who.role : 'owner' });
      // What is missing, or asked for, is a test of its own.
      bench.kycs.put({ ...kyc, requests: [], facts: action === 'submit' ? withAll(kyc.facts) : kyc.facts });
      const acting = act(bench, who, action);
      if (acting === null) continue;
      const expected = expectedOf(who, moves[action], kyc.state !== 'none');
      expect([action, await endOf(bench, acting)]).toEqual([action, expected]);
      expect(await bench.told()).toHaveLength(expected === moves[action] ? 1 : 0);
    }
  });
});

/** Unfinished pages are finished, in other words than were approved. */
function withAll(facts: typeof COMPLETE_FACTS): typeof COMPLETE_FACTS {
  const isOther = facts.trade?.words !== undefined && facts.trade.words !== COMPLETE_FACTS.trade?.words;
  return isOther
    ? { ...COMPLETE_FACTS, trade: { ...COMPLETE_FACTS.trade, words: 'Something else' } }
    : COMPLETE_FACTS;
}
