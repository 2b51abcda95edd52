import { AppError, type ErrorCode } from '../domain/errors.js';
import type { Member } from '../domain/merchant/member.js';
import type { CreationNews, CreationOutcome, CreationTeller } from '../ports/creation-teller.js';
import type { AskedDraft, DraftRepository } from '../ports/draft-repository.js';
import type { Logger } from '../ports/logger.js';
import type { MerchantRepository } from '../ports/merchant-repository.js';
import type { CreateLink } from './create-link.js';
import { retryDelayMs } from './retry-delay.js';

export type CreationProgress =
  | { readonly outcome: 'done' }
  /** `isFailure`: false where it was only too early. */
  | { readonly outcome: 'later'; readonly retryAfterMs: number; readonly isFailure: boolean };

/**
 * Makes the link that was asked for with a draft, tells the person and clears the intention. The same draft twice, or
 * twice at once, makes one link. A refusal is told too and ends it; what passes leaves it due. Never throws.
 */
export type FinishCreation = (draft: AskedDraft) => Promise<CreationProgress>;

export interface FinishCreationDeps {
  readonly drafts: DraftRepository;
  readonly merchants: MerchantRepository;
  readonly createLink: CreateLink;
  /** Grows while the chat adapters are built, as the senders do. */
  readonly creationTellers: readonly CreationTeller[];
  readonly logger: Logger;
}

/** Troubles of the store or the provider, which say nothing about the link. */
const PASSING: ReadonlySet<ErrorCode> = new Set([
  'store_unavailable',
  'provider_unavailable',
  'write_conflict',
]);

/** How long to wait when this error is none that ends a creation; null for a refusal. */
function findDelay(error: unknown, { failures }: AskedDraft): CreationProgress | null {
  if (!(error instanceof AppError)) return null;
  const { retryAfterMs } = error.details;
  if (error.code === 'rate_limited') {
    const waitMs = typeof retryAfterMs === 'number' ? retryAfterMs : retryDelayMs(failures);
    return { outcome: 'later', retryAfterMs: waitMs, isFailure: false };
  }
  return PASSING.has(error.code) ? failedNow(failures) : null;
}

function failedNow(failures: number): CreationProgress {
  return { outcome: 'later', retryAfterMs: retryDelayMs(failures), isFailure: true };
}

/** False when they must be told later. */
async function tell({ creationTellers, logger }: FinishCreationDeps, news: CreationNews): Promise<boolean> {
  const { platform } = news.draft.creation.waitsAt;
  const teller = creationTellers.find((each) => each.platform === platform);
  const told = (await teller?.tell(news)) ?? 'impossible';
  if (told === 'impossible') {
    logger.warn({ draftId: news.draft.id, platform }, 'nobody could be told what became of a link asked for');
  }
  return told !== 'later';
}

export function makeFinishCreation(deps: FinishCreationDeps): FinishCreation {
  const { drafts, merchants, createLink, logger } = deps;

  async function make(draft: AskedDraft, { merchantId, id, role }: Member): Promise<CreationOutcome> {
    try {
      const { link } = await createLink({
        actor: { kind: 'member', merchantId, memberId: id, role },
        draft: draft.reviewed,
        requestKey: draft.id,
        reviewedAt: draft.createdAt,
        cardPlace: draft.origin,
      });
      return { kind: 'created', link };
    } catch (error) {
      if (findDelay(error, draft) !== null) throw error;
      if (!(error instanceof AppError))
        logger.error({ err: error, draftId: draft.id }, 'a link could not be made');
      return { kind: 'refused', error };
    }
  }

  return async (draft) => {
    try {
      const [merchant, member] = await Promise.all([
        merchants.findById(draft.merchantId),
        merchants.findMember(draft.merchantId, draft.memberId),
      ]);
      // Erased meanwhile: there is nothing to make, and nobody to tell.
      if (merchant !== null && member !== null) {
        const outcome = await make(draft, member);
        if (!(await tell(deps, { draft, merchant, member, outcome }))) return failedNow(draft.failures);
      }
      await drafts.clearCreation(draft);
      return { outcome: 'done' };
    } catch (error) {
      const delay = findDelay(error, draft);
      if (delay !== null) return delay;
      logger.error({ err: error, draftId: draft.id }, 'a link that was asked for could not be finished');
      return failedNow(draft.failures);
    }
  };
}
