import type { Model } from 'mongoose';
import type { LinkDocument } from './link-document.js';

type Key = Pick<LinkDocument, 'merchantId' | 'requestKey' | 'referenceKey' | 'placeOf'>;

export interface Earlier {
  /** The link that the same request made. */
  byRequest(document: Key): LinkDocument | null;
  /** The link that took the place which this one is meant for. */
  inPlace(document: Key): LinkDocument | null;
  hasReference(document: Key): boolean;
}

/** What is stored already under the keys of `documents`, in one round trip. */
export async function findEarlier(model: Model<LinkDocument>, documents: readonly Key[]): Promise<Earlier> {
  const keys = documents.flatMap(({ merchantId, requestKey, referenceKey, placeOf }) => [
    { merchantId, requestKey },
    { merchantId, referenceKey },
    ...(placeOf === undefined ? [] : [{ merchantId, placeOf }]),
  ]);
  const found = keys.length === 0 ? [] : await model.find({ $or: keys }).lean<LinkDocument[]>();
  const byRequest = new Map(found.map((document) => [requestOf(document), document]));
  const places = new Map(
    found.flatMap((document) =>
      document.placeOf === undefined ? [] : [[toPlace(document), document] as const],
    ),
  );
  const references = new Set(found.map(referenceOf));
  return {
    byRequest: (document) => byRequest.get(requestOf(document)) ?? null,
    inPlace: (document) => (document.placeOf === undefined ? null : (places.get(toPlace(document)) ?? null)),
    hasReference: (document) => references.has(referenceOf(document)),
  };
}

const requestOf = ({ merchantId, requestKey }: Key) => JSON.stringify([merchantId, requestKey]);
const referenceOf = ({ merchantId, referenceKey }: Key) => JSON.stringify([merchantId, referenceKey]);
const toPlace = ({ merchantId, placeOf }: Key) => JSON.stringify([merchantId, placeOf]);
