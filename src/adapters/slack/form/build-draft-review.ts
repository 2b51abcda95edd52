import type { LinkDraft } from '../../../domain/link/link.js';
import type { Draft } from '../../../ports/draft-repository.js';
import type { Identified } from '../../../service/people/identify-member.js';
import type { ModalView } from '../blocks/block-kit.js';
import { buildReview } from '../blocks/build-review.js';
import { zonesOf } from '../people/create-people.js';
import { encodeMetadata, type Origin } from '../views/view-metadata.js';
import { describeCardPlace } from './card-place.js';

export interface ReviewReader extends Pick<Identified, 'merchant' | 'member'> {
  readonly now: Date;
}

/** The review of a kept draft, as the person who made it reads it. */
export function buildDraftReview(
  { id, origin: place, reviewed }: Pick<Draft, 'id' | 'origin'> & { readonly reviewed: LinkDraft },
  reader: ReviewReader,
  origin: Origin,
): ModalView {
  const { settings, mode } = reader.merchant;
  return buildReview({
    draft: reviewed,
    reminders: settings.reminders,
    isTest: mode === 'test',
    now: reader.now,
    ...zonesOf(reader),
    cardPlace: describeCardPlace(place, settings),
    metadata: encodeMetadata({ ...origin, draftId: id }),
  });
}
