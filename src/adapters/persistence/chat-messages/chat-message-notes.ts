import type { mongo } from 'mongoose';
import type { ChatMessageStore } from '../../../ports/chat-message-store.js';
import type { WorkLanes } from '../../../ports/work-lanes.js';
import { wakeAround } from '../work/wake-around.js';
import { whereParked } from '../work/work-fields.js';
import { makeWriteTogether, type WriteTogether } from '../work/write-together.js';

type ChatMessageNotes = Pick<
  ChatMessageStore,
  'markSending' | 'markShown' | 'defer' | 'postpone' | 'redirect' | 'bringBack' | 'park' | 'takeUp'
>;

const NEVER_SHOWN = { posted: null, shownVersion: 0, shownAt: null, uncertain: false } as const;

/** What is written down of a message while it is worked. */
export function createChatMessageNotes(collection: mongo.Collection, lanes: WorkLanes): ChatMessageNotes {
  const write = makeWriteTogether(collection);
  /** Changes one that is still to be shown: a write that comes late makes nothing due again. */
  const update = (key: string, change: mongo.Document): Promise<void> =>
    write({ filter: { _id: key, dueAt: { $exists: true } } as mongo.Document, update: change });

  return {
    markSending: (key, isUncertain) =>
      update(key, { $set: { sending: true, ...(isUncertain ? { uncertain: true } : {}) } }),

    markShown: makeMarkShown(write),

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

    bringBack: makeBringBack(write, lanes),

    park: (key, reason, at) =>
      update(key, { $set: { sending: false, parkedAt: at, parkedReason: reason }, $unset: { dueAt: 1 } }),

    takeUp: makeTakeUp(collection, lanes),
  };
}

/** The lanes are woken for a while later too, and first: see `wakeAround`. */
function makeTakeUp(collection: mongo.Collection, lanes: WorkLanes): ChatMessageStore['takeUp'] {
  return async (merchantId, reason, now) => {
    const parked = { ...whereParked(''), merchantId, parkedReason: reason };
    const found = await collection.find<mongo.Document>(parked, { projection: { lane: 1 } }).toArray();
    for (const lane of new Set(found.map((document) => String(document['lane'])))) {
      await wakeAround(lanes, { lane, share: merchantId, dueAt: now }, () =>
        collection.updateMany(
          { ...parked, lane },
          { $set: { dueAt: now, failures: 0 }, $unset: { parkedAt: 1, parkedReason: 1 } },
        ),
      );
    }
  };
}

/** Shown anew in the place that it was meant for, wherever it has stood meanwhile. */
function makeBringBack(write: WriteTogether, lanes: WorkLanes): ChatMessageStore['bringBack'] {
  return async ({ key, merchantId, closedChannelId }, to, now) => {
    const anew = { ...NEVER_SHOWN, ...to, sending: false, dueAt: now, failures: 0 };
    const filter = { _id: key, closedChannelId } as mongo.Document;
    await wakeAround(lanes, { lane: to.lane, share: merchantId, dueAt: now }, () =>
      write({
        filter,
        update: {
          $set: { ...anew, closedChannelId: null, triedMemberIds: [] },
          $unset: { closedWhy: 1, parkedAt: 1, parkedReason: 1 },
        },
      }),
    );
  };
}

function makeMarkShown(write: WriteTogether): ChatMessageStore['markShown'] {
  return async (key, version, { posted, at }) => {
    const shown = {
      ...{ sending: false, uncertain: false, failures: 0 },
      ...{ shownVersion: version, posted, shownAt: at },
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
  };
}
