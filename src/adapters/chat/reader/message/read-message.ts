import { formatPlainAmount } from '../../../../domain/money/format-money.js';
import { EMPTY_LINK_FORM, type LinkFormValues } from '../../grammar/link-form-values.js';
import { findEmails } from '../contacts/find-emails.js';
import { findName } from '../contacts/find-name.js';
import { findPhones } from '../contacts/find-phones.js';
import { findStrongSpans } from '../line/find-amount.js';
import { homeOf } from '../line/home-of.js';
import type { LineContext } from '../line/line-context.js';
import type { Question } from '../question.js';
import { cleanText } from '../text/clean-text.js';
import { foldText } from '../text/fold-text.js';
import { TAKEN, takeOut } from '../text/span.js';
import { findMessageAmount } from './find-message-amount.js';
import { findPurpose } from './find-purpose.js';
import { findMessageDeadline } from './find-message-deadline.js';

export interface MessageReading {
  /** Proposals for a form; what was not said, or not clear, is empty. */
  readonly values: LinkFormValues;
  readonly questions: readonly Question[];
}

/** A message is seldom as long; what follows is not looked at. */
const MAX_LENGTH = 4_000;

function only<Found>(found: readonly Found[], sameAs: (one: Found) => string): Found | null {
  const [first] = found;
  return first !== undefined && found.every((each) => sameAs(each) === sameAs(first)) ? first : null;
}

/**
 * Reads what a message says of a link: how much, who, what for and by when, to fill a form with. Where it says two of
 * a kind, none is taken. Never throws.
 */
export function readMessage(text: string, context: LineContext): MessageReading {
  const clean = cleanText(text.slice(0, MAX_LENGTH));
  const folded = foldText(clean).replaceAll('\n', TAKEN);
  const emails = findEmails(folded);
  const withoutEmails = takeOut(folded, emails);
  const strong = findStrongSpans(withoutEmails);
  const phones = findPhones(takeOut(withoutEmails, strong), homeOf(context)).filter(({ reading }) => reading.kind === 'phone');
  const free = takeOut(withoutEmails, phones);
  const amount = findMessageAmount(free, clean, context);
  const email = only(emails, (each) => each.email);
  const phone = only(phones, ({ reading }) => (reading.kind === 'phone' ? reading.e164 : ''));
  const name = email?.name ?? findName(clean, folded);
  const values: LinkFormValues = {
    ...EMPTY_LINK_FORM,
    ...(amount.money === null ? {} : { amount: formatPlainAmount(amount.money), currency: amount.money.currency }),
    customerName: name ?? '',
    email: email?.email ?? '',
    phone: phone?.reading.kind === 'phone' ? phone.reading.e164 : '',
    expires: findMessageDeadline(takeOut(free, strong), context),
    description: findPurpose(clean, takeOut(free, strong)),
  };
  return { values, questions: amount.questions };
}
