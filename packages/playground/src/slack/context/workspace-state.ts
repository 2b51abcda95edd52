import type { PlatformSettings } from '../../protocol.js';
import type { WorkspaceSeed } from '../workspace-seed.js';
import type { ChannelRecord, FileRecord, MessageRecord, UserRecord, ViewRecord } from './records.js';

/** Everything the workspace is made of; replaced as a whole by a reset. */
export interface WorkspaceState {
  users: Map<string, UserRecord>;
  channels: Map<string, ChannelRecord>;
  /** By channel id, in order of ts; ephemerals included. */
  messages: Map<string, MessageRecord[]>;
  /** Open modals by user id, root first. */
  modals: Map<string, ViewRecord[]>;
  homes: Map<string, ViewRecord>;
  files: Map<string, FileRecord>;
  settings: PlatformSettings;
}

export function buildWorkspaceState(seed: WorkspaceSeed, settings: PlatformSettings): WorkspaceState {
  const state: WorkspaceState = {
    users: new Map(),
    channels: new Map(),
    messages: new Map(),
    modals: new Map(),
    homes: new Map(),
    files: new Map(),
    settings: { ...settings },
  };
  for (const user of buildUsers(seed)) state.users.set(user.id, user);
  for (const channel of buildChannels(seed)) state.channels.set(channel.id, channel);
  return state;
}

function buildUsers(seed: WorkspaceSeed): UserRecord[] {
  const people = seed.people.map((person) => ({
    id: person.id,
    name: person.name,
    realName: person.realName,
    title: person.title ?? '',
    isBot: false,
    isAdmin: person.isAdmin ?? false,
    isGuest: person.isGuest ?? false,
    isDeleted: false,
    homeTeamId: person.homeTeamId ?? seed.team.id,
    timeZone: person.timeZone,
    locale: person.locale ?? 'en-US',
    email: person.email,
  }));
  const { app } = seed;
  const bot = {
    id: app.botUserId,
    name: app.botName,
    realName: app.name,
    title: 'App',
    isBot: true,
    isAdmin: false,
    isGuest: false,
    isDeleted: false,
    homeTeamId: seed.team.id,
    timeZone: 'America/Los_Angeles',
    locale: 'en-US',
    email: undefined,
  };
  return [...people, bot];
}

function buildChannels(seed: WorkspaceSeed): ChannelRecord[] {
  const createdAtSeconds = 1_700_000_000;
  const pairs: [string, string][] = [
    ...seed.people.map((person): [string, string] => [person.id, seed.app.botUserId]),
    ...(seed.directMessages ?? []),
  ];
  return [
    ...seed.channels.map((channel) => ({
      id: channel.id,
      kind: channel.isPrivate === true ? ('private' as const) : ('public' as const),
      name: channel.name,
      topic: channel.topic ?? '',
      memberIds: new Set(channel.memberIds),
      isShared: channel.isShared === true,
      createdAtSeconds,
    })),
    ...pairs.map((pair, index) => ({
      id: `D${String(index + 1).padStart(9, '0')}`,
      kind: 'im' as const,
      name: '',
      topic: '',
      memberIds: new Set(pair),
      createdAtSeconds,
    })),
  ];
}
