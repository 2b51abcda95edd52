import type { mongo } from 'mongoose';
import type { WorkRow } from '../../../ports/work-table.js';

export interface WorkTableOptions<Row extends WorkRow> {
  readonly collection: mongo.Collection;
  /** Where the row's fields stand in its document: empty, or the part's name with its dot. */
  readonly prefix: string;
  /** The field that names the share. */
  readonly shareField: string;
  /** Which documents of the collection are rows of this kind; all unless given. */
  readonly only?: mongo.Document;
  readonly toRow: (document: mongo.Document) => Row;
  /** What else is written when a row is done with, dropped, or waits to be woken; nothing unless given. */
  readonly whenOver?: () => mongo.Document;
  /** What else must hold of a row that is claimed. */
  readonly isFree?: (now: Date) => mongo.Document;
  /** What must still hold when a turn ends, lest news since its claim be lost. Unless given: it fell due no other time. */
  readonly unchanged?: (row: Row) => mongo.Document;
}
