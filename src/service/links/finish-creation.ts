import { DELIVERY_CHANNELS } from '../../domain/delivery/delivery.js';
import type { ErrorCode } from '../../domain/error-details.js';
import { isAppError } from '../../domain/errors.js';
import type { Member } from '../../domain/merchant/member.js';
import type { Clock } from '../../ports/clock.js';
import type { CreationNews, CreationOutcome, CreationTeller } from '../../ports/creation-teller.js';
import {
  type AskedDraft,
  type CreationRow,
  type DraftRepository,
  requestKeyOf,
} from '../../ports/draft-repository.js';
import type { Logger } from '../../ports/logger.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { NotifierRegistry } from '../../ports/notifier.js';
import type { NotePage } from '../places/note-page.js';
import type { WorkOutcome } from '../work/work-kind.js';
import type { CreateLink } from './create-link.js';

/**
 * Makes the link that was asked for with a draft, tells the person and clears the intention. The same draft twice, or
 * twice at once, makes one link. A refusal is told too and ends it. Rejects when it failed for now.
 */
export type FinishCreation = (row: CreationRow) => Promise<WorkOutcome>;

export interface FinishCreationDeps {
  readonly drafts: DraftRepository;
  readonly merchants: MerchantRepository;
  readonly createLink: CreateLink;
  readonly creationTellers: readonly CreationTeller[];
  readonly notifiers: Pick<NotifierRegistry, 'isConnected'>;
  readonly notePage: NotePage;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Where the limit does not say when it ends. */
const ROOM_UNKNOWN_MS = 60_000;

/** Troubles of the store or the provider, which say nothing about the link. */
const PASSING: ReadonlySet<ErrorCode> = new Set([
  'store_unavailable',
  'provider_unavailable',
  'write_conflict',
]);

const WHOLE = { until: null, says: { kind: 'whole' } } as const;

function isPassing(error: unknown): boolean {
  return isAppError(error) && PASSING.has(error.code);
}

/** When there is room again, for one who made too many links; null for any other error. */
function findRoomAt(error: unknown, now: Date): Date | null {
  if (!isAppError(error, 'rate_limited')) return null;
  const waitMs = 'retryAfterMs' in error.details ? error.details.retryAfterMs : ROOM_UNKNOWN_MS;
  return new Date(now.getTime() + waitMs);
}

async function tell(
  { creationTellers, logger, notePage }: FinishCreationDeps,
  news: CreationNews,
): Promise<void> {
  const { platform } = news.draft.creation.waitsAt;
  const teller = creationTellers.find((each) => each.platform === platform);
  const told = (await teller?.tell(news)) ?? 'impossible';
  if (told === 'impossible') {
    logger.warn({ draftId: news.draft.id, platform }, 'nobody could be told what became of a link asked for');
  }
  if (typeof told === 'object' && news.outcome.kind === 'created') {
    const { id: linkId, merchantId } = news.outcome.link;
    await notePage({ platform, merchantId, memberId: news.member.id, linkId, ...told, ...WHOLE });
  }
  if (told === 'later') throw new Error('who asked for a link could not be told yet');
}

export function makeFinishCreation(deps: FinishCreationDeps): FinishCreation {
  const { drafts, clock } = deps;
  return async ({ draft }) => {
    try {
      const outcome = await makeAndTell(deps, draft);
      // What was refused can be corrected: it is offered again.
      await drafts.clearCreation(draft, outcome === 'refused' ? clock.now() : null);
      return { kind: 'gone' };
    } catch (error) {
      const at = findRoomAt(error, clock.now());
      if (at === null) throw error;
      return { kind: 'later', at };
    }
  };
}

/** What came of it; null: nobody is there any more. */
async function makeAndTell(
  deps: FinishCreationDeps,
  draft: AskedDraft,
): Promise<CreationOutcome['kind'] | null> {
  const { merchants, notifiers } = deps;
  const [merchant, member] = await Promise.all([
    merchants.findById(draft.merchantId),
    merchants.findMember(draft.merchantId, draft.memberId),
  ]);
  // Erased meanwhile: there is nothing to make, and nobody to tell.
  if (merchant === null || member === null) return null;
  const connected = DELIVERY_CHANNELS.filter(notifiers.isConnected);
  const outcome = await make(deps, draft, member);
  await tell(deps, { draft, merchant, member, outcome, connected });
  return outcome.kind;
}

async function make(
  { createLink, logger }: FinishCreationDeps,
  draft: AskedDraft,
  { merchantId, id, role }: Member,
): Promise<CreationOutcome> {
  try {
    const { link } = await createLink({
      actor: { kind: 'member', merchantId, memberId: id, role },
      draft: draft.reviewed,
      requestKey: requestKeyOf(draft),
      reviewedAt: draft.createdAt,
      cardPlace: draft.origin,
    });
    return { kind: 'created', link };
  } catch (error) {
    if (isPassing(error) || isAppError(error, 'rate_limited')) throw error;
    if (!isAppError(error)) logger.error({ err: error, draftId: draft.id }, 'a link could not be made');
    return { kind: 'refused', error };
  }
}
