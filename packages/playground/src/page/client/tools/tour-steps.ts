import type { Message, View } from '../../../protocol.js';
import { text } from '../json.js';

export interface TourStep {
  readonly id: string;
  readonly title: string;
  /** What to do, and where. */
  readonly how: string;
  /** Which modal or message shows that it happened: the words that a person reads there. */
  readonly sign: { readonly modal?: RegExp; readonly message?: RegExp };
}

export const TOUR: readonly TourStep[] = [
  {
    id: 'form',
    title: 'Open the form',
    how: 'As Sam, go to #sales, type /paylink and press Enter.',
    sign: { modal: /^New payment link$/ },
  },
  {
    id: 'review',
    title: 'Fill it and review it',
    how: 'Write an amount such as 49.99, a description, and press Review. Try -5 first to see a refusal.',
    sign: { modal: /^Check before it goes out$/ },
  },
  {
    id: 'created',
    title: 'Create the link',
    how: 'Press Create link. The address is for you alone; the card in the channel is for everyone.',
    sign: { modal: /^Payment link created$/, message: /^⚪ Open · / },
  },
  {
    id: 'shared',
    title: 'Share it to a channel',
    how: 'Press Share to a channel, on the answer or on the card.',
    sign: { message: /asks you to pay/ },
  },
  {
    id: 'paid',
    title: 'Pay as the customer',
    how: 'Open the pay page from the shared message, or from a mail in the Inbox, and pay at the sandbox bank. Watch the card turn to Paid.',
    sign: { message: /^🟢 Paid · / },
  },
  {
    id: 'cancelled',
    title: 'List, and call one off',
    how: 'Make a second link, type /paylink list, press its reference, then Call it off.',
    sign: { message: /^⚫ Cancelled · / },
  },
];

/** The steps that these modals and messages show to have happened. */
export function findTicks(seen: {
  readonly modals: readonly View[];
  readonly messages: readonly Message[];
}): string[] {
  const titles = seen.modals
    .filter(({ view }) => view.blocks.length > 1 || view.blocks.some(({ type }) => type === 'input'))
    .map(({ view }) => text(view['title']));
  const texts = seen.messages.map((message) => message.text.replaceAll('*', ''));
  const shows = (sign: RegExp | undefined, words: readonly string[]) =>
    sign !== undefined && words.some((each) => sign.test(each));
  return TOUR.filter(({ sign }) => shows(sign.modal, titles) || shows(sign.message, texts)).map(
    ({ id }) => id,
  );
}
