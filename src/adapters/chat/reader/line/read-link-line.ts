import type { DeliveryChannel } from '../../../../domain/delivery/delivery.js';
import { formatPlainAmount } from '../../../../domain/money/format-money.js';
import type { AmountVerdict } from '../amounts/verdict.js';
import type { Question } from '../questions/question.js';
import { cleanText } from '../text/clean-text.js';
import { foldText } from '../text/fold-text.js';
import { type Span, takeOut } from '../text/span.js';
import { type Token, tokenise } from '../text/tokenise.js';
import { AMOUNT_LABELS, labelAtEnd } from '../values/labels.js';
import type { LineContext } from '../values/line-context.js';
import type { LineProblem } from '../values/line-problem.js';
import { EMPTY_LINK_FORM, type LinkFormValues } from '../values/link-form-values.js';
import type { LinkOptions } from '../values/link-options.js';
import { findAmount, findStrongSpans } from './find-amount.js';
import { findDigitsLeft } from './find-digits-left.js';
import { joinSpans } from './join-spans.js';
import { joinWords } from './join-words.js';
import { type FoundContacts, findPlainContacts, takeContacts } from './take-contacts.js';
import { ASKED, type TakenOptions, takeOptions } from './take-options.js';
import { type TakenTimes, takeTimes } from './take-times.js';
import { unquoteCurrencies } from './unquote-currencies.js';
import { weighQuoted } from './weigh-quoted.js';

export interface LinkLine {
  /** What was read for sure, as a form holds it; what is asked about is as it was typed, or empty. */
  readonly values: LinkFormValues;
  readonly questions: readonly Question[];
  readonly problem: LineProblem | null;
}

function presentChannels({
  email,
  phone,
}: Pick<FoundContacts, 'email' | 'phone'>): readonly DeliveryChannel[] {
  return [...(email === '' ? [] : ['email' as const]), ...(phone === '' ? [] : ['sms' as const])];
}

/** Nothing is sent unless asked: by `send:`, or by `via:` alone, which means now. */
function readSending(
  { values, channels }: LinkOptions,
  contacts: Pick<FoundContacts, 'email' | 'phone'>,
): Pick<LinkFormValues, 'channels' | 'sendKind' | 'sendAt'> {
  const typed = values.send?.trim() ?? '';
  const send = typed.toLowerCase();
  if (send === 'no' || (send === '' && channels === null)) {
    return { channels: channels ?? [], sendKind: 'no', sendAt: '' };
  }
  const chosen = channels ?? presentChannels(contacts);
  if (send === '' || send === 'now') return { channels: chosen, sendKind: 'now', sendAt: '' };
  return { channels: chosen, sendKind: 'at', sendAt: typed === ASKED ? '' : typed };
}

function typedAt(clean: string, spans: readonly Span[]): string {
  return joinSpans(clean, spans)
    .map(({ from, to }) => clean.slice(from, to).trim())
    .join(' … ');
}

function valuesOf(verdict: AmountVerdict): Pick<LinkFormValues, 'amount' | 'currency'> {
  switch (verdict.kind) {
    case 'none':
      return { amount: '', currency: verdict.currency?.text ?? '' };
    case 'sure':
      return { amount: formatPlainAmount(verdict.amount), currency: verdict.amount.currency };
    case 'ask':
      return { amount: '', currency: '' };
    case 'wrong':
      return verdict.typed;
  }
}

function questionOf(verdict: AmountVerdict, clean: string): readonly Question[] {
  if (verdict.kind !== 'ask') return [];
  const readings = verdict.readings.map((amount) => ({ kind: 'amount', amount }) as const);
  const typed = typedAt(clean, verdict.spans);
  const text = verdict.why === 'ambiguous' ? (/\d[\d.,'\u2019\s]*\d/.exec(typed)?.[0] ?? typed) : typed;
  return [{ about: 'amount', text, why: verdict.why, readings }];
}

function spansOf(verdict: AmountVerdict): readonly Span[] {
  if (verdict.kind === 'none') return verdict.currency === null ? [] : [verdict.currency];
  return verdict.spans;
}

/** What each reader took out of a line. */
interface LineParts {
  readonly clean: string;
  readonly tokens: readonly Token[];
  readonly unclosed: string | null;
  readonly options: TakenOptions;
  readonly contacts: FoundContacts;
  readonly times: TakenTimes;
  readonly verdict: AmountVerdict;
  readonly digits: readonly Question[];
}

/** Each reader sees what those before it left: options, people, times, and last the amount. */
function takeApart(text: string, context: LineContext): LineParts {
  const clean = cleanText(text).replaceAll('\n', ' ');
  const folded = foldText(clean);
  const { tokens, unclosed } = tokenise(clean);
  const options = takeOptions(tokens, {
    context,
    stops: [...findStrongSpans(folded), ...findPlainContacts(folded)],
  });
  const quoted = unquoteCurrencies(tokens, folded);
  const free = takeOut(quoted.folded, [...options.spans, ...quoted.spans]);
  const contacts = takeContacts(free, context);
  const left = takeOut(free, contacts.spans);
  const times = takeTimes(left, { context, options: options.options, strong: findStrongSpans(left) });
  const found = findAmount(takeOut(left, [...times.spans, ...times.asked]), context.defaultCurrency);
  const inQuotes = { tokens, folded: takeOut(folded, options.spans), left, usual: context.defaultCurrency };
  const verdict = weighQuoted(found, inQuotes);
  const digits = findDigitsLeft(takeOut(left, [...times.spans, ...times.asked, ...spansOf(verdict)]));
  return { clean, tokens, unclosed, options, contacts, times, verdict, digits };
}

const LABEL = labelAtEnd(AMOUNT_LABELS);

/** With the word that names it: "amount:30 usd". */
function withLabel(clean: string, { from, to }: Span): Span {
  const label = LABEL.exec(clean.slice(Math.max(0, from - 12), from))?.[0] ?? '';
  return { from: from - label.length, to };
}

function toValues({
  clean,
  tokens,
  options: { options, spans },
  contacts,
  times,
  verdict,
}: LineParts): LinkFormValues {
  const taken = [
    ...spans,
    ...contacts.spans,
    ...times.spans,
    ...joinSpans(clean, spansOf(verdict)).map((span) => withLabel(clean, span)),
  ];
  return {
    ...EMPTY_LINK_FORM,
    ...valuesOf(verdict),
    description: joinWords(clean, tokens, taken),
    customerName: options.values.name ?? contacts.name ?? '',
    email: contacts.email,
    phone: contacts.phone,
    ...readSending({ ...options, values: { ...options.values, ...times.values } }, contacts),
    expires: times.values.expires ?? options.values.expires ?? '',
    reminders: options.values.remind ?? '',
    reference: options.values.ref ?? '',
    language: options.values.lang ?? '',
    notes: options.notes,
  };
}

/**
 * Reads a link from one line: every piece of it is a value, or words of the description, or asked about. Never throws;
 * 4,000 characters of anything take milliseconds.
 */
export function readLinkLine(text: string, context: LineContext): LinkLine {
  const parts = takeApart(text, context);
  const { clean, unclosed, options, contacts, times, verdict, digits } = parts;
  const quote: LineProblem | null =
    unclosed === null ? null : { problem: 'unbalanced_quote', text: unclosed };
  return {
    values: toValues(parts),
    questions: [
      ...questionOf(verdict, clean),
      ...contacts.questions,
      ...digits,
      ...options.questions,
      ...times.questions,
    ],
    problem: quote ?? options.problem ?? contacts.problem ?? times.problem,
  };
}
