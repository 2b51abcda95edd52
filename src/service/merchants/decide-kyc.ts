import type { AuditPlace, AuditValue } from '../../domain/audit/audit-entry.js';
import { AppError, isAppError } from '../../domain/errors.js';
import type { KycStep } from '../../domain/kyc/apply-kyc-step.js';
import type { Approval, Kyc, KycRequest, Risk } from '../../domain/kyc/kyc.js';
import { findKycMove } from '../../domain/kyc/kyc-moves.js';
import type { Operator } from '../../domain/kyc/operator.js';
import type { Reviewer } from '../../domain/kyc/reviewer.js';
import { type ChangeKycDeps, changeKyc, refuse } from './change-kyc.js';
import { type CheckMayDecideDeps, checkMayDecide } from './check-may-decide.js';
import { findDecisionProblem } from './find-decision-problem.js';

export interface KycDecided {
  readonly merchantId: string;
  readonly action: 'ask' | 'approve' | 'reject' | 'suspend' | 'resume';
  /** For the record; what is rejected or suspended is told to the owners with it. */
  readonly reason: string;
  /** Of `ask`: at least one. */
  readonly requests?: readonly KycRequest[];
  /** Of `approve`; absent: as it was. */
  readonly risk?: Risk;
  /** Which submission the reviewer saw; absent: whatever is there. */
  readonly submission?: number;
  readonly place: AuditPlace;
}

interface DecidedKyc {
  readonly kyc: Kyc;
  /** Of an approval: how many it was of how many needed. */
  readonly count?: { readonly given: number; readonly needed: number };
}

export interface DecideKycDeps extends ChangeKycDeps, CheckMayDecideDeps {
  readonly operator: Operator;
}

export type DecideKyc = (reviewer: Reviewer, decided: KycDecided) => Promise<DecidedKyc>;

/**
 * What one of the operator's people decides, with a reason. Throws AppError `reviewer_not_allowed`, `kyc_not_now`,
 * `kyc_not_found`, `invalid_input` (`details.fields`), `write_conflict`, `store_unavailable`.
 */
export function makeDecideKyc(deps: DecideKycDeps): DecideKyc {
  return async (reviewer, decided) => {
    const { merchantId, action, place } = decided;
    const fields = findDecisionProblem(decided);
    if (fields.length > 0) throw new AppError('invalid_input', { fields });
    const kyc = await changeKyc(deps, merchantId, async (seen, now) => {
      if (seen.state === 'none') throw new AppError('kyc_not_found');
      await checkMayDecide(deps, reviewer, merchantId);
      const isOther = decided.submission !== undefined && decided.submission !== seen.submission?.number;
      if (isOther || findKycMove(seen, action, now) === null) throw refuse(seen, { action });
      const approvals = await keepCounted(deps, seen);
      if (action === 'approve' && approvals.some(({ reviewer: name }) => name === reviewer.name)) {
        throw new AppError('reviewer_not_allowed', { why: 'twice' });
      }
      const step = toStep(decided, {
        ...{ reviewer: reviewer.name, risk: decided.risk ?? seen.risk },
        ...{ needed: deps.operator.needed, counted: approvals },
      });
      return { step, actor: { kind: 'operator', reviewer: reviewer.name }, place, told: toTold(step) };
    });
    const count = action === 'approve' ? kyc.decisions.at(-1)?.count : undefined;
    return { kyc, ...(count && { count }) };
  };
}

type Approving = Pick<Extract<KycStep, { readonly action: 'approve' }>, 'needed' | 'counted' | 'risk'>;

function toStep(
  { action, reason: given, requests = [] }: KycDecided,
  { reviewer, ...approving }: Approving & { readonly reviewer: string },
): KycStep {
  const reason = given.trim();
  switch (action) {
    case 'ask':
      return { action, reviewer, reason, requests: requests.map(toRequest) };
    case 'approve':
      return { action, reviewer, reason, ...approving };
    default:
      return { action, reviewer, reason };
  }
}

function toRequest({ field, words }: KycRequest): KycRequest {
  return { field, words: words.trim() };
}

function toTold(step: KycStep): { readonly [name: string]: AuditValue } {
  if (step.action === 'ask') return { fields: step.requests.map(({ field }) => field) };
  if (step.action !== 'approve') return {};
  const { counted, needed, risk } = step;
  return { given: counted.length + 1, needed, risk };
}

/** Those of who may decide still: a yes of who is not named any more, or has become one of the merchant's own, counts no more. */
async function keepCounted(
  deps: CheckMayDecideDeps,
  { merchantId, approvals }: Kyc,
): Promise<readonly Approval[]> {
  const counted: Approval[] = [];
  for (const approval of approvals) {
    try {
      await checkMayDecide(deps, { name: approval.reviewer }, merchantId);
      counted.push(approval);
    } catch (error) {
      if (!isAppError(error, 'reviewer_not_allowed')) throw error;
    }
  }
  return counted;
}
