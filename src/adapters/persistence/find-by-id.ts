import { type Model, trusted } from 'mongoose';
import { batchCalls } from './batch-calls.js';
import { fulfilled } from './call-outcomes.js';

interface OwnedDocument {
  readonly _id: string;
  readonly merchantId: string;
}

/** Finds a merchant's documents by id; all that are asked for at once in one round trip. */
export function makeFindById<Document extends OwnedDocument, Found>(
  model: Model<Document>,
  fromDocument: (document: Document) => Found,
): (merchantId: string, id: string) => Promise<Found | null> {
  const findDocument = batchCalls<string, Document | null>(async (ids) => {
    const documents = await model.find({ _id: trusted({ $in: ids }) }).lean<Document[]>();
    const byId = new Map(documents.map((document) => [document._id, document]));
    return new Map(ids.map((id) => [id, fulfilled(byId.get(id) ?? null)]));
  });

  return async (merchantId, id) => {
    const document = await findDocument(id);
    return document?.merchantId === merchantId ? fromDocument(document) : null;
  };
}
