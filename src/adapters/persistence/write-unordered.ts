import { type Model, mongo } from 'mongoose';

export interface Written {
  /** How many documents were inserted, or matched an update. */
  readonly count: number;
  /** By position, why the store refused a statement. */
  readonly refusals: ReadonlyMap<number, Error>;
}

/**
 * Runs statements in one round trip, each whatever becomes of the others, and as they stand: the schema casts nothing.
 * Rejects when the store did not take the command as a whole: then any of them may have been done or not.
 */
export async function writeUnordered<Document extends { readonly _id: string }>(
  model: Model<Document>,
  statements: readonly mongo.AnyBulkWriteOperation<Document>[],
): Promise<Written> {
  const collection = model.db.collection<Document>(model.collection.name);
  try {
    const options = { ordered: false, ignoreUndefined: true };
    const { insertedCount, matchedCount } = await collection.bulkWrite([...statements], options);
    return { count: insertedCount + matchedCount, refusals: new Map() };
  } catch (error) {
    if (!(error instanceof mongo.MongoBulkWriteError)) throw error;
    const concern = error.result.getWriteConcernError();
    if (concern !== undefined) throw toError(concern);
    const writeErrors = [error.writeErrors].flat();
    if (writeErrors.length === 0) throw error;
    return {
      count: error.insertedCount + error.matchedCount,
      refusals: new Map(writeErrors.map((refusal) => [refusal.index, toError(refusal)])),
    };
  }
}

function toError({ code, errmsg }: mongo.WriteError | mongo.WriteConcernError): Error {
  return Object.assign(new mongo.MongoServerError({ message: errmsg ?? 'the store refused a write' }), {
    code,
  });
}
