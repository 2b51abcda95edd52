import type { LinkDraft } from '../../../../domain/link/link.js';
import type { Draft } from '../../../../ports/draft-repository.js';
import type { Stop } from '../../../../service/delivery/find-stops.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import type { IsConnected } from '../../copy/sending-copy.js';
import type { Words } from '../../words/words.js';
import type { KnownCustomer } from '../model/known-customer.js';
import type { ReviewReply } from '../model/reply.js';
import { zonesOf } from '../model/zones.js';
import { buildReview } from './build-review.js';
import { describeCardPlace, listAlso } from './describe-card-place.js';

export interface ReviewReader extends Pick<Identified, 'merchant' | 'member'> {
  readonly now: Date;
  readonly words: Words;
  readonly isConnected: IsConnected;
  readonly hasInbox?: boolean;
  /** Whether we are not in the channel that the card is meant for. */
  readonly isOutside?: boolean;
  readonly known: readonly KnownCustomer[];
  /** By which nothing goes to the customer. */
  readonly stops: readonly Stop[];
}

/** The review of a kept draft, as the person who made it reads it. */
export function buildDraftReview(
  { id, origin, reviewed }: Pick<Draft, 'id' | 'origin'> & { readonly reviewed: LinkDraft },
  reader: ReviewReader,
  notice: string | null = null,
): ReviewReply {
  const { merchant, now, words, isConnected, known, stops } = reader;
  const { settings, mode } = merchant;
  return buildReview({
    draftId: id,
    draft: reviewed,
    reminders: settings.reminders,
    mode,
    now,
    words,
    ...zonesOf(reader),
    cardPlace: describeCardPlace(
      words,
      { first: origin, also: listAlso(reader, origin), isOutside: reader.isOutside === true },
      merchant,
    ),
    notice,
    isConnected,
    hasInbox: reader.hasInbox === true,
    hasWhatsappTemplate: settings.sending.whatsappTemplates.link !== null,
    known,
    stops,
  });
}
