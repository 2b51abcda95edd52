import type { ChangeRecord, Message } from '../../protocol.js';

/** Who speaks for the platform itself. */
export const SLACKBOT = 'USLACKBOT';

/** The platform's own words as a message that only their reader sees; undefined when they belong to no channel. */
export function buildNoticeMessage(record: ChangeRecord & { type: 'notice_shown' }): Message | undefined {
  if (record.channelId === undefined) return undefined;
  const micros = Date.parse(record.at) * 1000 + (record.seq % 1000);
  return {
    channelId: record.channelId,
    ts: `${Math.floor(micros / 1_000_000)}.${String(micros % 1_000_000).padStart(6, '0')}`,
    userId: SLACKBOT,
    text: record.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    blocks: [],
    ephemeralFor: record.userId,
    replyCount: 0,
    files: [],
    reactions: [],
    entries: {},
  };
}
