import { type Model, trusted } from 'mongoose';
import { batchCalls } from './batch-calls.js';
import { fulfilled } from './call-outcomes.js';

/** Finds documents by id; all that are asked for at once in one round trip. */
export function makeFindDocument<Document extends { readonly _id: string }>(
  model: Model<Document>,
): (id: string) => Promise<Document | null> {
  return batchCalls<string, Document | null>(async (ids) => {
    const documents = await model.find({ _id: trusted({ $in: ids }) }).lean<Document[]>();
    const byId = new Map(documents.map((document) => [document._id, document]));
    return new Map(ids.map((id) => [id, fulfilled(byId.get(id) ?? null)]));
  });
}
