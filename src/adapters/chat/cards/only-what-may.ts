import type { LinkRights } from '../../../domain/link/link-rights.js';
import type { Choice, PressChoice } from '../choices/choice.js';
import type { Card } from './card.js';

type Kind = PressChoice['intent']['kind'];

/** What each button of a link's card asks the right for; what is not named needs no more than to see the link. */
const NEEDS: Readonly<Partial<Record<Kind, keyof LinkRights>>> = {
  ask_send: 'send',
  ask_lift: 'send',
  remind: 'send',
  send: 'send',
  send_now: 'send',
  ask_move: 'send',
  call_off: 'send',
  ask_share: 'share',
  show_qr: 'share',
  cancel: 'cancel',
  ask_extend: 'extend',
  reissue: 'extend',
  again: 'makeAgain',
};

/** The card for one reader's eyes, without what would only be refused to them. */
export function onlyWhatMay<Buttons extends Pick<Card, 'buttons' | 'more'>>(
  card: Buttons,
  may: LinkRights,
): Buttons {
  const isOffered = (choice: Choice) => {
    if ('url' in choice) return choice.opens !== 'pay_page' || may.share;
    const right = NEEDS[choice.intent.kind];
    return right === undefined || may[right];
  };
  return { ...card, buttons: card.buttons.filter(isOffered), more: card.more.filter(isOffered) };
}
