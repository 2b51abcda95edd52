import type { CreationNews } from '../../../ports/creation-teller.js';
import type { IsConnected } from '../copy/sending-copy.js';
import { wordsForMember } from '../words/words-for.js';
import { describeRefusal } from './answers/describe-refusal.js';
import type { PageReply } from './model/reply.js';
import { zoneOf, zonesOf } from './model/zones.js';
import { buildCreated } from './pages/build-created.js';
import { buildDraftReview } from './pages/build-draft-review.js';
import { buildRefusal } from './pages/build-refusal.js';
import { describeCardPlace, listAlsoNow } from './pages/describe-card-place.js';

export interface CreationReply {
  /** Where the person waits: the new link, or the review with a sentence over it that says why there is none. */
  readonly inPlace: PageReply;
  /** For a message of its own. */
  readonly message: PageReply;
}

/** What became of a link that was asked for. */
export function replyToCreation(
  { draft, merchant, member, outcome, connected }: CreationNews,
  {
    publicUrl,
    now,
    hasInbox = false,
    isOutside = false,
  }: {
    readonly publicUrl: string;
    readonly now: Date;
    readonly hasInbox?: boolean;
    readonly isOutside?: boolean;
  },
): CreationReply {
  const isConnected: IsConnected = (channel) => connected.includes(channel);
  const words = wordsForMember({ member, merchant });
  const reader = { merchant, member, now, words, isConnected, hasInbox, isOutside, known: [], stops: [] };
  if (outcome.kind === 'refused') {
    const copy = describeRefusal(words, outcome.error, zoneOf(reader));
    return { inPlace: buildDraftReview(draft, reader, copy.text), message: buildRefusal(words, copy) };
  }
  const { link } = outcome;
  const first = link.cardPlaces[0]?.place ?? null;
  const cardPlace = describeCardPlace(words, { first, also: listAlsoNow(link), isOutside }, merchant);
  const created = buildCreated({
    link,
    publicUrl,
    now,
    words,
    ...zonesOf(reader),
    cardPlace,
    isConnected,
    hasInbox,
  });
  return { inPlace: created, message: created };
}
