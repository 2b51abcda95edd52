import type { ShownMessage } from '../../../telegram-protocol.js';
import { rowKey } from './chats.js';

/** What others wrote or changed since: new messages, and those whose words are other than before. */
export function findNews(
  before: readonly ShownMessage[],
  after: readonly ShownMessage[],
  viewerId: number,
): ShownMessage[] {
  const known = new Map(before.map((message) => [rowKey(message), message.text]));
  return after.filter(
    (message) => message.fromId !== viewerId && known.get(rowKey(message)) !== message.text,
  );
}

/** As it is spoken: whose words, and the words. */
export function sayMessage({ from, text, ephemeralId }: ShownMessage): string {
  return `${from}${ephemeralId === null ? '' : ', only for you'}: ${text}`;
}
