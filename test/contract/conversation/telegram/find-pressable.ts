import type { ShownMessage } from '@paylink/playground/telegram-protocol';
import en from '../../../../src/adapters/chat/words/languages/en.json' with { type: 'json' };
import type { Seen } from '../chat-under-test.js';
import type { TelegramEyes } from './create-telegram-eyes.js';
import type { TelegramHands } from './create-telegram-hands.js';

const MORE = en['telegram.button.more'];
const CLOSE = en['telegram.button.close'];

const has = ({ buttons }: ShownMessage, label: string) => buttons.flat().includes(label);
const isInGroup = ({ chat, ephemeralId }: ShownMessage) =>
  String(chat).startsWith('-') && ephemeralId === null;

interface Wanted {
  readonly seen: Seen;
  readonly message: ShownMessage;
  readonly label: string;
}

/** The message that has a button of this label, of all that belongs to what was seen; null: nothing is called so there. */
export type FindPressable = (wanted: Wanted) => Promise<ShownMessage | null>;

/**
 * What a group's card has no room for stands behind More. Whoever comes to a card opens that first, and it stays before
 * them as it was then, whatever becomes of the card.
 */
export function createFindPressable(
  hands: TelegramHands,
  { listNew }: Pick<TelegramEyes, 'listNew'>,
): FindPressable {
  const unfolded = new WeakMap<Seen, ShownMessage>();

  async function unfold({ seen, message }: Wanted): Promise<void> {
    await hands.presses(message, MORE);
    const more = listNew().findLast((sight) => sight.message !== null && has(sight.message, CLOSE));
    if (more?.message) unfolded.set(seen, more.message);
  }
  return async (wanted) => {
    const { seen, message, label } = wanted;
    if (!isInGroup(message)) return message;
    if (has(message, MORE) && !unfolded.has(seen)) await unfold(wanted);
    const card = hands.again(message);
    if (has(card, label)) return card;
    const more = unfolded.get(seen);
    return more !== undefined && has(more, label) ? more : null;
  };
}
