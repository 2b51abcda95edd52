import type { Model } from 'mongoose';
import { makeFindDocument } from './find-document.js';

interface OwnedDocument {
  readonly _id: string;
  readonly merchantId: string;
}

/** Finds a merchant's documents by id; all that are asked for at once in one round trip. */
export function makeFindById<Document extends OwnedDocument, Found>(
  model: Model<Document>,
  fromDocument: (document: Document) => Found,
): (merchantId: string, id: string) => Promise<Found | null> {
  const findDocument = makeFindDocument(model);
  return async (merchantId, id) => {
    const document = await findDocument(id);
    return document?.merchantId === merchantId ? fromDocument(document) : null;
  };
}
