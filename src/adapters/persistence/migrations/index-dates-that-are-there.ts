import { dropIndexes } from './drop-indexes.js';
import type { Migration } from './migration.js';

/** The indexes that held an entry of every document, also of those without the date that they are about. */
const WHOLE: Readonly<Record<string, readonly string[]>> = {
  updates: ['workedAt_1', 'parkedAt_1'],
  work_lanes: ['emptySince_1', 'kind_1_pausedUntil_1'],
  provider_inbox: ['doneAt_1'],
};

/** What waits to be worked is in no index of what was: the indexes are made anew, under the same names. */
export const indexDatesThatAreThere: Migration = {
  id: '016-index-dates-that-are-there',
  async run({ db }) {
    for (const [collection, names] of Object.entries(WHOLE)) {
      // Those that another instance has made anew meanwhile stay.
      await dropIndexes(db.collection(collection), names, ({ partialFilterExpression }) => {
        return partialFilterExpression === undefined;
      });
    }
  },
};
