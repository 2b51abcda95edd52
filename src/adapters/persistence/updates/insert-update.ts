import type { Model } from 'mongoose';
import { batchCalls } from '../batch-calls.js';
import { fulfilled, rejected } from '../call-outcomes.js';
import { isDuplicateKey } from '../store-errors.js';
import { writeUnordered } from '../write-unordered.js';
import type { UpdateDocument } from './update-schema.js';

/**
 * Half of those that Telegram tells at the same time (https://core.telegram.org/bots/api#setwebhook, `max_connections`): one
 * half is on its way to the disk while the other is read. All in one batch would be read, and then stored, and then read.
 */
const MOST_AT_ONCE = 20;

/** Inserts an update, together with those that come at the same moment. False: it is there already. */
export function makeInsertUpdate(
  model: Model<UpdateDocument>,
): (document: UpdateDocument) => Promise<boolean> {
  const insertAll = async (documents: readonly UpdateDocument[]) => {
    const { refusals } = await writeUnordered<UpdateDocument>(
      model,
      documents.map((document) => ({ insertOne: { document } })),
    );
    return new Map(
      documents.map((document, position) => [document, outcomeOf(refusals.get(position))] as const),
    );
  };
  return batchCalls<UpdateDocument, boolean>(insertAll, { most: MOST_AT_ONCE });
}

function outcomeOf(refusal: Error | undefined): PromiseSettledResult<boolean> {
  if (refusal === undefined) return fulfilled(true);
  return isDuplicateKey(refusal) ? fulfilled(false) : rejected(refusal);
}
