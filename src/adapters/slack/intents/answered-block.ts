import { z } from 'zod';
import type { Answered } from '../../../domain/chat/answered.js';

const id = z.string().min(1);

/** `<n>:answer:<kind>[:<of what>]`: Slack wants each block's id once in a message. */
const blockId = z
  .union([
    z.tuple([z.literal('whole')]),
    z.tuple([z.literal('part')]),
    z.tuple([z.literal('refund'), id]),
    z.tuple([z.literal('sending')]),
    z.tuple([z.literal('sending'), id]),
    z.tuple([z.literal('question'), z.enum(['cancel', 'refund', 'evidence'])]),
  ])
  .transform(toAnswered);

type Parts =
  | readonly ['whole' | 'part' | 'sending']
  | readonly ['refund' | 'sending', string]
  | readonly ['question', Extract<Answered, { kind: 'question' }>['asks']];

function toAnswered(parts: Parts): Answered {
  switch (parts[0]) {
    case 'whole':
    case 'part':
      return { kind: parts[0] };
    case 'refund':
      return { kind: 'refund', refundId: parts[1] };
    case 'sending':
      return { kind: 'sending', sendingId: parts[1] ?? null };
    case 'question':
      return { kind: 'question', asks: parts[1] };
  }
}

function toParts(says: Answered): readonly (string | null)[] {
  switch (says.kind) {
    case 'refund':
      return [says.refundId];
    case 'sending':
      return [says.sendingId];
    case 'question':
      return [says.asks];
    default:
      return [];
  }
}

/**
 * What an answer says of its link, as the id of a block that can be pressed in: Slack tells nothing else of what one
 * person sees in a channel, and it is noted only with its first press.
 */
export function encodeAnswered(says: Answered, at: number): string {
  return [`${at}`, 'answer', says.kind, ...toParts(says).filter((part) => part !== null)].join(':');
}

/** Null: a block of something else, or of before. */
export function decodeAnswered(id: string): Answered | null {
  const [, name, ...parts] = id.split(':');
  const read = blockId.safeParse(parts);
  return name === 'answer' && read.success ? read.data : null;
}
