import type { ChatPlace } from '../../../domain/chat-place.js';
import type { Origin } from './view-metadata.js';

/** The channel that something was begun in; null where it is none (a direct message). */
export function toPlace({ channelId }: Pick<Origin, 'channelId'>): ChatPlace | null {
  return channelId !== null && /^[CG]/.test(channelId) ? { platform: 'slack', channelId } : null;
}
