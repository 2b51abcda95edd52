import type { Link } from '../../../../domain/link/link.js';
import { buildPayUrl } from '../../../../domain/link/pay-url.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import { askBeforeCancel } from '../../choices/ask-before-cancel.js';
import type { Choice, PressChoice } from '../../choices/choice.js';

/** Asks once more: amount and payee, and that there is no way back. */
export function cancelChoice(link: Link): PressChoice {
  const payee = link.customer.name ?? link.customer.email ?? link.customer.phone;
  return {
    label: 'Call it off',
    intent: { kind: 'cancel', link: { linkId: link.id } },
    style: 'danger',
    confirm: askBeforeCancel([
      formatMoney(link.amount),
      payee === null ? null : `for ${payee}`,
      link.reference,
    ]),
  };
}

export function buildQrUrl(publicUrl: string, link: Pick<Link, 'slug'>): string {
  return `${buildPayUrl(publicUrl, link)}/qr.png`;
}

/** What can be done with a link as it stands, by whoever may see its address. */
export function listLinkChoices(link: Link, publicUrl: string): readonly Choice[] {
  const open = { label: 'Open the pay page', url: buildPayUrl(publicUrl, link), opens: 'pay_page' } as const;
  if (link.state !== 'open') return [open];
  return [
    {
      label: 'Share to a channel',
      intent: { kind: 'ask_share', link: { linkId: link.id } },
      style: 'primary',
    },
    { label: 'Show QR', url: buildQrUrl(publicUrl, link), opens: 'qr' },
    open,
    cancelChoice(link),
  ];
}
