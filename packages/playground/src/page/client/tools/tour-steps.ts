import type { Message, View } from '../../../protocol.js';
import { text } from '../json.js';

export interface TourStep {
  readonly id: string;
  readonly title: string;
  /** What to do, and where. */
  readonly how: string;
  /** What shows that it happened: a modal by its `callback_id`, in any language; a message by what a person reads. */
  readonly sign: { readonly modal?: string; readonly message?: RegExp };
}

export const TOUR: readonly TourStep[] = [
  {
    id: 'form',
    title: 'Open the form',
    how: 'As Sam, go to #sales, type /paylink and press Enter.',
    sign: { modal: 'link_form' },
  },
  {
    id: 'review',
    title: 'Fill it and review it',
    how: 'Write an amount such as 49.99, a description, and press Review. Try -5 first to see a refusal.',
    sign: { modal: 'link_review' },
  },
  {
    id: 'created',
    title: 'Create the link',
    how: 'Press Create link. The address is for you alone; the card in the channel is for everyone.',
    sign: { modal: 'link_created', message: /^⚪ Open · / },
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
    title: 'List, and cancel one',
    how: 'Make a second link, type /paylink list, press its reference, then Cancel link.',
    sign: { message: /^⚫ Cancelled · / },
  },
];

/** The steps that these modals and messages show to have happened. */
export function findTicks(seen: {
  readonly modals: readonly View[];
  readonly messages: readonly Message[];
}): string[] {
  const modals = seen.modals
    .filter(({ view }) => view.blocks.length > 1 || view.blocks.some(({ type }) => type === 'input'))
    .map(({ view }) => text(view['callback_id']));
  const texts = seen.messages.map((message) => message.text.replaceAll('*', ''));
  const isSeen = ({ sign: { modal, message } }: TourStep) =>
    modals.some((id) => id === modal) || texts.some((words) => message?.test(words));
  return TOUR.filter(isSeen).map(({ id }) => id);
}
