import { type Model, trusted, type UpdateQuery } from 'mongoose';
import type { ChatMessage, ChatOutbox } from '../../../ports/chat-outbox.js';
import { claimUpTo, leaseEnd, NO_LEASE } from '../lease.js';
import { fromChatMessageDocument } from './chat-message-mapper.js';
import type { ChatMessageDocument } from './chat-message-schema.js';
import { makeRequestMessage } from './request-message.js';

const GIVEN_BACK = { sending: false, leasedUntil: NO_LEASE } as const;

export function createChatOutbox(model: Model<ChatMessageDocument>): ChatOutbox {
  const update = async (key: string, change: UpdateQuery<ChatMessageDocument>): Promise<void> => {
    await model.updateOne({ _id: key }, change);
  };

  async function claimOne(now: Date, leaseMs: number): Promise<ChatMessage | null> {
    const document = await model
      .findOneAndUpdate(
        { dueAt: trusted({ $lte: now }), leasedUntil: trusted({ $lte: now }) },
        { $set: { leasedUntil: leaseEnd(now, leaseMs) } },
        { sort: { dueAt: 1, _id: 1 }, returnDocument: 'after' },
      )
      .lean<ChatMessageDocument>();
    if (document === null) return null;
    const message = fromChatMessageDocument(document);
    if (!document.sending || document.posted !== null) return message;
    // Whoever had it died while posting. Kept in the document, so that a failed try does not forget it.
    await update(document._id, { $set: { sending: false, uncertain: true } });
    return { ...message, uncertain: true };
  }

  return {
    request: makeRequestMessage(model),

    async find(key) {
      const document = await model.findOne({ _id: key }).lean<ChatMessageDocument>();
      return document === null ? null : fromChatMessageDocument(document);
    },

    claimDue: (now, leaseMs, limit) => claimUpTo(limit, () => claimOne(now, leaseMs)),

    markSending: (key) => update(key, { $set: { sending: true } }),

    async markShown(key, version, { posted, at }) {
      const shown = {
        ...GIVEN_BACK,
        shownVersion: version,
        posted,
        shownAt: at,
        uncertain: false,
        failures: 0,
      };
      const upToDate = await model.updateOne(
        { _id: key, wantedVersion: trusted({ $lte: version }) },
        { $set: shown, $unset: { dueAt: 1 } },
      );
      // A newer version was wanted meanwhile: it stays due.
      if (upToDate.matchedCount === 0) await update(key, { $set: shown });
    },

    defer: (key, nextAttemptAt) => update(key, { $set: { ...GIVEN_BACK, dueAt: nextAttemptAt } }),

    postpone: (key, nextAttemptAt, uncertain) =>
      update(key, {
        $set: { ...GIVEN_BACK, dueAt: nextAttemptAt, ...(uncertain ? { uncertain } : {}) },
        $inc: { failures: 1 },
      }),

    redirect: (key, target, closedChannelId) =>
      update(key, {
        $set: {
          ...GIVEN_BACK,
          target,
          closedChannelId,
          posted: null,
          shownVersion: 0,
          shownAt: null,
          uncertain: false,
        },
      }),

    giveUp: (key, reason) =>
      update(key, { $set: { ...GIVEN_BACK, gaveUpReason: reason }, $unset: { dueAt: 1 } }),
  };
}
