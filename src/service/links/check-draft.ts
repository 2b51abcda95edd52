import { AppError } from '../../domain/errors.js';
import type { FieldProblem } from '../../domain/link/field-problem.js';
import type { LinkDraft } from '../../domain/link/link.js';
import { findDraftProblems } from '../../domain/link/validate-link-draft.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import type { GatewayRegistry } from '../../ports/payment-gateway.js';

/**
 * What stands against making this link: the domain's limits and the gateway's own rules for the amount.
 * Throws AppError `live_mode_refused` for a merchant that asks for live links.
 */
export async function checkDraft(
  draft: LinkDraft,
  { merchant, gateways, now }: { merchant: Merchant; gateways: GatewayRegistry; now: Date },
): Promise<FieldProblem[]> {
  if (merchant.mode === 'live') throw new AppError('live_mode_refused');
  const problems = [...findDraftProblems(draft, now)];
  if (problems.some(({ field }) => field === 'amount' || field === 'currency')) return problems;
  const gateway = await gateways.forPayee({ merchantId: merchant.id, mode: merchant.mode });
  const refused = gateway.findAmountProblem(draft.amount);
  return refused === null ? problems : [refused, ...problems];
}
