import type { CreationNews } from '../../../ports/creation-teller.js';
import type { Message, ModalView } from '../blocks/block-kit.js';
import { buildCreatedMessage, buildCreatedView } from '../blocks/build-created.js';
import { buildFailureMessage, withNotice } from '../blocks/build-failure.js';
import { describeFailure } from '../failures/describe-failure.js';
import { buildDraftReview } from '../form/build-draft-review.js';
import { describeCardPlace } from '../form/card-place.js';
import { zonesOf } from '../people/create-people.js';

export interface RenderedCreation {
  readonly modal: ModalView;
  readonly message: Message;
}

/** The new link, or the review with a sentence over it that says why there is none. */
export function renderCreation(
  { draft, merchant, member, outcome }: CreationNews,
  { publicUrl, now }: { readonly publicUrl: string; readonly now: Date },
): RenderedCreation {
  const reader = { merchant, member, now };
  if (outcome.kind === 'created') {
    const [card] = outcome.link.cardPlaces;
    const cardPlace = describeCardPlace(card?.place ?? null, merchant.settings);
    const created = { link: outcome.link, publicUrl, now, ...zonesOf(reader), cardPlace };
    return { modal: buildCreatedView(created), message: buildCreatedMessage(created) };
  }
  const copy = describeFailure(outcome.error);
  const origin = {
    channelId: draft.origin?.channelId ?? null,
    responseUrl: draft.creation.waitsAt.responseUrl,
  };
  return {
    modal: withNotice(buildDraftReview(draft, reader, origin), copy.text),
    message: buildFailureMessage(copy),
  };
}
