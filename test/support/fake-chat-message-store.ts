import { followsLink } from '../../src/domain/chat/follows-link.js';
import type { ChatMessage, ChatMessageStore, NewChatMessage } from '../../src/ports/chat-message-store.js';
import type { WorkLanes } from '../../src/ports/work-lanes.js';
import type { ParkedTable } from '../../src/ports/work-table.js';
import { createFakeLanes } from './fake-lanes.js';
import { createFakeParkedMessages, type FakeParkedMessage } from './fake-parked-messages.js';

interface Row {
  readonly message: ChatMessage;
  /** Null while it shows all that is wanted, or was parked. */
  readonly dueAt: Date | null;
  readonly sending: boolean;
  readonly parkedAt: Date | null;
}

export interface FakeChatMessageStore extends ChatMessageStore, ParkedTable {
  /** Every message, in the order they were asked for. */
  all(): readonly ChatMessage[];
  /** Null while it shows all that is wanted, or was parked. */
  dueAtOf(key: string): Date | null;
}

/** The chat messages in memory; like the real store it takes `uncertain` back only when the message was shown. */
export function createFakeChatMessageStore(lanes: WorkLanes = createFakeLanes()): FakeChatMessageStore {
  const rows = new Map<string, Row>();
  const edit = (key: string, change: (row: Row) => Partial<Row>): void => {
    const row = rows.get(key);
    if (row !== undefined) rows.set(key, { ...row, ...change(row) });
  };
  const editDue = (key: string, change: (row: Row) => Partial<Row>): void => {
    if (rows.get(key)?.dueAt != null) edit(key, change);
  };
  const read = ({ message, dueAt, sending }: Row): ChatMessage => ({
    ...message,
    dueAt: dueAt ?? message.createdAt,
    uncertain: message.uncertain || (sending && message.posted === null),
  });
  const wake = ({ lane, merchantId }: Pick<NewChatMessage, 'lane' | 'merchantId'>, dueAt: Date) =>
    lanes.wake([{ lane, share: merchantId, dueAt }]);

  return {
    ...createFakeParkedMessages({
      lanes,
      all: () => [...rows.values()].map(toParked),
      release: (key, dueAt) =>
        edit(key, ({ message }) => ({
          dueAt,
          parkedAt: null,
          message: { ...message, parkedReason: null, failures: 0 },
        })),
    }),
    all: () => [...rows.values()].map(read),
    dueAtOf: (key) => rows.get(key)?.dueAt ?? null,
    async listAway(merchantId, channelId) {
      const isAway = ({ message: { content, closedChannelId, ...message } }: Row) =>
        message.merchantId === merchantId &&
        content.kind === 'card' &&
        (closedChannelId === channelId || closedChannelId?.startsWith(`${channelId}/`) === true);
      const found = [...rows.values()].filter(isAway).map(read);
      return found.sort((a, b) => inOrder(b, a)).slice(0, 200);
    },
    async bringBack({ key, merchantId, closedChannelId }, to, now) {
      const row = rows.get(key);
      if (row === undefined || row.message.closedChannelId !== closedChannelId) return;
      const { closedWhy: _why, ...message } = row.message;
      const anew = {
        ...NEVER_SHOWN,
        ...to,
        uncertain: false,
        closedChannelId: null,
        triedMemberIds: [],
        failures: 0,
      };
      edit(key, () => ({
        ...{ sending: false, parkedAt: null, dueAt: now },
        message: { ...message, ...anew, parkedReason: null },
      }));
      await lanes.wake([{ lane: to.lane, share: merchantId, dueAt: now }]);
    },
    async find(key) {
      const row = rows.get(key);
      return row === undefined ? null : read(row);
    },

    async listFollowing(linkId) {
      return [...rows.values()]
        .map(read)
        .filter(({ linkId: id, content }) => id === linkId && followsLink(content.kind))
        .filter(({ posted, parkedReason }) => posted !== null || parkedReason === null)
        .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
    },

    async register(message, { posted, at }) {
      const row = toRow(message, at);
      const shown = { posted, shownAt: at, shownVersion: message.wantedVersion };
      rows.set(message.key, { ...row, message: { ...row.message, ...shown }, dueAt: null });
    },

    async forget(key) {
      rows.delete(key);
    },

    async request(message, now) {
      const row = rows.get(message.key);
      if (row === undefined) rows.set(message.key, toRow(message, now));
      else if (message.wantedVersion > 1) edit(message.key, () => raise(row, message, now));
      await wake(rows.get(message.key)?.message ?? message, now);
    },

    async readLane(lane, now, limit) {
      const inLane = [...rows.values()].filter(
        ({ message, dueAt }) => message.lane === lane && dueAt !== null,
      );
      const due = inLane
        .filter(({ dueAt }) => Number(dueAt) <= now.getTime())
        .sort((a, b) => inOrder(a.message, b.message));
      const waiting = inLane
        .filter(({ dueAt }) => Number(dueAt) > now.getTime())
        .sort((a, b) => Number(a.dueAt) - Number(b.dueAt));
      return { due: due.slice(0, limit).map(read), waiting: waiting.slice(0, limit).map(read) };
    },

    async markSending(key, isUncertain) {
      edit(key, ({ message }) => ({
        sending: true,
        message: { ...message, uncertain: message.uncertain || isUncertain },
      }));
    },

    async markShown(key, version, { posted, at }) {
      edit(key, ({ message, dueAt }) => ({
        sending: false,
        message: { ...message, shownVersion: version, posted, shownAt: at, uncertain: false, failures: 0 },
        dueAt: message.wantedVersion <= version ? null : dueAt,
      }));
    },

    async defer(key, nextAttemptAt) {
      editDue(key, () => ({ sending: false, dueAt: nextAttemptAt }));
    },

    async postpone(key, nextAttemptAt, uncertain) {
      editDue(key, ({ message }) => ({
        sending: false,
        message: {
          ...message,
          failures: message.failures + 1,
          uncertain: message.uncertain || uncertain,
        },
        dueAt: nextAttemptAt,
      }));
    },

    async redirect(message, { startsAnew, ...to }, now) {
      // As the real one: woken for later first, so that no crash between the two leaves it in a lane that sleeps.
      await wake({ ...message, lane: to.lane }, new Date(now.getTime() + 10_000));
      editDue(message.key, (row) => ({
        sending: false,
        message: {
          ...row.message,
          ...(startsAnew ? { ...NEVER_SHOWN, uncertain: false } : {}),
          ...to,
        },
        dueAt: now,
      }));
      await wake({ ...message, lane: to.lane }, now);
    },

    async park(key, reason, at) {
      editDue(key, ({ message }) => ({
        sending: false,
        dueAt: null,
        parkedAt: at,
        message: { ...message, parkedReason: reason },
      }));
    },

    async takeUp(merchantId, reason, now) {
      for (const { message } of rows.values()) {
        if (message.merchantId !== merchantId || message.parkedReason !== reason) continue;
        edit(message.key, (row) => ({
          dueAt: now,
          parkedAt: null,
          message: { ...row.message, parkedReason: null, failures: 0 },
        }));
        await wake(message, now);
      }
    },

    async measure(now) {
      const due = [...rows.values()].flatMap(({ dueAt }) => (dueAt !== null && dueAt <= now ? [dueAt] : []));
      const parked = [...rows.values()].filter(({ message }) => message.parkedReason !== null).length;
      const oldest = due.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
      return { depth: due.length, oldestDueAt: oldest, parked };
    },
  };
}

function toParked({ message, parkedAt }: Row): FakeParkedMessage {
  const { key: id, merchantId, lane, parkedReason } = message;
  const parked = parkedReason === null || parkedAt === null ? null : { reason: parkedReason, at: parkedAt };
  return { id, merchantId, lane, parked };
}

const NEVER_SHOWN = { posted: null, shownVersion: 0, shownAt: null } as const;

function inOrder(a: ChatMessage, b: ChatMessage): number {
  return a.createdAt.getTime() - b.createdAt.getTime() || (a.key < b.key ? -1 : 1);
}

function toRow(message: NewChatMessage, now: Date): Row {
  return {
    message: {
      createdAt: now,
      ...message,
      ...NEVER_SHOWN,
      posted: message.posted ?? null,
      dueAt: now,
      uncertain: false,
      failures: 0,
      triedMemberIds: [],
      closedChannelId: null,
      parkedReason: null,
    },
    dueAt: now,
    sending: false,
    parkedAt: null,
  };
}

function raise(row: Row, { wantedVersion, platform, target, lane }: NewChatMessage, now: Date): Partial<Row> {
  if (wantedVersion <= row.message.wantedVersion) return {};
  if (row.message.parkedReason === null) {
    const dueAt = row.dueAt !== null && row.dueAt > now ? row.dueAt : now;
    return { message: { ...row.message, wantedVersion }, dueAt };
  }
  const anew = { parkedReason: null, closedChannelId: null, triedMemberIds: [], failures: 0 };
  return {
    message: { ...row.message, ...anew, wantedVersion, platform, target, lane },
    dueAt: now,
    parkedAt: null,
  };
}
