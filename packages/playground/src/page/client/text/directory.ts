import type { Channel, Person, WorkspaceSnapshot } from '../../../protocol.js';
import type { DateReader } from '../time/format-date.js';

/** Names of people and channels, as the one who looks knows them. */
export interface Directory extends DateReader {
  readonly viewerId: string;
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
}

export function buildDirectory(workspace: WorkspaceSnapshot, now: Date): Directory {
  const { viewerId, people, channels } = workspace;
  const { timeZone = 'UTC', locale = 'en-US' } = findPerson(workspace, viewerId) ?? {};
  return { viewerId, people, channels, timeZone, locale, now };
}

export function findPerson({ people }: Pick<Directory, 'people'>, id: string): Person | undefined {
  return people.find((person) => person.id === id);
}

export function nameOf(directory: Pick<Directory, 'people'>, userId: string): string {
  return findPerson(directory, userId)?.realName ?? userId;
}

/** "#sales", or the other one's name for a direct message. */
export function nameChannel(directory: Directory, channel: Channel): string {
  return channel.kind === 'im' ? nameOf(directory, otherMember(directory, channel)) : `#${channel.name}`;
}

/** Whom a direct message is with; oneself when there is nobody else. */
export function otherMember({ viewerId }: Pick<Directory, 'viewerId'>, channel: Channel): string {
  return channel.memberIds.find((id) => id !== viewerId) ?? viewerId;
}
