import type { Model, QueryFilter } from 'mongoose';
import { isDuplicateKey } from '../store-errors.js';

/** False where nothing matches, and where a unique index refuses. */
export async function tryUpdate<Document>(
  model: Model<Document>,
  filter: QueryFilter<Document>,
  change: object,
): Promise<boolean> {
  try {
    return (await model.updateOne(filter, change)).matchedCount === 1;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return false;
  }
}
