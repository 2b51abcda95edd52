import type { Link } from '../../../domain/link/link.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { askBeforeCancel } from './ask-before-cancel.js';
import { type Card, type CardAction, type CardButton, type CardContext, whatFor } from './card.js';

/**
 * What can be done with a link as it stands: an open one is shared or called off, any other only looked at. The
 * address itself is for private eyes; in a channel, Share and Show QR give it to who may have it.
 */
export function buildCardButtons(
  link: Link,
  { payUrl, audience }: Pick<CardContext, 'payUrl' | 'audience'>,
): Pick<Card, 'buttons' | 'more'> {
  const status = button(link, 'status', 'Status');
  if (link.state !== 'open') return { buttons: [status], more: [] };
  const openPage = { ...button(link, 'open_pay_page', 'Open the pay page'), url: payUrl };
  return {
    buttons: [
      button(link, 'share', 'Share'),
      {
        ...button(link, 'cancel', 'Call it off'),
        confirm: askBeforeCancel([formatMoney(link.amount), whatFor(link)]),
      },
    ],
    more: [status, button(link, 'show_qr', 'Show QR'), ...(audience === 'private' ? [openPage] : [])],
  };
}

/** "Pay 49.99 USD", for the customer. */
export function buildPayButton(link: Link, payUrl: string): CardButton {
  const label = `Pay ${formatMoney(link.amount)}`;
  return { ...button(link, 'open_pay_page', label), url: payUrl, style: 'primary' };
}

function button(link: Link, action: CardAction, label: string): CardButton {
  return { action, label, spokenLabel: `${label}: ${link.reference}` };
}
