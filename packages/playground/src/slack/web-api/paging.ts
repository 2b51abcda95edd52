import type { JsonObject } from '../../protocol.js';
import { SlackApiError } from '../slack-api-error.js';

const DEFAULT_LIMIT = 100;

/** One page of a list and Slack's opaque cursor to the next. Throws `invalid_cursor`. */
export function takePage<Item>(
  items: Item[],
  { cursor, limit = DEFAULT_LIMIT }: { cursor?: string | undefined; limit?: number | undefined },
): { page: Item[]; hasMore: boolean; metadata: JsonObject } {
  const start = cursor === undefined || cursor === '' ? 0 : decodeCursor(cursor);
  const end = start + limit;
  const hasMore = end < items.length;
  const next = hasMore ? Buffer.from(`from:${end}`).toString('base64') : '';
  return { page: items.slice(start, end), hasMore, metadata: { next_cursor: next } };
}

function decodeCursor(cursor: string): number {
  const match = /^from:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString());
  if (match === null) throw new SlackApiError('invalid_cursor');
  return Number(match[1]);
}
