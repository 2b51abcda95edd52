import type { TelegramActor } from '@paylink/playground/telegram/person/telegram-actor';
import type { ShownMessage } from '@paylink/playground/telegram-protocol';
import { PAYMENTS, SALES, type Seen } from '../chat-under-test.js';
import type { TelegramHands } from './create-telegram-hands.js';
import { isQuestion, leaveQuestion } from './fill-telegram.js';
import { listButtons, readMessage } from './read-message.js';

/** A message or a notice over the chat, as it stood when it was looked at. */
interface Sight {
  readonly seen: Seen;
  /** Null: a notice. */
  readonly message: ShownMessage | null;
}

/** What a person has before them in Telegram, and where it stands there. */
export interface TelegramEyes {
  /** So that what is seen next is an answer to what is done next. */
  looksAway(): void;
  sees(words: string): Promise<Seen>;
  seesIn(channel: string, words: string): Promise<Seen>;
  /** What everybody in the group sees, but for what is typed to the bot. */
  listPublic(channel: string, words: string): readonly ShownMessage[];
  /** What came or changed for this person alone since they looked away, the newest last. */
  listNew(): readonly Sight[];
  messageOf(seen: Seen): ShownMessage;
}

/** What is for this person alone: their own chat with the bot, what groups show them only, and notices. */
function listOwn(actor: TelegramActor): readonly { readonly key: string; readonly sight: Sight }[] {
  const direct = actor.sees('bot').filter(({ fromId }) => fromId !== actor.userId);
  const aside = [SALES, PAYMENTS].flatMap((group) => actor.sees(group).filter((each) => each.ephemeralId));
  const messages = [...direct, ...aside].map((message) => ({
    key: `${message.chat} ${message.id} ${message.ephemeralId}`,
    sight: { seen: toSeen(message), message },
  }));
  const notices = actor.notices().map(({ text }, at) => ({
    key: `notice ${at}`,
    sight: { seen: { words: text, buttons: [] }, message: null },
  }));
  return [...messages, ...notices];
}

function toSeen(message: ShownMessage): Seen {
  return { words: readMessage(message), buttons: listButtons(message) };
}

export function createTelegramEyes(actor: TelegramActor, hands: TelegramHands): TelegramEyes {
  const known = new Map<string, { readonly words: string; readonly change: number }>();
  const messages = new WeakMap<Seen, ShownMessage>();
  let changes = 0;
  let before = 0;

  function look(): readonly (Sight & { readonly change: number })[] {
    return listOwn(actor).map(({ key, sight }) => {
      const words = JSON.stringify(sight.seen);
      const last = known.get(key);
      const change = last?.words === words ? last.change : ++changes;
      known.set(key, { words, change });
      return { ...sight, change };
    });
  }
  function listNew(): readonly Sight[] {
    const fresh = look().filter(({ change }) => change > before);
    return fresh.sort((one, other) => one.change - other.change);
  }
  function keep({ seen, message }: Sight): Seen {
    if (message !== null) messages.set(seen, message);
    return seen;
  }
  const listPublic: TelegramEyes['listPublic'] = (channel, words) =>
    actor
      .sees(channel)
      .filter(({ ephemeralId, text }) => ephemeralId === null && !text.startsWith('/'))
      .filter((message) => readMessage(message).includes(words));

  return {
    listNew,
    listPublic,
    looksAway() {
      look();
      before = changes;
    },
    async sees(words) {
      const question = listNew().findLast(({ message }) => message !== null && isQuestion(message));
      if (question?.message) await leaveQuestion(hands, question.message);
      const shown = listNew();
      const found = shown.findLast(({ seen }) => seen.words.includes(words));
      if (found === undefined) {
        throw new Error(
          `nothing says "${words}", but: ${shown.map(({ seen }) => seen.words).join('\n---\n')}`,
        );
      }
      return keep(found);
    },
    async seesIn(channel, words) {
      const message = listPublic(channel, words).at(-1);
      if (message === undefined) {
        const there = listPublic(channel, '').map(readMessage);
        throw new Error(`nothing in ${channel} says "${words}", but: ${there.join('\n---\n')}`);
      }
      return keep({ seen: toSeen(message), message });
    },
    messageOf(seen) {
      const message = messages.get(seen);
      if (message === undefined) throw new Error('this is no message before this person');
      return message;
    },
  };
}
