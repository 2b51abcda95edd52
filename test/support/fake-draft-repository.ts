import type { AskedDraft, Draft, DraftRepository } from '../../src/ports/draft-repository.js';

interface Work {
  readonly dueAt: Date;
  readonly holder: string | null;
}

export interface FakeDraftRepository extends DraftRepository {
  /** The drafts whose link is asked for and not finished, with who holds them. */
  asked(): readonly (AskedDraft & Work)[];
}

/** Drafts in memory, without the fields that have no value, as a document keeps them. */
export function createFakeDraftRepository(): FakeDraftRepository {
  const drafts = new Map<string, Draft>();
  const asked = new Map<string, AskedDraft & Work>();
  const isSamePress = (draft: AskedDraft) =>
    asked.get(draft.id)?.creation.askedAt.getTime() === draft.creation.askedAt.getTime();
  return {
    asked: () => [...asked.values()],
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
    async keepCreation({ id, merchantId, memberId }, creation, holder) {
      const draft = drafts.get(id);
      const isOwn = draft?.merchantId === merchantId && draft.memberId === memberId;
      if (!isOwn || draft.reviewed === null) return null;
      const kept = { ...draft, reviewed: draft.reviewed, creation, failures: 0 };
      asked.set(id, { ...kept, dueAt: creation.askedAt, holder });
      return kept;
    },
    async clearCreation(draft) {
      if (isSamePress(draft)) asked.delete(draft.id);
    },
    async putOffCreation(draft, { dueAt, failures }) {
      if (isSamePress(draft)) asked.set(draft.id, { ...draft, dueAt, failures, holder: null });
    },
  };
}
