import { formatPlainAmount } from '../../../../domain/money/format-money.js';
import { findEmails } from '../contacts/find-emails.js';
import { findName } from '../contacts/find-name.js';
import { findPhones } from '../contacts/find-phones.js';
import { findStrongSpans } from '../line/find-amount.js';
import { homeOf } from '../line/home-of.js';
import { findUrls } from '../line/take-contacts.js';
import type { Question } from '../questions/question.js';
import { cleanText } from '../text/clean-text.js';
import { foldText } from '../text/fold-text.js';
import { TAKEN, takeOut } from '../text/span.js';
import type { LineContext } from '../values/line-context.js';
import { EMPTY_LINK_FORM, type LinkFormValues } from '../values/link-form-values.js';
import { findMessageAmount } from './find-message-amount.js';
import { findMessageReminders } from './find-message-reminders.js';
import { findMessageTimes } from './find-message-times.js';
import { findPurpose, findPurposeBehind } from './find-purpose.js';
import { takeLabels } from './take-labels.js';

export interface MessageReading {
  /** Proposals for a form; what was not said, or not clear, is empty. */
  readonly values: LinkFormValues;
  readonly questions: readonly Question[];
}

/** A message is seldom as long; what follows is not looked at. */
const MAX_LENGTH = 4_000;

/** The one that is named, however often; of several, none, and which it is is asked. */
function choose(
  kind: 'email' | 'phone',
  found: readonly string[],
): { value: string; questions: readonly Question[] } {
  const distinct = [...new Set(found)];
  const [only = '', ...others] = distinct;
  if (others.length === 0) return { value: only, questions: [] };
  const readings = distinct.map((text) => ({ kind, text }));
  return {
    value: '',
    questions: [{ about: kind, text: distinct.join(' … '), why: 'one_of_several', readings }],
  };
}

/**
 * Reads what a message says of a link: how much, who, what for and by when, to fill a form with. Where it says two of
 * a kind, none is taken, and which is meant is asked. Never throws.
 */
export function readMessage(text: string, context: LineContext): MessageReading {
  const clean = cleanText(text.slice(0, MAX_LENGTH));
  const folded = foldText(clean).replaceAll('\n', TAKEN);
  const withoutUrls = takeOut(folded, findUrls(folded));
  const emails = findEmails(withoutUrls.replaceAll(TAKEN, '\n'));
  const withoutEmails = takeOut(withoutUrls, emails);
  const strong = findStrongSpans(withoutEmails);
  const phones = findPhones(takeOut(withoutEmails, strong), homeOf(context));
  const free = takeOut(withoutEmails, phones);
  const words = takeOut(free, strong);
  const labels = takeLabels(clean);
  const amount = findMessageAmount(free, clean, context);
  const reminders = findMessageReminders(words, context);
  const times = findMessageTimes(takeOut(words, reminders.spans), context);
  const email = choose(
    'email',
    emails.flatMap(({ reading }) => (reading.kind === 'email' ? [reading.email] : [])),
  );
  const phone = choose(
    'phone',
    phones.flatMap(({ reading }) => (reading.kind === 'phone' ? [reading.e164] : [])),
  );
  const values: LinkFormValues = {
    ...EMPTY_LINK_FORM,
    ...(amount.money === null
      ? {}
      : { amount: formatPlainAmount(amount.money), currency: amount.money.currency }),
    customerName:
      labels.name ?? emails.find(({ name }) => name !== null)?.name ?? findName(clean)?.name ?? '',
    email: email.value,
    phone: phone.value,
    expires: times.expires,
    reminders: reminders.reminders,
    reference: labels.reference ?? '',
    description: labels.description ?? (findPurpose(clean, words) || findPurposeBehind(clean, words, strong)),
  };
  const read = [amount, email, phone, times, reminders];
  return { values, questions: read.flatMap(({ questions }) => questions) };
}
