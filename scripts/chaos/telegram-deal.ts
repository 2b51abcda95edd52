import type { TelegramActor } from '@paylink/playground/telegram/person/telegram-actor';
import type { TelegramPlatform } from '@paylink/playground/telegram/telegram-platform';
import type { ShownMessage } from '@paylink/playground/telegram-protocol';
import { type Deal, PATIENCE_MS, pay, unlessGone } from './deal.js';
import { sellerId } from './telegram-school.js';

/** A sale in a seller's own chat with the bot: a form filled in, a link made and paid. */
export interface TelegramDeal extends Omit<Deal, 'desk'> {
  readonly person: TelegramActor;
}

const CREATE = 'Create link';
const SKIP = 'Skip';

const hasKey = ({ buttons }: ShownMessage, label: string) => buttons.flat().includes(label);

/**
 * Whoever wrote or pressed something does so once: Telegram tells it again until it is acknowledged, and what was
 * acknowledged is answered. After a crash they only wait on.
 */
export function createTelegramDeal(platform: TelegramPlatform, name: string, number: number): TelegramDeal {
  const person = platform.as(sellerId(number));
  const said = new Set<string>();
  let isAcknowledged = false;
  let address: string | undefined;

  const find = (isIt: (message: ShownMessage) => boolean) => person.sees('bot').findLast(isIt);
  const startsWith = (words: string) => () =>
    find(({ text, buttons }) => text.startsWith(words) && buttons.length > 0);
  const findAddress = () =>
    /https?:\/\/[^\s]+\/p\/[\w-]{22,}/.exec(
      find(({ text }) => /\/p\/[\w-]{22,}/.test(text))?.text ?? '',
    )?.[0];
  const findSkippable = () => find((message) => hasKey(message, SKIP));
  const findReview = () => find((message) => hasKey(message, CREATE));

  /** Does it unless it was done, and waits for what comes of it. */
  async function once<Seen>(
    act: {
      readonly key: string;
      readonly does: () => Promise<unknown>;
      readonly until: () => Seen | undefined;
    },
    gone: Promise<unknown>,
  ): Promise<Seen> {
    if (!said.has(act.key)) {
      said.add(act.key);
      // A press is waited for by its message: its own answer is lost where Paylink dies.
      void act.does().catch(() => {});
    }
    return unlessGone(
      gone,
      person.waits(() => act.until(), PATIENCE_MS),
    );
  }

  const say = (text: string, until: () => unknown, gone: Promise<unknown>) =>
    once({ key: text, does: () => person.says('bot', text), until }, gone);

  async function fillIn(gone: Promise<unknown>): Promise<void> {
    await say('/start', startsWith('Payment links from this chat'), gone);
    await say('Bangkok', startsWith('Your times are in'), gone);
    await say('/paylink', () => startsWith('Amount')() ?? (said.has('12.34 usd') || undefined), gone);
    await say('12.34 usd', () => startsWith('Description')() ?? (said.has(name) || undefined), gone);
    await say(name, () => (startsWith('Description')() === undefined ? true : undefined), gone);
    while (findReview() === undefined && !isAcknowledged) {
      const asks = await unlessGone(
        gone,
        person.waits(() => findSkippable() ?? findReview(), PATIENCE_MS),
      );
      if (!hasKey(asks, SKIP)) return;
      const key = asks.text.split('\n')[0] ?? '';
      const until = () => startsWith(key)() === undefined || undefined;
      await once({ key, does: () => person.presses(asks, SKIP), until }, gone);
    }
  }

  async function create(gone: Promise<unknown>): Promise<string> {
    await fillIn(gone);
    const review = findReview();
    const does = async () => (review === undefined ? undefined : person.presses(review, CREATE));
    isAcknowledged = true;
    return once({ key: CREATE, does, until: findAddress }, gone);
  }

  return {
    name,
    person,
    isAcknowledged: () => isAcknowledged,
    isTold: () => address !== undefined || findAddress() !== undefined,
    sees: () =>
      person
        .sees('bot')
        .slice(-2)
        .map(({ text }) => text.replaceAll('\n', ' / '))
        .join(' | '),
    async goOn(gone) {
      address ??= await create(gone);
      await pay(address);
      const isPaid = () => find(({ text }) => text.startsWith('🟢 Paid') && text.includes('PL-'));
      await unlessGone(gone, person.waits(isPaid, PATIENCE_MS));
    },
  };
}
