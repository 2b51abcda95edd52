import { createHash } from 'node:crypto';
import type { Clock } from '../../src/ports/clock.js';
import type { DocumentStore, NewFile } from '../../src/ports/document-store.js';
import type { LookInvitation, LookInvitations } from '../../src/ports/look-invitations.js';
import { createFakeOneTimeTokens } from './fake-one-time-tokens.js';

/** Files in memory. */
export function createFakeDocumentStore(clock: Clock): DocumentStore {
  const files = new Map<string, NewFile & { readonly putAt: Date }>();
  return {
    async put(file) {
      files.set(file.id, { ...file, putAt: clock.now() });
      return createHash('sha256').update(file.bytes).digest('hex');
    },
    async read(merchantId, id) {
      const file = files.get(id);
      return file?.merchantId === merchantId ? file.bytes : null;
    },
    async erase(merchantId, id) {
      if (files.get(id)?.merchantId === merchantId) files.delete(id);
    },
    list: async (merchantId) =>
      [...files.values()]
        .filter((file) => file.merchantId === merchantId)
        .map(({ id, putAt }) => ({ id, putAt })),
  };
}

export function createFakeLookInvitations(clock: Clock): LookInvitations {
  return createFakeOneTimeTokens<LookInvitation>(clock);
}
