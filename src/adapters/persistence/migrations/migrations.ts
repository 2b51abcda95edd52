import type { Migration } from './migration.js';
import { storeLinkWords } from './store-link-words.js';

/** All migrations there have been, oldest first; one that a release had is never taken out. */
export const MIGRATIONS: readonly Migration[] = [storeLinkWords];
