import type { Link } from '../../../domain/link/link.js';
import type { LinkEvent } from '../../../domain/link/link-event.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { describeEvent } from '../copy/fact-copy.js';
import { describeState, STATE_COPY, type StateCopy } from '../copy/state-copy.js';
import { COMMAND_PREFIX } from '../grammar/command-table.js';
import { type Card, type CardContext, toCard, whatFor } from './card.js';
import { describeDecision } from './describe-decision.js';
import { describeCustomer, findDoer } from './describe-people.js';
import { bold, joinParts, type Line, mention, text, time } from './line.js';
import { testModeLine } from './test-mode-line.js';

/** How a link stood after an event that its maker is told of. */
function stateAfter(link: Link, { type }: LinkEvent): StateCopy {
  switch (type) {
    case 'delivery.failed':
      return describeState(link);
    case 'payment.succeeded':
      return STATE_COPY.paid;
    case 'link.expired':
    // The makers of links hear of a decline only when it came after the link's time and so ended it.
    case 'attempt.failed':
      return STATE_COPY.expired;
    case 'link.cancelled':
      return STATE_COPY.cancelled;
    default:
      return STATE_COPY.needs_review;
  }
}

/** The private message to a link's maker about its end, or about money that came: unmasked, no buttons. */
export function buildOwnerNote(link: Link, event: LinkEvent, context: CardContext): Card {
  const { dot, word } = stateAfter(link, event);
  const subject = whatFor(link);
  const customer = describeCustomer(link, { audience: 'private' });
  return toCard({
    headline: joinParts([
      [bold(`${dot} ${word} · ${formatMoney(link.amount)}`)],
      subject === null ? [] : [text(subject)],
    ]),
    details: [
      joinParts([customer === null ? [] : [text(customer)], [text(link.reference)]]),
      [...whatHappened(link, event, context), ...whatNext(link, event)],
      ...testModeLine(link),
    ],
    buttons: [],
    more: [],
  });
}

function whatHappened(link: Link, event: LinkEvent, context: CardContext): Line {
  const when = time(event.at, context.merchant.settings.timeZone);
  const doer = event.type === 'link.cancelled' ? findDoer(event, context) : null;
  if (doer !== null)
    return [text('Cancelled by '), mention(doer), text(' '), when, text('. Nothing was charged.')];
  return [when, text(`: ${describeEvent(link, event)}`)];
}

function whatNext(link: Link, event: LinkEvent): Line {
  if (stateAfter(link, event) === STATE_COPY.expired)
    return [text(` To ask again, make a new link: ${COMMAND_PREFIX}`)];
  const isMoney = event.type.startsWith('payment.') && event.type !== 'payment.succeeded';
  return isMoney && link.exception !== null ? [text(` ${describeDecision(link.exception)}`)] : [];
}
