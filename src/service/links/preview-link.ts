import { AppError } from '../../domain/errors.js';
import type { LinkDraft } from '../../domain/link/link.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import type { Clock } from '../../ports/clock.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { checkLiveLimits } from '../limits/check-live-limits.js';
import type { LiveLimitDeps } from '../limits/live-limit-deps.js';
import { checkAllowed } from '../people/check-allowed.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';
import { type CheckDraftDeps, checkDraft } from './check-draft.js';

interface LinkPreview {
  readonly draft: LinkDraft;
  readonly merchant: Merchant;
}

export interface PreviewLinkDeps extends CheckDraftDeps, LiveLimitDeps {
  readonly merchants: MerchantRepository;
  readonly links: LinkRepository;
  readonly clock: Clock;
}

export type PreviewLink = (actor: MemberActor, draft: LinkDraft) => Promise<LinkPreview>;

/**
 * Checks a draft as creation will, and whether its reference is free, without making anything.
 * Throws AppError `invalid_input` with `details.problems: FieldProblem[]`, all of them at once; `not_allowed`;
 * `live_mode_refused`; `store_unavailable`.
 */
export function makePreviewLink(deps: PreviewLinkDeps): PreviewLink {
  const { merchants, links, clock } = deps;
  return async (actor, draft) => {
    checkAllowed(actor, 'create_link');
    const merchant = await getMerchantOrThrow(merchants, actor.merchantId);
    const now = clock.now();
    const problems = await checkDraft(deps, { draft, merchant, now });
    if (draft.reference !== null && (await links.findByReference(merchant.id, draft.reference)) !== null) {
      problems.push({ field: 'reference', problem: 'taken' });
    }
    if (problems.length > 0) throw new AppError('invalid_input', { problems });
    // Creation takes it from what is left, which is the same question.
    if (merchant.mode === 'live') {
      await checkLiveLimits(deps, { merchantId: merchant.id, amount: draft.amount }, now);
    }
    return { draft, merchant };
  };
}
