import type { WaitingPlace } from '../../../ports/draft-repository.js';
import type { ShownAt } from './shown-at.js';

const ids = (...names: readonly (number | string)[]) => names.join(' ');

/** The review that a person pressed Create in. */
export function toWaitingPlace(at: ShownAt | null): WaitingPlace {
  return { platform: 'telegram', handle: { at: at === null ? null : encode(at) } };
}

function encode(at: ShownAt): string | null {
  switch (at.kind) {
    case 'message':
      return ids(at.kind, at.chatId, at.messageId);
    case 'ephemeral':
      return ids(at.kind, at.chatId, at.userId, at.ephemeralId);
    case 'inline':
      return null;
  }
}

/** Null: it stands nowhere that could be edited. Never throws. */
export function readWaitingPlace({ handle }: Pick<WaitingPlace, 'handle'>): ShownAt | null {
  const [kind, ...numbers] = (handle['at'] ?? '').split(' ');
  const [chatId = Number.NaN, second = Number.NaN, third = Number.NaN] = numbers.map(Number);
  if (kind === 'message' && !Number.isNaN(second)) return { kind, chatId, messageId: second };
  if (kind === 'ephemeral' && !Number.isNaN(third))
    return { kind, chatId, userId: second, ephemeralId: third };
  return null;
}
