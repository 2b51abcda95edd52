import {
  type AskedDraft,
  type CreationRow,
  type Draft,
  type DraftRepository,
  toCreationRow,
} from '../../src/ports/draft-repository.js';
import type { ParkedTable, WorkTable } from '../../src/ports/work-table.js';
import { createFakeWorkTable, type FakeWorkState, idleWork } from './fake-work-table.js';

interface Asked {
  readonly draft: AskedDraft;
  readonly state: FakeWorkState;
}

export interface FakeDraftRepository extends DraftRepository {
  /** The drafts whose link is asked for and not finished, as rows of due work. */
  readonly creations: WorkTable<CreationRow> & ParkedTable;
  /** The same, with who holds them. */
  asked(): readonly (AskedDraft & Pick<FakeWorkState, 'dueAt' | 'holder'>)[];
}

/** Drafts in memory, without the fields that have no value, as a document keeps them. */
export function createFakeDraftRepository(): FakeDraftRepository {
  const drafts = new Map<string, Draft>();
  const asked = new Map<string, Asked>();
  const isSamePress = ({ id, creation }: AskedDraft) =>
    asked.get(id)?.draft.creation.askedAt.getTime() === creation.askedAt.getTime();
  return {
    asked: () =>
      [...asked.values()].map(({ draft, state: { dueAt, holder, failures } }) => ({
        ...draft,
        ...{ dueAt, holder, failures },
      })),

    creations: createFakeWorkTable<CreationRow>({
      all: () => [...asked].map(([id, { state }]) => [id, state] as const),
      toRow(id, { dueAt, failures }) {
        const found = asked.get(id);
        if (found === undefined) throw new Error(`no link was asked for with draft ${id}`);
        return toCreationRow({ ...found.draft, failures }, dueAt ?? undefined);
      },
      isUnchanged: ({ dueAt }, state) => state.dueAt?.getTime() === dueAt.getTime(),
    }),

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
      asked.set(id, { draft: kept, state: { ...idleWork(creation.askedAt), holder } });
      return kept;
    },
    async clearCreation(draft) {
      if (isSamePress(draft)) asked.delete(draft.id);
    },
  };
}
