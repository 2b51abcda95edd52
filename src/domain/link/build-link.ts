import type { UsualReminders } from '../delivery/reminder-rule.js';
import type { MemberActor } from '../merchant/actor.js';
import type { Mode } from '../merchant/merchant.js';
import { buildCardPlaces, type CardPlace } from './card-place.js';
import type { Link, LinkDraft } from './link.js';

export interface LinkBirth {
  readonly id: string;
  readonly slug: string;
  /** Used when the draft brings no reference of its own. */
  readonly generatedReference: string;
  readonly eventId: string;
  readonly mode: Mode;
  /** The merchant's rule, where the draft brings none of its own. */
  readonly reminders: UsualReminders;
  /** Where it gets a card; at least one. */
  readonly places: readonly CardPlace['place'][];
  readonly maker: MemberActor;
  readonly createdAt: Date;
}

/** A new open link with its first event. */
export function buildLink(draft: LinkDraft, birth: LinkBirth): Link {
  return {
    ...draft,
    id: birth.id,
    merchantId: birth.maker.merchantId,
    slug: birth.slug,
    reference: draft.reference ?? birth.generatedReference,
    mode: birth.mode,
    reminders: draft.sendTiming.kind === 'no' ? 'off' : (draft.reminders ?? birth.reminders),
    successor: null,
    receiptDetails: null,
    ownerId: birth.maker.memberId,
    cardPlaces: buildCardPlaces(birth.id, birth.places),
    createdAt: birth.createdAt,
    state: 'open',
    exception: null,
    disputeOpen: false,
    disputes: [],
    attempts: [],
    refunds: [],
    history: [
      { type: 'link.created', id: birth.eventId, at: birth.createdAt, actor: birth.maker, source: 'person' },
    ],
    version: 1,
  };
}
