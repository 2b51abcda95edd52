import type { ChangeRecord, Message, Person, WorkspaceSnapshot } from '../../protocol.js';
import { buildNoticeMessage } from './notice-message.js';

/**
 * The workspace after a change; the very same object when the change says nothing new about it. Records that the
 * snapshot holds already (by `seq`) change nothing.
 */
export function applyChange(workspace: WorkspaceSnapshot, record: ChangeRecord): WorkspaceSnapshot {
  if (record.seq <= workspace.seq) return workspace;
  return { ...changeOf(workspace, record), seq: record.seq };
}

function changeOf(workspace: WorkspaceSnapshot, record: ChangeRecord): WorkspaceSnapshot {
  switch (record.type) {
    case 'message_posted':
    case 'message_changed':
      return withMessage(workspace, record.message);
    case 'message_deleted':
      return withoutMessage(workspace, record.channelId, record.ts);
    case 'channel_changed':
      return withChannel(workspace, record.channel);
    case 'person_changed':
      return withPerson(workspace, record.person);
    case 'modals_changed':
      return record.userId === workspace.viewerId ? { ...workspace, modals: record.modals } : workspace;
    case 'home_changed':
      return record.userId === workspace.viewerId ? { ...workspace, home: record.home } : workspace;
    case 'settings_changed':
      return { ...workspace, settings: record.settings };
    case 'clock_moved':
      return { ...workspace, now: record.now };
    case 'notice_shown': {
      const notice = record.userId === workspace.viewerId ? buildNoticeMessage(record) : undefined;
      return notice === undefined ? workspace : withMessage(workspace, notice);
    }
    default:
      return workspace;
  }
}

function withMessage(workspace: WorkspaceSnapshot, message: Message): WorkspaceSnapshot {
  const { channelId, ts } = message;
  const list = workspace.messages[channelId] ?? [];
  const at = list.findIndex((other) => other.ts === ts);
  if (at < 0) return withList(workspace, channelId, insertByTs(list, message));
  // Change records go to many readers and know nothing of what this one chose in the message's inputs.
  const kept = { ...message, entries: { ...list[at]?.entries, ...message.entries } };
  return withList(workspace, channelId, list.with(at, kept));
}

function insertByTs(list: readonly Message[], message: Message): Message[] {
  const at = list.findLastIndex((other) => other.ts < message.ts) + 1;
  return list.toSpliced(at, 0, message);
}

export function withoutMessage(
  workspace: WorkspaceSnapshot,
  channelId: string,
  ts: string,
): WorkspaceSnapshot {
  const list = workspace.messages[channelId] ?? [];
  return withList(
    workspace,
    channelId,
    list.filter((message) => message.ts !== ts),
  );
}

function withList(workspace: WorkspaceSnapshot, channelId: string, list: Message[]): WorkspaceSnapshot {
  return { ...workspace, messages: { ...workspace.messages, [channelId]: list } };
}

/** One that the viewer left and may not see any more is gone. */
function withChannel(
  workspace: WorkspaceSnapshot,
  channel: WorkspaceSnapshot['channels'][number],
): WorkspaceSnapshot {
  const others = workspace.channels.filter(({ id }) => id !== channel.id);
  const isSeen = channel.kind === 'public' || channel.memberIds.includes(workspace.viewerId);
  const at = workspace.channels.findIndex(({ id }) => id === channel.id);
  if (!isSeen) return { ...workspace, channels: others };
  const channels = at < 0 ? [...others, channel] : workspace.channels.with(at, channel);
  return { ...workspace, channels };
}

function withPerson(workspace: WorkspaceSnapshot, person: Person): WorkspaceSnapshot {
  const people = workspace.people.map((other) => (other.id === person.id ? person : other));
  return { ...workspace, people };
}

/** Older messages before those that are there already. */
export function withOlder(
  workspace: WorkspaceSnapshot,
  channelId: string,
  older: { messages: Message[]; hasOlder: boolean },
): WorkspaceSnapshot {
  const list = workspace.messages[channelId] ?? [];
  const known = new Set(list.map(({ ts }) => ts));
  const added = older.messages.filter(({ ts }) => !known.has(ts));
  const others = workspace.hasOlder.filter((id) => id !== channelId);
  return {
    ...withList(workspace, channelId, [...added, ...list]),
    hasOlder: older.hasOlder ? [...others, channelId] : others,
  };
}
