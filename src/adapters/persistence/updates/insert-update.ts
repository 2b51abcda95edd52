import type { Model } from 'mongoose';
import { batchCalls } from '../batch-calls.js';
import { fulfilled, rejected } from '../call-outcomes.js';
import { isDuplicateKey } from '../store-errors.js';
import { writeUnordered } from '../write-unordered.js';
import type { UpdateDocument } from './update-schema.js';

/** Inserts an update, together with those that come at the same moment. False: it is there already. */
export function makeInsertUpdate(
  model: Model<UpdateDocument>,
): (document: UpdateDocument) => Promise<boolean> {
  return batchCalls<UpdateDocument, boolean>(async (documents) => {
    const { refusals } = await writeUnordered<UpdateDocument>(
      model,
      documents.map((document) => ({ insertOne: { document } })),
    );
    return new Map(
      documents.map((document, position) => [document, outcomeOf(refusals.get(position))] as const),
    );
  });
}

function outcomeOf(refusal: Error | undefined): PromiseSettledResult<boolean> {
  if (refusal === undefined) return fulfilled(true);
  return isDuplicateKey(refusal) ? fulfilled(false) : rejected(refusal);
}
