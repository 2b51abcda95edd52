import { type Model, trusted } from 'mongoose';
import type { Clock } from '../../../ports/clock.js';
import {
  type AskedDraft,
  type CreationRow,
  type DraftRepository,
  requestKeyOf,
  toCreationRow,
} from '../../../ports/draft-repository.js';
import type { ParkedTable, WorkTable } from '../../../ports/work-table.js';
import { createWorkTable } from '../work/work-table.js';
import { fromDraftDocument, toAskedDraft, toAskedDraftOrThrow, toDraftDocument } from './draft-mapper.js';
import type { DraftDocument } from './draft-schema.js';

/** The very press that a draft was read with. */
function pressOf({ id, merchantId, creation }: AskedDraft) {
  return { _id: id, merchantId, 'creation.askedAt': creation.askedAt };
}

export function createDraftRepository(model: Model<DraftDocument>, clock: Clock): DraftRepository {
  return {
    async save(draft) {
      const { _id, merchantId, ...fields } = toDraftDocument(draft, clock.now());
      // A field without a value is no field: it must not come back as null.
      await model.updateOne({ _id, merchantId }, { $set: fields }, { upsert: true, ignoreUndefined: true });
    },

    async find(merchantId, draftId) {
      const document = await model.findOne({ _id: draftId, merchantId }).lean<DraftDocument>();
      return document === null ? null : fromDraftDocument(document);
    },

    ...createLeftDrafts(model),

    async keepCreation({ id, merchantId, memberId }, creation, holder) {
      const document = await model
        .findOneAndUpdate(
          { _id: id, merchantId, memberId, reviewed: trusted({ $ne: null }) },
          {
            $set: { creation, work: { dueAt: creation.askedAt, holder, failures: 0 } },
            $unset: { savedAt: '', leftAt: '' },
          },
          { returnDocument: 'after' },
        )
        .lean<DraftDocument>();
      return document === null ? null : toAskedDraft(document);
    },

    async clearCreation(draft, leftAt) {
      const left = leftAt === null ? {} : { leftAt };
      const change = { $set: { savedAt: clock.now(), ...left }, $unset: { creation: '', work: '' } };
      await model.updateOne(pressOf(draft), change);
    },
  };
}

type LeftDrafts = Pick<DraftRepository, 'findLeft' | 'takeBack' | 'discard'>;

/** Those that their people did not finish. */
function createLeftDrafts(model: Model<DraftDocument>): LeftDrafts {
  return {
    async findLeft({ merchantId, memberId }, since) {
      const document = await model
        .findOne({ merchantId, memberId, leftAt: trusted({ $exists: true, $gte: since }) })
        .sort({ leftAt: -1 })
        .lean<DraftDocument>();
      return document === null ? null : fromDraftDocument(document);
    },

    async takeBack({ id, merchantId, memberId }) {
      await model.updateOne({ _id: id, merchantId, memberId }, { $unset: { leftAt: '' } });
    },

    async discard({ id, merchantId, memberId }, at) {
      const found = await model.findOne({ _id: id, merchantId, memberId }).lean<DraftDocument>();
      if (found === null) return 'missing';
      const begun = requestKeyOf(fromDraftDocument(found));
      const own = { merchantId, memberId };
      const change = { $set: { discardedAt: at, values: {}, reviewed: null }, $unset: { leftAt: '' } };
      const isBeingMade: boolean[] = [];
      for (const which of [{ _id: begun }, { begun }]) {
        await model.updateMany({ ...own, ...which, creation: trusted({ $exists: false }) }, change);
        isBeingMade.push(
          (await model.exists({ ...own, ...which, creation: trusted({ $exists: true }) })) !== null,
        );
      }
      return isBeingMade.includes(true) ? 'kept' : 'discarded';
    },
  };
}

/** Drafts as rows of due work: those whose link was asked for and is not finished. */
export function createCreations(model: Model<DraftDocument>): WorkTable<CreationRow> & ParkedTable {
  return createWorkTable<CreationRow>({
    collection: model.collection,
    prefix: 'work.',
    shareField: 'merchantId',
    toRow(document) {
      const draft = document as DraftDocument;
      return toCreationRow(toAskedDraftOrThrow(draft), draft.work?.dueAt);
    },
  });
}
