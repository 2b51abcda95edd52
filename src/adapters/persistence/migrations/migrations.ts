import { makeLinksDue } from './make-links-due.js';
import type { Migration } from './migration.js';
import { putMessagesInLanes } from './put-messages-in-lanes.js';
import { storeLinkWords } from './store-link-words.js';

/** All migrations there have been, oldest first; one that a release had is never taken out. */
export const MIGRATIONS: readonly Migration[] = [storeLinkWords, makeLinksDue, putMessagesInLanes];
