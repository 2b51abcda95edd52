import { describe, expect, it } from '@jest/globals';
import { formatStoreUsage } from '../../../../scripts/store/store-usage.js';
import { ENGLISH } from '../../../support/english.js';

describe('formatStoreUsage', () => {
  it('says how the command is called', () => {
    expect(formatStoreUsage(ENGLISH)).toBe(`Usage: npm run store -- <command> [options]

  backup <to>            copy the store to an empty folder; Paylink may be running
  check                  compare every index with the documents
  export <to>            write each collection as extended JSON, one document a line, as mongoimport takes it
  import <file ...>      read files of mongoexport, named <database>.<collection>.json

  --dir <folder>         the store's folder (default: DATA_DIR/store, or data/store)
`);
  });
});
