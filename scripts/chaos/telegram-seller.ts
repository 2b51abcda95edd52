import type { TelegramActor } from '@paylink/playground/telegram/person/telegram-actor';
import type { ShownMessage } from '@paylink/playground/telegram-protocol';
import { PATIENCE_MS, unlessGone } from './deal.js';

/** Something that a seller does, and what they wait for then. */
interface Act<Seen> {
  readonly key: string;
  readonly does: () => Promise<unknown>;
  readonly until: () => Seen | undefined;
}

/** Somebody in their own chat with the bot, who does nothing twice. */
export interface TelegramSeller {
  readonly person: TelegramActor;
  /** The newest message that is so. */
  find(isIt: (message: ShownMessage) => boolean): ShownMessage | undefined;
  /** The newest with buttons that begins with these words. */
  findAsked(words: string): ShownMessage | undefined;
  findButton(label: string): ShownMessage | undefined;
  hasDone(key: string): boolean;
  /** Does it unless it was done, and waits for what comes of it. Rejects at once when Paylink is gone. */
  once<Seen>(act: Act<Seen>, gone: Promise<unknown>): Promise<Seen>;
  waits<Seen>(look: () => Seen | undefined, gone: Promise<unknown>): Promise<Seen>;
}

export function createTelegramSeller(person: TelegramActor): TelegramSeller {
  const done = new Set<string>();
  const find: TelegramSeller['find'] = (isIt) => person.sees('bot').findLast(isIt);
  const waits: TelegramSeller['waits'] = (look, gone) =>
    unlessGone(
      gone,
      person.waits(() => look(), PATIENCE_MS),
    );
  return {
    person,
    find,
    findAsked: (words) => find(({ text, buttons }) => text.startsWith(words) && buttons.length > 0),
    findButton: (label) => find(({ buttons }) => buttons.flat().includes(label)),
    hasDone: (key) => done.has(key),
    once({ key, does, until }, gone) {
      // A press is waited for by its message: its own answer is lost where Paylink dies.
      if (!done.has(key)) void does().catch(() => {});
      done.add(key);
      return waits(until, gone);
    },
    waits,
  };
}
