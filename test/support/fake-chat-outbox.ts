import type { ChatMessage, ChatOutbox, NewChatMessage } from '../../src/ports/chat-outbox.js';

interface Row {
  readonly message: ChatMessage;
  /** Null while it shows all that is wanted, or was given up. */
  readonly dueAt: number | null;
  readonly leasedUntil: number;
  readonly sending: boolean;
  readonly gaveUpReason: string | null;
}

export interface FakeChatOutbox extends ChatOutbox {
  /** Every message, in the order they were asked for. */
  all(): readonly ChatMessage[];
  /** Null while it is still tried. */
  gaveUpReasonOf(key: string): string | null;
  dueAtOf(key: string): Date | null;
}

/** The outbox in memory; like the real one it takes `uncertain` back only when the message was shown. */
export function createFakeChatOutbox(): FakeChatOutbox {
  const rows = new Map<string, Row>();
  const edit = (key: string, change: (row: Row) => Partial<Row>): void => {
    const row = rows.get(key);
    if (row !== undefined) rows.set(key, { ...row, ...change(row) });
  };
  const giveBack = { leasedUntil: 0, sending: false } as const;

  return {
    all: () => [...rows.values()].map(({ message }) => message),
    gaveUpReasonOf: (key) => rows.get(key)?.gaveUpReason ?? null,
    dueAtOf(key) {
      const dueAt = rows.get(key)?.dueAt ?? null;
      return dueAt === null ? null : new Date(dueAt);
    },
    find: async (key) => rows.get(key)?.message ?? null,

    async request(message, now) {
      const row = rows.get(message.key);
      if (row === undefined) rows.set(message.key, toRow(message, now));
      else if (row.gaveUpReason !== null) rows.set(message.key, restart(row, message, now));
      else if (message.content.kind === 'card') edit(message.key, () => raise(row, message, now));
    },

    async claimDue(now, leaseMs, limit) {
      const due = [...rows.values()]
        .filter(
          ({ dueAt, leasedUntil }) =>
            dueAt !== null && dueAt <= now.getTime() && leasedUntil <= now.getTime(),
        )
        .sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0) || (a.message.key < b.message.key ? -1 : 1));
      return due.slice(0, limit).map(({ message, sending }) => {
        const diedPosting = sending && message.posted === null;
        const claimed = { ...message, uncertain: message.uncertain || diedPosting };
        edit(message.key, () => ({
          message: claimed,
          leasedUntil: now.getTime() + leaseMs,
          sending: false,
        }));
        return claimed;
      });
    },

    async markSending(key) {
      edit(key, () => ({ sending: true }));
    },

    async markShown(key, version, { posted, at }) {
      edit(key, ({ message, dueAt }) => ({
        ...giveBack,
        message: { ...message, shownVersion: version, posted, shownAt: at, uncertain: false, failures: 0 },
        dueAt: message.wantedVersion <= version ? null : dueAt,
      }));
    },

    async defer(key, nextAttemptAt) {
      edit(key, () => ({ ...giveBack, dueAt: nextAttemptAt.getTime() }));
    },

    async postpone(key, nextAttemptAt, uncertain) {
      edit(key, ({ message }) => ({
        ...giveBack,
        message: {
          ...message,
          failures: message.failures + 1,
          uncertain: message.uncertain || uncertain,
        },
        dueAt: nextAttemptAt.getTime(),
      }));
    },

    async redirect(key, target, closedChannelId) {
      edit(key, ({ message }) => ({
        ...giveBack,
        message: { ...message, ...NEVER_SHOWN, target, closedChannelId, uncertain: false },
      }));
    },

    async giveUp(key, reason) {
      edit(key, () => ({ ...giveBack, dueAt: null, gaveUpReason: reason }));
    },
  };
}

const NEVER_SHOWN = { posted: null, shownVersion: 0, shownAt: null } as const;

function toRow(message: NewChatMessage, now: Date): Row {
  return {
    message: {
      ...message,
      ...NEVER_SHOWN,
      uncertain: false,
      failures: 0,
      closedChannelId: null,
      createdAt: now,
    },
    dueAt: now.getTime(),
    leasedUntil: 0,
    sending: false,
    gaveUpReason: null,
  };
}

function raise(row: Row, { wantedVersion }: NewChatMessage, now: Date): Partial<Row> {
  if (wantedVersion <= row.message.wantedVersion) return {};
  return {
    message: { ...row.message, wantedVersion },
    dueAt: Math.max(row.dueAt ?? 0, now.getTime()),
  };
}

function restart(row: Row, { target, wantedVersion }: NewChatMessage, now: Date): Row {
  return {
    ...row,
    message: {
      ...row.message,
      ...NEVER_SHOWN,
      target,
      failures: 0,
      wantedVersion: Math.max(wantedVersion, row.message.wantedVersion),
    },
    dueAt: now.getTime(),
    gaveUpReason: null,
  };
}
