import { type Model, type mongo, trusted } from 'mongoose';
import type { ChatMessageStore } from '../../../ports/chat-message-store.js';
import type { WorkLanes } from '../../../ports/work-lanes.js';
import type { ParkedTable } from '../../../ports/work-table.js';
import { createLaneMessages } from '../work/lane-messages.js';
import { wakeAround } from '../work/wake-around.js';
import { makeWriteTogether } from '../work/write-together.js';
import { fromChatMessageDocument } from './chat-message-mapper.js';
import type { ChatMessageDocument } from './chat-message-schema.js';
import { makeRequestMessage } from './request-message.js';

const NEVER_SHOWN = { posted: null, shownVersion: 0, shownAt: null, uncertain: false } as const;

export function createChatMessageStore(
  model: Model<ChatMessageDocument>,
  lanes: WorkLanes,
): ChatMessageStore & ParkedTable {
  const write = makeWriteTogether(model.collection);
  /** Changes one that is still to be shown: a write that comes late makes nothing due again. */
  const update = (key: string, change: mongo.Document): Promise<void> =>
    write({ filter: { _id: key, dueAt: { $exists: true } } as mongo.Document, update: change });

  return {
    ...createLaneMessages(model.collection, lanes),
    request: makeRequestMessage(model, lanes),

    async find(key) {
      const document = await model.findOne({ _id: key }).lean<ChatMessageDocument>();
      return document === null ? null : fromChatMessageDocument(document);
    },

    async readLane(lane, now, limit) {
      const [due, waiting] = await Promise.all([
        model
          .find({ lane, dueAt: trusted({ $lte: now }) })
          .sort({ createdAt: 1, _id: 1 })
          .limit(limit)
          .lean<ChatMessageDocument[]>(),
        model
          .find({ lane, dueAt: trusted({ $gt: now }) })
          .sort({ dueAt: 1 })
          .limit(limit)
          .lean<ChatMessageDocument[]>(),
      ]);
      return { due: due.map(fromChatMessageDocument), waiting: waiting.map(fromChatMessageDocument) };
    },

    markSending: (key, isUncertain) =>
      update(key, { $set: { sending: true, ...(isUncertain ? { uncertain: true } : {}) } }),

    async markShown(key, version, { posted, at }) {
      const shown = {
        sending: false,
        shownVersion: version,
        posted,
        shownAt: at,
        uncertain: false,
        failures: 0,
      };
      await write({
        filter: { _id: key, wantedVersion: { $lte: version } } as mongo.Document,
        update: { $set: shown, $unset: { dueAt: 1 } },
        // A newer version was wanted meanwhile: it stays due.
        otherwise: {
          filter: { _id: key, wantedVersion: { $gt: version } } as mongo.Document,
          update: { $set: shown },
        },
      });
    },

    defer: (key, nextAttemptAt) => update(key, { $set: { sending: false, dueAt: nextAttemptAt } }),

    postpone: (key, nextAttemptAt, uncertain) =>
      update(key, {
        $set: { sending: false, dueAt: nextAttemptAt, ...(uncertain ? { uncertain } : {}) },
        $inc: { failures: 1 },
      }),

    async redirect({ key, merchantId }, { startsAnew, ...to }, now) {
      const anew = startsAnew ? NEVER_SHOWN : {};
      const wake = { lane: to.lane, share: merchantId, dueAt: now };
      await wakeAround(lanes, wake, () =>
        update(key, { $set: { ...anew, ...to, sending: false, dueAt: now } }),
      );
    },

    park: (key, reason, at) =>
      update(key, { $set: { sending: false, parkedAt: at, parkedReason: reason }, $unset: { dueAt: 1 } }),
  };
}
