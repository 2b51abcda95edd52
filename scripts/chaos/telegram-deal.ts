import type { TelegramPlatform } from '@paylink/playground/telegram/telegram-platform';
import { type Deal, pay } from './deal.js';
import { sellerId } from './telegram-school.js';
import { createTelegramSeller, type TelegramSeller } from './telegram-seller.js';

/** A sale in a seller's own chat with the bot: a form filled in, a link made and paid. */
export interface TelegramDeal extends Omit<Deal, 'desk'> {
  readonly seller: TelegramSeller;
}

const AMOUNT = '12.34 usd';
const CREATE = 'Create link';
const SKIP = 'Skip';
const ADDRESS = /https?:\/\/[^\s]+\/p\/[\w-]{22,}/;

/**
 * Whoever wrote or pressed something does so once: Telegram tells it again until it is acknowledged, and what was
 * acknowledged is answered. After a crash they only wait on.
 */
export function createTelegramDeal(platform: TelegramPlatform, name: string, number: number): TelegramDeal {
  const seller = createTelegramSeller(platform.as(sellerId(number)));
  const { person, find, findButton } = seller;
  const findAddress = () => ADDRESS.exec(find(({ text }) => ADDRESS.test(text))?.text ?? '')?.[0];
  let isAcknowledged = false;
  let address: string | undefined;

  async function create(gone: Promise<unknown>): Promise<string> {
    if (!isAcknowledged) await fillIn(seller, name, gone);
    const review = findButton(CREATE);
    isAcknowledged = true;
    const does = async () => (review === undefined ? undefined : person.presses(review, CREATE));
    return seller.once({ key: CREATE, does, until: findAddress }, gone);
  }

  return {
    name,
    seller,
    isAcknowledged: () => isAcknowledged,
    isTold: () => address !== undefined || findAddress() !== undefined,
    sees: () => person.sees('bot').slice(-2).map(toLine).join(' | '),
    async goOn(gone) {
      address ??= await create(gone);
      await pay(address);
      await seller.waits(() => find(({ text }) => text.startsWith('🟢 Paid')), gone);
    },
  };
}

const toLine = ({ text }: { readonly text: string }) => text.replaceAll('\n', ' / ');

/** Up to the review, each question once. */
async function fillIn(seller: TelegramSeller, name: string, gone: Promise<unknown>): Promise<void> {
  const { person, findAsked, findButton, hasDone } = seller;
  const say = (text: string, until: () => unknown) =>
    seller.once({ key: text, does: () => person.says('bot', text), until }, gone);
  await say('/start', () => findAsked('Payment links from this chat'));
  await say('Bangkok', () => findAsked('Your times are in'));
  // What was answered before is not asked any more.
  await say('/paylink', () => findAsked('Amount') ?? (hasDone(AMOUNT) || undefined));
  await say(AMOUNT, () => findAsked('Description') ?? (hasDone(name) || undefined));
  await say(name, () => findAsked('Description') === undefined || undefined);
  while (findButton(CREATE) === undefined) {
    const asks = await seller.waits(() => findButton(SKIP) ?? findButton(CREATE), gone);
    const key = asks.text.split('\n')[0] ?? '';
    const until = () => findAsked(key) === undefined || undefined;
    if (asks.buttons.flat().includes(SKIP))
      await seller.once({ key, does: () => person.presses(asks, SKIP), until }, gone);
  }
}
