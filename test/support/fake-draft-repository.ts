import type { Draft, DraftRepository } from '../../src/ports/draft-repository.js';

/** Drafts in memory, without the fields that have no value, as a document keeps them. */
export function createFakeDraftRepository(): DraftRepository {
  const drafts = new Map<string, Draft>();
  return {
    async save(draft) {
      const known = drafts.get(draft.id);
      if (known !== undefined && known.merchantId !== draft.merchantId)
        throw new Error(`draft ${draft.id} is taken`);
      const values = Object.entries(draft.values).filter(([, value]) => value !== undefined);
      drafts.set(draft.id, { ...draft, values: Object.fromEntries(values) });
    },
    async find(merchantId, draftId) {
      const draft = drafts.get(draftId);
      return draft?.merchantId === merchantId ? draft : null;
    },
  };
}
