import type { Link } from '../../../../domain/link/link.js';
import { buildPayUrl } from '../../../../domain/link/pay-url.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import { askBeforeCancel } from '../../choices/ask-before-cancel.js';
import type { Choice, PressChoice } from '../../choices/choice.js';
import type { Words } from '../../words/words.js';

/** Asks once more: amount and payee, and that there is no way back. */
export function cancelChoice(words: Words, link: Link): PressChoice {
  const payee = link.customer.name ?? link.customer.email ?? link.customer.phone;
  return {
    label: words.say('card.button.call_off'),
    intent: { kind: 'cancel', link: { linkId: link.id } },
    style: 'danger',
    confirm: askBeforeCancel(words, [
      formatMoney(link.amount),
      payee === null ? null : words.say('page.for_payee', { payee }),
      link.reference,
    ]),
  };
}

export function buildQrUrl(publicUrl: string, link: Pick<Link, 'slug'>): string {
  return `${buildPayUrl(publicUrl, link)}/qr.png`;
}

/** Of a link that ended unpaid: a later end, or another link in its place. */
export function listRenewalChoices(words: Words, { id, state, successor }: Link): readonly PressChoice[] {
  if (state !== 'expired') return [];
  const link = { linkId: id };
  const extend: PressChoice = {
    label: words.say('card.button.extend'),
    intent: { kind: 'ask_extend', link },
  };
  const reissue: PressChoice = { label: words.say('card.button.reissue'), intent: { kind: 'reissue', link } };
  return successor === null ? [extend, reissue] : [reissue];
}

/** What can be done with a link as it stands, by whoever may see its address. */
export function listLinkChoices(words: Words, link: Link, publicUrl: string): readonly Choice[] {
  const open: Choice = {
    label: words.say('card.button.open_pay_page'),
    url: buildPayUrl(publicUrl, link),
    opens: 'pay_page',
  };
  if (link.state !== 'open') return [open];
  return [
    {
      // Telegram says it in its own words.
      label: words.say('page.button.share', { chat: 'slack' }),
      intent: { kind: 'ask_share', link: { linkId: link.id } },
      style: 'primary',
    },
    { label: words.say('card.button.show_qr'), intent: { kind: 'show_qr', link: { linkId: link.id } } },
    open,
    cancelChoice(words, link),
  ];
}
