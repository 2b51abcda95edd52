import { DatabaseNewerError } from './database-newer-error.js';

/** The form in which documents are stored: the number of the newest migration. */
export const SCHEMA_VERSION = 17;

export interface VersionedDocument {
  /** The newest migration that there was, or that changed it, when it was stored; absent before the fourth. */
  readonly schemaVersion?: number;
}

/** Throws DatabaseNewerError for a document of a newer release: this one could misread it. */
export function assertReadable({ schemaVersion = 0 }: VersionedDocument): void {
  if (schemaVersion > SCHEMA_VERSION) throw new DatabaseNewerError([`form ${schemaVersion}`]);
}
