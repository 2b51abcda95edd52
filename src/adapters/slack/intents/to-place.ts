import type { ChatPlace } from '../../../domain/chat/chat-place.js';
import type { Asker } from '../people/asker.js';
import type { Origin } from './view-metadata.js';

/** The channel that a person began in; null where it is none (a direct message). */
export function toPlace(
  { teamId: workspaceId }: Pick<Asker, 'teamId'>,
  { channelId }: Pick<Origin, 'channelId'>,
): ChatPlace | null {
  return channelId !== null && /^[CG]/.test(channelId) ? { platform: 'slack', workspaceId, channelId } : null;
}
