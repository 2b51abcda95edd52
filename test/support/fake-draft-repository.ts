import { idleWork, type WorkState } from '../../src/adapters/persistence/work/memory-work-table.js';
import {
  type AskedDraft,
  type CreationRow,
  type Draft,
  type DraftHandle,
  type DraftRepository,
  requestKeyOf,
  toCreationRow,
} from '../../src/ports/draft-repository.js';
import type { ParkedTable, WorkTable } from '../../src/ports/work-table.js';
import { createFakeWorkTable } from './fake-work-table.js';

interface Asked {
  readonly draft: AskedDraft;
  readonly state: WorkState;
}

export interface FakeDraftRepository extends DraftRepository {
  /** The drafts whose link is asked for and not finished, as rows of due work. */
  readonly creations: WorkTable<CreationRow> & ParkedTable;
  /** The same, with who holds them. */
  asked(): readonly (AskedDraft & Pick<WorkState, 'dueAt' | 'holder'>)[];
}

/** Drafts in memory, without the fields that have no value, as a document keeps them. */
export function createFakeDraftRepository(): FakeDraftRepository {
  const drafts = new Map<string, Draft>();
  const asked = new Map<string, Asked>();
  const isSamePress = ({ id, creation }: AskedDraft) =>
    asked.get(id)?.draft.creation.askedAt.getTime() === creation.askedAt.getTime();
  const findOwn = ({ id, merchantId, memberId }: DraftHandle) => {
    const draft = drafts.get(id);
    return draft?.merchantId === merchantId && draft.memberId === memberId ? draft : undefined;
  };
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
    async findLeft(member, since) {
      const isLeft = ({ merchantId, memberId, leftAt }: Draft) =>
        merchantId === member.merchantId &&
        memberId === member.memberId &&
        leftAt !== undefined &&
        leftAt >= since;
      const left = [...drafts.values()].filter(isLeft);
      return left.sort((a, b) => Number(b.leftAt) - Number(a.leftAt))[0] ?? null;
    },
    async takeBack(handle) {
      const draft = findOwn(handle);
      if (draft === undefined) return;
      const { leftAt: _leftAt, ...kept } = draft;
      drafts.set(draft.id, kept);
    },
    async discard(handle, at) {
      const found = findOwn(handle);
      if (found === undefined) return 'missing';
      const begun = [...drafts.values()].filter(
        (each) => findOwn({ ...handle, id: each.id }) && requestKeyOf(each) === requestKeyOf(found),
      );
      for (const each of begun.filter(({ id }) => !asked.has(id))) {
        const { leftAt: _leftAt, ...kept } = each;
        drafts.set(each.id, { ...kept, values: {}, reviewed: null, discardedAt: at });
      }
      return begun.some(({ id }) => asked.has(id)) ? 'kept' : 'discarded';
    },
    async keepCreation(handle, creation, holder) {
      const { id } = handle;
      const draft = findOwn(handle);
      if (draft === undefined || draft.reviewed === null) return null;
      const { leftAt: _leftAt, ...left } = draft;
      drafts.set(id, left);
      const kept = { ...left, reviewed: draft.reviewed, creation, failures: 0 };
      asked.set(id, { draft: kept, state: { ...idleWork(creation.askedAt), holder } });
      return kept;
    },
    async clearCreation(draft, leftAt) {
      if (!isSamePress(draft)) return;
      asked.delete(draft.id);
      const kept = drafts.get(draft.id);
      if (kept !== undefined && leftAt !== null) drafts.set(draft.id, { ...kept, leftAt });
    },
  };
}
