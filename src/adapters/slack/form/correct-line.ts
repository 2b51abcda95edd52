import type { FieldProblem, LinkField } from '../../../domain/link/field-problem.js';
import { describeProblem } from '../../chat/copy/problem-copy.js';
import type { LinkFormValues } from '../../chat/grammar/link-form-values.js';
import { SLASH_COMMAND } from '../slack-options.js';

/** How a value is written in a line; null: it takes part in no line. */
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
  reference: 'reference',
  notes: 'notes',
};

function quote(text: string): string {
  return `"${text
    .replace(/["“”„‟«»]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()}"`;
}

function correct(values: LinkFormValues, problem: FieldProblem): LinkFormValues {
  const place = PLACE[problem.field];
  if (place === 'notes') return { ...values, notes: [] };
  if (place === 'channels')
    return { ...values, channels: ['email'], email: values.email || 'ann@example.com' };
  const { example } = describeProblem(problem);
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

/**
 * The line a person may have meant, ready to copy: what they typed, with an example in place of each thing that was
 * wrong. Problems of the amount in `values` are answered with the first reading.
 */
export function correctLine(values: LinkFormValues, problems: readonly FieldProblem[]): string {
  const right = problems.reduce(correct, values);
  return [
    SLASH_COMMAND,
    right.amount,
    right.currency.toLowerCase(),
    ...(right.description === '' ? [] : [quote(right.description)]),
    right.email,
    right.phone,
    ...(right.customerName === '' ? [] : [`name:${quote(right.customerName)}`]),
    ...(right.reference === '' ? [] : [`ref:${quote(right.reference)}`]),
    ...(right.expires === '' ? [] : [`expires:${quote(right.expires)}`]),
    ...sendingOf(right),
    ...right.notes.map(({ key, value }) => `note:${key}=${quote(value)}`),
  ]
    .filter((part) => part !== '')
    .join(' ');
}
