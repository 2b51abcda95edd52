import type { MemberActor } from '../actor.js';
import type { ChatPlace } from '../chat-place.js';
import type { ReminderRule } from '../delivery/reminder-rule.js';
import type { Mode } from '../merchant/merchant.js';
import type { Link, LinkDraft } from './link.js';

export interface LinkBirth {
  readonly id: string;
  readonly slug: string;
  /** Used when the draft brings no reference of its own. */
  readonly generatedReference: string;
  readonly eventId: string;
  readonly mode: Mode;
  readonly reminders: ReminderRule;
  readonly cardPlace: ChatPlace | null;
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
    reminders: draft.sendTiming.kind === 'no' ? 'off' : birth.reminders,
    ownerId: birth.maker.memberId,
    cardPlace: birth.cardPlace,
    createdAt: birth.createdAt,
    state: 'open',
    exception: null,
    disputeOpen: false,
    attempts: [],
    refunds: [],
    history: [
      { type: 'link.created', id: birth.eventId, at: birth.createdAt, actor: birth.maker, source: 'person' },
    ],
    version: 1,
  };
}
