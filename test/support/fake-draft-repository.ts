import type { Draft, DraftRepository } from '../../src/ports/draft-repository.js';

export function createFakeDraftRepository(): DraftRepository {
  const drafts = new Map<string, Draft>();
  const keyOf = (merchantId: string, draftId: string) => `${merchantId}/${draftId}`;
  return {
    async save(draft) {
      drafts.set(keyOf(draft.merchantId, draft.id), draft);
    },
    async find(merchantId, draftId) {
      return drafts.get(keyOf(merchantId, draftId)) ?? null;
    },
  };
}
