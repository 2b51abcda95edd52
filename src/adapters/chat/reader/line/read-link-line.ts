import { formatPlainAmount } from '../../../../domain/money/format-money.js';
import type { AmountVerdict } from '../amounts/verdict.js';
import type { Question } from '../questions/question.js';
import { cleanText } from '../text/clean-text.js';
import { foldText } from '../text/fold-text.js';
import { overlaps, type Span, takeOut } from '../text/span.js';
import { type Token, tokenise } from '../text/tokenise.js';
import { AMOUNT_LABELS, labelAtEnd } from '../values/labels.js';
import type { LineContext } from '../values/line-context.js';
import type { LineProblem } from '../values/line-problem.js';
import { EMPTY_LINK_FORM, type LinkFormValues } from '../values/link-form-values.js';
import { type LinkOptions, splitOption } from '../values/link-options.js';
import { findAmount, findStrongSpans } from './find-amount.js';
import { findDigitsLeft } from './find-digits-left.js';
import { type Endings, findEndings } from './find-endings.js';
import { findSending } from './find-sending.js';
import { joinSpans } from './join-spans.js';
import { joinWords } from './join-words.js';
import { placeInWords } from './place-in-words.js';
import { readSending } from './read-sending.js';
import { type FoundContacts, findPlainContacts, takeContacts } from './take-contacts.js';
import { type TakenOptions, takeOptions } from './take-options.js';
import { type TakenTimes, takeTimes } from './take-times.js';
import { unquoteCurrencies } from './unquote-currencies.js';
import { weighQuoted } from './weigh-quoted.js';

export interface LinkLine {
  /** What was read for sure, as a form holds it; what is asked about is as it was typed, or empty. */
  readonly values: LinkFormValues;
  readonly questions: readonly Question[];
  readonly problem: LineProblem | null;
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

const NOTHING_SAID: Endings = { endings: [], loose: [] };

function mayGoOn(token: Token): boolean {
  return ['name', 'ref', 'note'].includes(splitOption(token)?.name ?? '');
}

/** Each reader sees what those before it left: options, people, times, and last the amount. */
function takeApart(text: string, context: LineContext): LineParts {
  const clean = cleanText(text).replaceAll('\n', ' ');
  const folded = foldText(clean);
  const { tokens, unclosed } = tokenise(clean);
  const strong = findStrongSpans(folded);
  // Only where such an option may go on over them.
  const said = tokens.some(mayGoOn) ? findEndings(folded, strong, context) : NOTHING_SAID;
  const options = takeOptions(tokens, {
    context,
    stops: [...strong, ...findPlainContacts(folded)],
    ends: [...said.endings, ...findSending(folded, findPlainContacts(folded)).filter(({ isTied }) => isTied)],
    times: said.loose.filter(({ from, to }) => /\d/.test(folded.slice(from, to))),
  });
  const quoted = unquoteCurrencies(tokens, folded);
  const free = takeOut(quoted.folded, [...options.spans, ...quoted.spans]);
  const contacts = takeContacts(free, context);
  const left = takeOut(free, contacts.spans);
  const inNotes = said.endings.filter((ending) => overlaps(ending, options.notes));
  const times = takeTimes(left, {
    context,
    options: options.options,
    strong: findStrongSpans(left),
    sending: findSending(free, contacts.spans),
    inNotes: inNotes.map((ending) => ({ ...ending, text: folded.slice(ending.from, ending.to) })),
  });
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

function takenOf({ clean, options, contacts, times, verdict }: LineParts): readonly Span[] {
  return [
    ...options.spans,
    ...contacts.spans,
    ...times.spans,
    ...joinSpans(clean, spansOf(verdict)).map((span) => withLabel(clean, span)),
  ];
}

/** What options and words say of when it goes out, and how. */
function sayingOf({ options: { options }, times }: LineParts): LinkOptions {
  const values = { ...options.values, ...times.values };
  return { ...options, values, channels: options.channels ?? times.channels };
}

function toValues(parts: LineParts): LinkFormValues {
  const { clean, tokens, contacts, times, verdict } = parts;
  const { options } = parts.options;
  return {
    ...EMPTY_LINK_FORM,
    ...valuesOf(verdict),
    description: joinWords(clean, tokens, takenOf(parts)),
    customerName: options.values.name ?? contacts.name ?? '',
    email: contacts.email,
    phone: contacts.phone,
    ...readSending(sayingOf(parts), contacts),
    expires: times.values.expires ?? options.values.expires ?? '',
    reminders: options.values.remind ?? '',
    reference: options.values.ref ?? '',
    language: options.values.lang ?? '',
    notes: options.notes,
  };
}

/** With where they stand in the description, for who answers that they are no words of it. */
function askedOf(parts: LineParts, description: string): readonly Question[] {
  const { clean, tokens, times } = parts;
  const taken = takenOf(parts);
  return times.asked.map(({ question, ...span }) => {
    const place = placeInWords(description, joinWords(clean, tokens, [...taken, span]));
    return place === null ? question : { ...question, place };
  });
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
  const values = toValues(parts);
  return {
    values,
    questions: [
      ...questionOf(verdict, clean),
      ...contacts.questions,
      ...digits,
      ...options.questions,
      ...times.questions,
      ...askedOf(parts, values.description),
    ],
    problem: quote ?? options.problem ?? contacts.problem ?? times.problem,
  };
}
