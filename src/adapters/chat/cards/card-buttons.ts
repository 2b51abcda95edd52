import type { Link } from '../../../domain/link/link.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { againChoice } from '../choices/again-choice.js';
import { askBeforeCancel } from '../choices/ask-before-cancel.js';
import type { AddressChoice, PressChoice } from '../choices/choice.js';
import type { LinkPress } from '../choices/pressable.js';
import { type Card, type CardContext, whatFor } from './card.js';

/**
 * What can be done with a link as it stands: an open one is shared or called off, any other only looked at and made
 * again. The address itself is for private eyes; in a channel, Share and Show QR give it to who may have it.
 */
export function buildCardButtons(
  link: Link,
  { payUrl, audience }: Pick<CardContext, 'payUrl' | 'audience'>,
): Pick<Card, 'buttons' | 'more'> {
  const status = press(link, 'status', 'Status');
  const again = againChoice(link);
  if (link.state !== 'open') return { buttons: [status, again], more: [] };
  const confirm = askBeforeCancel([formatMoney(link.amount), whatFor(link)]);
  return {
    buttons: [press(link, 'ask_share', 'Share'), { ...press(link, 'cancel', 'Call it off'), confirm }],
    more: [
      status,
      press(link, 'show_qr', 'Show QR'),
      again,
      ...(audience === 'private' ? [openPayPage(link, 'Open the pay page', payUrl)] : []),
    ],
  };
}

/** "Pay 49.99 USD", for the customer. */
export function buildPayButton(link: Link, payUrl: string): AddressChoice {
  return { ...openPayPage(link, `Pay ${formatMoney(link.amount)}`, payUrl), style: 'primary' };
}

function press(link: Link, kind: LinkPress['kind'], label: string): PressChoice {
  return { label, spokenLabel: spoken(link, label), intent: { kind, link: { linkId: link.id } } };
}

function openPayPage(link: Link, label: string, url: string): AddressChoice {
  return { label, spokenLabel: spoken(link, label), url, opens: 'pay_page' };
}

/** The label alone does not tell which link. */
function spoken({ reference }: Link, label: string): string {
  return `${label}: ${reference}`;
}
