import type { Ids } from '../../src/ports/ids.js';

/**
 * Ids in order: `lnk_1`, `evt_2`, ... from one counter, slugs of 22 signs, references `PL-AAAA02` and so on.
 * `references` are handed out first.
 */
export function createFakeIds(references: readonly string[] = []): Ids {
  let count = 0;
  const queue = [...references];
  const next = () => {
    count += 1;
    return count;
  };
  return {
    newId: (prefix) => `${prefix}_${String(next()).padStart(6, '0')}`,
    newSlug: () => `slug${String(next()).padStart(18, '0')}`,
    newCode: () => String(next()).padStart(6, '1'),
    newKeyBody: () => String(next()).padStart(30, 'A'),
    newSigningKey: () => Buffer.from(String(next()).padStart(32, '0')).toString('base64'),
    newReference: () => queue.shift() ?? `PL-${String(next()).padStart(6, 'A')}`,
  };
}
