import { Schema } from 'mongoose';
import type { AuditEntry } from '../../../domain/audit/audit-entry.js';

/** What a document keeps of its changes until the trail has it; absent where there is nothing. */
export interface Untold {
  readonly untold?: readonly AuditEntry[];
}

/** In the schema of such a document. */
export const untoldField = {
  untold: { type: [Schema.Types.Mixed], default: undefined },
} as const;

interface Update {
  readonly $push?: object;
}

/** An update that keeps, with what it changes, what the trail is to be told of it. */
export function withUntold<Change extends object>(
  change: Change & Update,
  entries: readonly AuditEntry[],
): Change & Update {
  if (entries.length === 0) return change;
  return { ...change, $push: { ...change.$push, untold: { $each: [...entries] } } };
}

/** What a new document begins with. */
export function beginUntold(entries: readonly AuditEntry[]): Untold {
  return entries.length === 0 ? {} : { untold: [...entries] };
}
