import type { Message, Person, View, WorkspaceSnapshot } from '../../../../src/protocol.js';

/** What Sam sees of a workspace with #sales and #owners, before anything was said. */
export function buildTestWorkspace(change: Partial<WorkspaceSnapshot> = {}): WorkspaceSnapshot {
  return {
    seq: 10,
    viewerId: 'U0SAM',
    team: { id: 'T0', name: 'Lotus Valley School', domain: 'lotus' },
    app: { id: 'A0', name: 'Paylink', botUserId: 'U0BOT' },
    commands: [],
    shortcuts: [],
    people: [],
    channels: [
      { id: 'C0SALES', kind: 'public', name: 'sales', topic: '', memberIds: ['U0SAM'] },
      { id: 'G0OWNERS', kind: 'private', name: 'owners', topic: '', memberIds: ['U0SAM', 'U0MAYA'] },
    ],
    messages: { C0SALES: [] },
    hasOlder: [],
    modals: [],
    home: null,
    settings: { rateLimits: false, publicPosting: false, scopes: 'all' },
    now: '2026-11-22T10:00:00.000Z',
    ...change,
  };
}

export function buildTestPerson(id: string): Person {
  return { id, name: id, realName: id, title: '', isBot: false, timeZone: 'UTC', locale: 'en-US' };
}

/** A message of the bot in #sales. */
export function buildTestMessage(ts: string, change: Partial<Message> = {}): Message {
  return {
    channelId: 'C0SALES',
    ts,
    userId: 'U0BOT',
    text: `message ${ts}`,
    blocks: [],
    replyCount: 0,
    files: [],
    reactions: [],
    entries: {},
    ...change,
  };
}

export function buildTestModal(callbackId: string, blockTypes: readonly string[] = ['input']): View {
  const blocks = blockTypes.map((type, index) => ({ type, block_id: `b${index}` }));
  return {
    id: 'V1',
    view: { type: 'modal', title: { type: 'plain_text', text: 'A title' }, callback_id: callbackId, blocks },
    hash: '1',
    entries: {},
    errors: {},
  };
}
