import type { Link } from '../../../domain/link/link.js';
import { buildPayUrl } from '../../../domain/link/pay-url.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { ACTION } from '../action-ids.js';
import { type Block, type Button, button, cutText, LIMIT, plain } from './block-kit.js';

/** Slack's dialog before the link is taken back: amount and payee, and that there is no way back. */
function buildCancelConfirm(link: Link): NonNullable<Button['confirm']> {
  const payee = link.customer.name ?? link.customer.email ?? link.customer.phone;
  const what = [formatMoney(link.amount), payee === null ? null : `for ${payee}`, link.reference];
  const consequence = 'Nobody can pay it afterwards, and it cannot be opened again.';
  const subject = cutText(what.filter((part) => part !== null).join(', '), LIMIT.confirmText - 80);
  return {
    title: plain('Call this link off?', 100),
    text: plain(`${subject}. ${consequence}`, LIMIT.confirmText),
    confirm: plain('Call it off', 30),
    deny: plain('Keep it', 30),
    style: 'danger',
  };
}

export function buildCancelButton(link: Link): Button {
  return button({
    text: 'Call it off',
    actionId: ACTION.cancel,
    value: link.id,
    style: 'danger',
    confirm: buildCancelConfirm(link),
  });
}

export function buildQrUrl(publicUrl: string, link: Pick<Link, 'slug'>): string {
  return `${buildPayUrl(publicUrl, link)}/qr.png`;
}

/** What can be done with a link as it stands, by whoever may see its address. */
export function buildLinkButtons(link: Link, publicUrl: string): Block {
  const open = button({
    text: 'Open the pay page',
    actionId: ACTION.openPayPage,
    url: buildPayUrl(publicUrl, link),
  });
  if (link.state !== 'open') return { type: 'actions', elements: [open] };
  return {
    type: 'actions',
    elements: [
      button({ text: 'Share to a channel', actionId: ACTION.share, value: link.id, style: 'primary' }),
      button({ text: 'Show QR', actionId: ACTION.showQr, url: buildQrUrl(publicUrl, link) }),
      open,
      buildCancelButton(link),
    ],
  };
}
