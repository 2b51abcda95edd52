import { AppError } from '../../domain/errors.js';
import type { FieldProblem } from '../../domain/link/field-problem.js';
import type { LinkDraft } from '../../domain/link/link.js';
import { findDraftProblems } from '../../domain/link/validate-link-draft.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import type { GatewayRegistry } from '../../ports/payment-gateway.js';
import { type CheckMayBeLiveDeps, checkMayBeLive } from '../gateways/check-may-be-live.js';

export interface CheckDraftDeps extends CheckMayBeLiveDeps {
  readonly gateways: GatewayRegistry;
}

export interface DraftToCheck {
  readonly draft: LinkDraft;
  readonly merchant: Merchant;
  readonly now: Date;
}

/**
 * What stands against making this link: the domain's limits and the gateway's own rules for the amount. How much real money
 * the merchant may ask for is a question of its own.
 * Throws AppError `merchant_closed`, `live_mode_refused`, `provider_unknown`.
 */
export async function checkDraft(
  deps: CheckDraftDeps,
  { draft, merchant: { id: merchantId, mode, closing }, now }: DraftToCheck,
): Promise<FieldProblem[]> {
  if (closing !== undefined) throw new AppError('merchant_closed');
  if (mode === 'live') await checkMayBeLive(deps, merchantId);
  const problems = [...findDraftProblems(draft, now)];
  if (problems.some(({ field }) => field === 'amount' || field === 'currency')) return problems;
  const { amount } = draft;
  const gateway = await deps.gateways.forPayee({ merchantId, mode, amount });
  const refused = gateway.findAmountProblem(amount);
  return refused === null ? problems : [refused, ...problems];
}
