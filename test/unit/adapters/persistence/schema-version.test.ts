import { describe, expect, it } from '@jest/globals';
import { DatabaseNewerError } from '../../../../src/adapters/persistence/database-newer-error.js';
import { fromLinkDocument, toLinkDocument } from '../../../../src/adapters/persistence/links/link-mapper.js';
import {
  fromMerchantDocument,
  toMerchantDocument,
} from '../../../../src/adapters/persistence/merchants/merchant-mapper.js';
import { MIGRATIONS } from '../../../../src/adapters/persistence/migrations/migrations.js';
import { SCHEMA_VERSION } from '../../../../src/adapters/persistence/schema-version.js';
import { buildTestLink } from '../../../support/build-test-link.js';
import { buildTestMerchant } from '../../../support/build-test-merchant.js';

const NEWER = { schemaVersion: SCHEMA_VERSION + 1 };

describe('the version of the schema', () => {
  it('is the number of the newest migration, and they are in their order', () => {
    const ids = MIGRATIONS.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
    expect(Number(ids.at(-1)?.split('-')[0])).toBe(SCHEMA_VERSION);
    expect(ids).toHaveLength(SCHEMA_VERSION);
  });

  it('is written into new documents, and read in those of before', () => {
    const { schemaVersion, ...older } = toMerchantDocument(buildTestMerchant());
    expect(schemaVersion).toBe(17);
    expect(fromMerchantDocument(older)).toEqual(buildTestMerchant());
  });

  it('of a newer release is refused', () => {
    const merchant = { ...toMerchantDocument(buildTestMerchant()), ...NEWER };
    expect(() => fromMerchantDocument(merchant)).toThrow(DatabaseNewerError);
    const link = toLinkDocument(buildTestLink(), 'req_1', { expiry: null, question: null, refund: null });
    expect(() => fromLinkDocument({ ...link, ...NEWER })).toThrow('form 18');
  });
});
