import { type mongo, Schema } from 'mongoose';
import { PART_OPTIONS } from '../schema-parts.js';

/** What makes a document, or a part of one, a row of due work. */
export interface WorkFields {
  /** When it may be tried (again); absent while there is nothing to do, so that the index holds only work. */
  readonly dueAt?: Date;
  /** The instance that works it; null or absent: nobody. */
  readonly holder?: string | null;
  readonly failures?: number;
  /** How often it was claimed. */
  readonly turns?: number;
  /** Set while it waits for a person; then `dueAt` is absent. */
  readonly parkedAt?: Date;
  readonly parkedReason?: string;
}

/** For a document whose own fields these are. */
export const workFields = {
  dueAt: Date,
  holder: { type: String, default: null },
  failures: { type: Number, default: 0 },
  turns: Number,
  parkedAt: Date,
  parkedReason: String,
};

/** For a document that is a row of several kinds: one part for each. */
export const workPartSchema = new Schema<WorkFields>(workFields, PART_OPTIONS);

/** The indexes of a kind's rows; `prefix` is empty or the part's name with its dot. */
export function addWorkIndexes(schema: Pick<Schema, 'index'>, prefix = ''): void {
  for (const field of [`${prefix}dueAt`, `${prefix}parkedAt`]) {
    // `_id` breaks ties, so that claims go by age and then by name.
    schema.index({ [field]: 1, _id: 1 }, { partialFilterExpression: { [field]: { $exists: true } } });
  }
}

/** A range, which the index of what is parked serves on every store. */
export function whereParked(prefix: string): mongo.Document {
  return { [`${prefix}parkedAt`]: { $gt: new Date(0) } };
}
