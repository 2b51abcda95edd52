import { describe, expect, it } from '@jest/globals';
import { formatStoreUsage } from '../../../../scripts/store/store-usage.js';
import { ENGLISH } from '../../../support/english.js';

describe('formatStoreUsage', () => {
  it('says how the command is called', () => {
    expect(formatStoreUsage(ENGLISH)).toBe(`Usage: npm run store -- <command> [options]

  backup <to>            copy the store to an empty folder; Paylink may be running
  restore <backup>       put a backup in the store’s place; what was there is kept beside it
  check [folder]         read every page, compare every index with the documents, and say what can be saved
  stats [folder]         say how large the store is, what of it is free, and its largest collections; Paylink may be running
  compact [folder]       write the store anew without its free space
  export <to>            write each collection as extended JSON, one document a line, as mongoimport takes it, and its indexes beside it
  import <file ...>      read files of mongoexport or of an export, named <database>.<collection>.json; or a folder of them

  --dir <folder>         the store's folder (default: DATA_DIR/store, or data/store)
`);
  });
});
