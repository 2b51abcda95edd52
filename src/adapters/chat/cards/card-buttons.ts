import type { Link } from '../../../domain/link/link.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { againChoice } from '../choices/again-choice.js';
import { askBeforeCancel } from '../choices/ask-before-cancel.js';
import type { AddressChoice, Choice } from '../choices/choice.js';
import { decisionChoices } from '../choices/decision-choices.js';
import { evidenceChoices } from '../choices/evidence-choices.js';
import { findHelpChoice } from '../choices/help-choice.js';
import type { LinkPress } from '../choices/pressable.js';
import { approvalChoices, callOffChoices, refundChoices } from '../choices/refund-choices.js';
import { receiptChoices, remindChoices, sendChoice } from '../choices/send-choices.js';
import type { Words } from '../words/words.js';
import { type Card, type CardContext, whatFor } from './card.js';
import { zoneOfReader } from './zone-of-reader.js';

/**
 * What can be done with a link as it stands: an open one is sent, shared or called off, one that ended unpaid is extended or
 * reissued, any other only looked at and made again. The address itself is for private eyes; in a channel, Share and Show QR give it to who may have it.
 */
export function buildCardButtons(link: Link, context: CardContext): Pick<Card, 'buttons' | 'more'> {
  const { words, payUrl, audience } = context;
  const press = (kind: LinkPress['kind'], label: string) => ({
    ...name(words, link, label),
    intent: { kind, link: { linkId: link.id } },
  });
  const status = press('status', words.say('card.button.status'));
  const again = againChoice(words, link);
  if (link.state === 'expired') {
    const extend = press('ask_extend', words.say('card.button.extend'));
    const reissue = press('reissue', words.say('card.button.reissue'));
    const mayExtend = link.successor === null;
    return { buttons: [...(mayExtend ? [extend] : []), reissue, status], more: [again] };
  }
  if (link.state !== 'open') return buildPaidButtons(link, context, { status, again });
  const confirm = askBeforeCancel(words, [formatMoney(link.amount), whatFor(link)]);
  const share = press('ask_share', words.say('card.button.share'));
  const callOff = { ...press('cancel', words.say('card.button.call_off')), confirm };
  const showQr = press('show_qr', words.say('card.button.show_qr'));
  const open = openPayPage(payUrl, name(words, link, words.say('card.button.open_pay_page')));
  return {
    buttons: [findHelpChoice(words, link) ?? sendChoice(words, link), share, callOff],
    more: [status, ...remindChoices(words, link), showQr, again, ...(audience === 'private' ? [open] : [])],
  };
}

/** What waits for a person goes first, then what can be done at any time; more than three stand behind the menu. */
function buildPaidButtons(
  link: Link,
  context: CardContext,
  { status, again }: { readonly status: Choice; readonly again: Choice },
): Pick<Card, 'buttons' | 'more'> {
  const { words, audience, reader, owner, people } = context;
  const readerId = audience === 'private' ? (reader ?? owner).id : null;
  const refunds = { words, people, readerId, timeZone: zoneOfReader(context) };
  const [first = [], ...waiting] = [
    [...approvalChoices(link, refunds), ...callOffChoices(link, refunds)],
    decisionChoices(words, link),
    evidenceChoices(words, link),
  ].filter((choices) => choices.length > 0);
  const rest = [...refundChoices(words, link), status, again, ...receiptChoices(words, link)];
  // How it stands is never further away than what waits.
  const all =
    first.length === 0
      ? rest
      : [
          ...first.slice(0, MOST_BUTTONS - 1),
          status,
          ...[...first.slice(MOST_BUTTONS - 1), ...waiting.flat()],
          ...rest.filter((each) => each !== status),
        ];
  return { buttons: all.slice(0, MOST_BUTTONS), more: all.slice(MOST_BUTTONS, MOST_BUTTONS + MOST_MORE) };
}

const MOST_BUTTONS = 3;
/** As many as a menu of Slack's takes; the status has the rest. */
const MOST_MORE = 5;

/** "Pay 49.99 USD", for the customer. */
export function buildPayButton(
  link: Link,
  { words, payUrl }: Pick<CardContext, 'words' | 'payUrl'>,
): AddressChoice {
  const label = words.say('card.button.pay', { amount: formatMoney(link.amount) });
  return { ...openPayPage(payUrl, name(words, link, label)), style: 'primary' };
}

type Named = Pick<Choice, 'label' | 'spokenLabel'>;

function openPayPage(url: string, named: Named): AddressChoice {
  return { ...named, url, opens: 'pay_page' };
}

/** The label alone does not tell which link. */
function name(words: Words, { reference }: Link, label: string): Named {
  return { label, spokenLabel: words.say('card.button.of_link', { label, reference }) };
}
