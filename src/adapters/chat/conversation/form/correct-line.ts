import type { FieldProblem, LinkField } from '../../../../domain/link/field-problem.js';
import { describeProblem } from '../../copy/problem-copy.js';
import { COMMAND_PREFIX } from '../../grammar/command-table.js';
import { type LinkFormContext, parseLinkForm } from '../../reader/form/parse-link-form.js';
import type { LinkFormValues } from '../../reader/values/link-form-values.js';
import type { Words } from '../../words/words.js';

/** Who reads the line, and how theirs are read. */
export interface LineReader extends LinkFormContext {
  readonly words: Words;
}

/** Where a field of a link stands among the values of its form. */
const PLACE: Readonly<Record<LinkField, keyof LinkFormValues>> = {
  amount: 'amount',
  currency: 'currency',
  description: 'description',
  customerName: 'customerName',
  email: 'email',
  phone: 'phone',
  channels: 'channels',
  sendAt: 'sendAt',
  expiresAt: 'expires',
  reminders: 'reminders',
  reference: 'reference',
  language: 'language',
  notes: 'notes',
};

function option(name: string, text: string): string[] {
  return text.trim() === '' ? [] : [`${name}:${quote(text)}`];
}

function quote(text: string): string {
  return `"${text
    .replace(/["“”„‟«»]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()}"`;
}

function correct(values: LinkFormValues, problem: FieldProblem, reader: LineReader): LinkFormValues {
  const place = PLACE[problem.field];
  if (place === 'notes') return { ...values, notes: [] };
  if (place === 'channels')
    return { ...values, channels: ['email'], email: values.email || 'ann@example.com' };
  const { example } = describeProblem(reader.words, problem, reader);
  const corrected = { ...values, [place]: example ?? '' };
  // An amount that brought its currency along gives it up to the example.
  return problem.field === 'currency' ? { ...corrected, amount: stripCurrency(values.amount) } : corrected;
}

function stripCurrency(amount: string): string {
  return amount.replace(/[\p{L}\p{Sc}\s]/gu, '');
}

function sendingOf({ channels, sendKind, sendAt }: LinkFormValues): string[] {
  if (channels.length === 0 || sendKind === 'no') return [];
  const when = sendKind === 'at' && sendAt !== '' ? quote(sendAt) : 'now';
  return [`via:${channels.join(',')}`, `send:${when}`];
}

/** Always said, so that no other number of the line can be the amount. */
function currencyOf({ amount, currency }: LinkFormValues, { defaultCurrency }: LinkFormContext): string {
  const isInAmount = /[\p{L}\p{Sc}]/u.test(amount);
  return (currency.trim() || (isInAmount ? '' : defaultCurrency)).toLowerCase();
}

/** One thing corrected may bring out another: an amount is read in its currency. */
const MAX_ROUNDS = 4;

function correctAll(
  values: LinkFormValues,
  problems: readonly FieldProblem[],
  { context, rounds }: { readonly context: LineReader; readonly rounds: number },
): LinkFormValues {
  const corrected = problems.reduce((each, problem) => correct(each, problem, context), values);
  const parsed = parseLinkForm(corrected, context);
  if (parsed.ok || rounds === 0) return corrected;
  return correctAll(corrected, parsed.problems, { context, rounds: rounds - 1 });
}

/**
 * The line a person may have meant, ready to copy: what they typed, with an example in place of each thing that was
 * wrong. An amount that can be read two ways is taken as its first reading.
 */
export function correctLine(
  values: LinkFormValues,
  problems: readonly FieldProblem[],
  context: LineReader,
): string {
  const right = correctAll(values, problems, { context, rounds: MAX_ROUNDS });
  // A note's name ends at the first `=`, so one that holds it cannot be written in a line.
  const notes = right.notes.filter(({ key, value }) => !/^\s*$|=/.test(key) && value.trim() !== '');
  return [
    COMMAND_PREFIX,
    right.amount.trim(),
    currencyOf(right, context),
    ...(right.description.trim() === '' ? [] : [quote(right.description)]),
    right.email.trim(),
    right.phone.trim(),
    ...option('name', right.customerName),
    ...option('ref', right.reference),
    ...option('lang', right.language),
    ...option('expires', right.expires),
    ...option('remind', right.reminders),
    ...sendingOf(right),
    ...notes.map(({ key, value }) => `note:${quote(`${key}=${value}`)}`),
  ]
    .filter((part) => part !== '')
    .join(' ');
}
