import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ChangeRecord } from '../protocol.js';
import type { SlackPlatform } from '../slack/platform/slack-platform.js';
import type { TelegramPlatform } from '../telegram/platform/telegram-platform.js';
import { TELEGRAM_EVENT } from '../telegram-protocol.js';

/** Often enough that no proxy takes the stream for dead. */
const HEARTBEAT_MS = 15_000;

/**
 * Server-sent events for one viewer, until either side closes. A browser that comes back after a break is told to
 * start anew, by `workspace_reset`, if it missed anything. Telegram's changes name no person and come beside them.
 */
export function streamChanges(
  { platform, telegram }: { platform: SlackPlatform; telegram: TelegramPlatform | null },
  viewerId: string,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): void {
  const { seq, now } = platform.snapshot(viewerId);
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  response.write('retry: 500\n\n');
  const lastSeen = request.headers['last-event-id'];
  if (lastSeen !== undefined && Number(lastSeen) !== seq) {
    response.write(toEvent({ seq, at: now, type: 'workspace_reset' }));
  }
  const stop = platform.subscribe((record) => {
    if (record.to === undefined || record.to.includes(viewerId)) response.write(toEvent(record));
  });
  const stopTelegram = telegram?.subscribe((record) =>
    response.write(`event: ${TELEGRAM_EVENT}\ndata: ${JSON.stringify(record)}\n\n`),
  );
  const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS).unref();
  response.once('close', () => {
    clearInterval(heartbeat);
    stop();
    stopTelegram?.();
  });
}

function toEvent(record: ChangeRecord): string {
  return `id: ${record.seq}\ndata: ${JSON.stringify(record)}\n\n`;
}
