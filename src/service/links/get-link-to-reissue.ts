import { AppError } from '../../domain/errors.js';
import type { Link, LinkDraft } from '../../domain/link/link.js';
import { readLinkRights } from '../../domain/link/link-rights.js';
import { nextReference } from '../../domain/link/next-reference.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Clock } from '../../ports/clock.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import { getLinkOrThrow, type LinkHandle } from './get-link-or-throw.js';
import { type LinkForMember, toLinkForMember } from './link-for-member.js';
import { checkIsOver, findNewest } from './take-place.js';

export interface GetLinkToReissueDeps {
  readonly links: LinkRepository;
  readonly clock: Clock;
}

interface ToReissue {
  readonly link: LinkForMember;
  /** The same again, under the next free reference and with as much time as it had. */
  readonly draft: LinkDraft;
}

/** A link that is over unpaid, and the draft of the one to take its place. */
export type GetLinkToReissue = (actor: MemberActor, handle: LinkHandle) => Promise<ToReissue>;

/** Nobody reissues one link more often; after that a reference is generated. */
const MAX_ROUNDS = 20;

/**
 * Of what was reissued already, the newest is reissued: the old addresses lead from one to the next.
 * Throws AppError `link_not_found`, `not_allowed`, `link_already_paid`, `link_open`, `payment_under_way`,
 * `store_unavailable`.
 */
export function makeGetLinkToReissue({ links, clock }: GetLinkToReissueDeps): GetLinkToReissue {
  return async (actor, handle) => {
    const link = await findNewest(links, await getLinkOrThrow(links, actor, handle));
    const may = readLinkRights(actor, link);
    if (!may.see || !may.extend)
      throw new AppError('not_allowed', { action: 'extend_link', role: actor.role });
    checkIsOver(link, clock.now());
    const reference = await findFreeReference(links, link);
    const draft = buildDraft(link, { reference, now: clock.now(), isSeen: may.seeContacts });
    return { link: toLinkForMember(actor, link), draft };
  };
}

async function findFreeReference(links: LinkRepository, link: Link): Promise<string | null> {
  let reference = nextReference(link.reference);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    if ((await links.findByReference(link.merchantId, reference)) === null) return reference;
    reference = nextReference(reference);
  }
  return null;
}

interface Anew {
  readonly reference: string | null;
  readonly now: Date;
  readonly isSeen: boolean;
}

function buildDraft(link: Link, { reference, now, isSeen }: Anew): LinkDraft {
  const { amount, description, notes, channels, sendTiming, language, reminders, expiresAt, createdAt } =
    link;
  const wasSent = sendTiming.kind !== 'no';
  const lifeMs = expiresAt === null ? null : expiresAt.getTime() - createdAt.getTime();
  return {
    ...{ amount, description, notes, channels, language, reference },
    customer: isSeen ? link.customer : { name: null, email: null, phone: null },
    sendTiming: { kind: wasSent ? 'now' : 'no' },
    expiresAt: lifeMs === null ? null : new Date(now.getTime() + Math.min(lifeMs, MOST_LIFE_MS)),
    // Times of its own are over with it.
    reminders: wasSent && typeof reminders === 'string' ? reminders : null,
    reissueOf: link.id,
  };
}

const MOST_LIFE_MS = 365 * 24 * 60 * 60_000;
