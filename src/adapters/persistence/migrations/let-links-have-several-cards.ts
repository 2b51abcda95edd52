import type { mongo } from 'mongoose';
import type { ChatPlace } from '../../../domain/chat/chat-place.js';
import { buildCardPlaces } from '../../../domain/link/card-place.js';
import type { LinkDocument } from '../links/link-document.js';
import type { Migration } from './migration.js';
import { updateEach } from './update-each.js';

interface OldLink extends LinkDocument {
  readonly cardPlace?: ChatPlace | null;
}

/** A link had one card: now that is the first of its cards, under the key by which it was posted. */
export const letLinksHaveSeveralCards: Migration = {
  id: '006-let-links-have-several-cards',
  async run({ db, ...context }) {
    await updateEach(db.collection<OldLink>('links'), context, toUpdate);
  },
};

function toUpdate({ _id, cardPlace = null }: OldLink): mongo.UpdateOneModel<OldLink> {
  return {
    filter: { _id, cardPlaces: { $exists: false } },
    update: {
      $set: { cardPlaces: buildCardPlaces(_id, [cardPlace]), schemaVersion: 6 },
      $unset: { cardPlace: '' },
    },
  };
}
