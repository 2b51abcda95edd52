import type { FieldProblem } from '../../../../domain/link/field-problem.js';
import type { LinkDraft } from '../../../../domain/link/link.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import type { Language } from '../../../../domain/text/language.js';
import { describeCommandProblem } from '../../copy/command-copy.js';
import { describeProblem } from '../../copy/problem-copy.js';
import { nameReading } from '../../copy/question-copy.js';
import { COMMANDS } from '../../grammar/command-table.js';
import { formatWhen } from '../../time/format-when.js';
import { wordsIn } from '../../words/words-in.js';
import { type ParsedLinkForm, parseLinkForm } from '../form/parse-link-form.js';
import { readLinkLine } from '../line/read-link-line.js';
import { readMessage } from '../message/read-message.js';
import type { Question } from '../questions/question.js';
import { parseWhen } from '../time/parse-when.js';
import { findLanguage } from '../values/find-language.js';
import type { LineContext } from '../values/line-context.js';
import { EMPTY_LINK_FORM, type LinkFormValues } from '../values/link-form-values.js';

/** Whoever asks for a report runs the service. */
const WORDS = wordsIn('en');

export interface ReadingRequest {
  readonly text: string;
  /** What follows the command; a message that somebody wrote; the form's field for the amount. */
  readonly where: 'line' | 'message' | 'amount';
  readonly now: Date;
  /** IANA. */
  readonly timeZone: string;
  readonly currency: string;
  readonly country: string | null;
}

/** What the reader makes of a text, for support and for checks from outside. Its shape stays. */
export interface ReadingReport {
  readonly outcome: 'read' | 'ask' | 'refuse';
  /** `minor`: an integer as text. */
  readonly amount: { readonly minor: string; readonly currency: string } | null;
  readonly description: string | null;
  readonly name: string | null;
  readonly email: string | null;
  /** E.164 */
  readonly phone: string | null;
  readonly reference: string | null;
  /** The code of one that Paylink speaks; null: none was named. */
  readonly language: Language | null;
  /** ISO 8601, UTC. */
  readonly expiresAt: string | null;
  readonly sendAt: string | null;
  readonly channels: readonly string[];
  readonly notes: readonly { readonly key: string; readonly value: string }[];
  readonly questions: readonly { readonly about: string; readonly readings: readonly string[] }[];
  readonly reasons: readonly string[];
}

interface Read {
  readonly values: LinkFormValues;
  readonly questions: readonly Question[];
  readonly reasons: readonly string[];
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

function read({ text, where, ...context }: ReadingRequest): Read {
  const line: LineContext = { ...context, defaultCurrency: context.currency };
  if (where === 'message') return { ...readMessage(text, line), reasons: [] };
  if (where === 'amount') return { values: { ...EMPTY_LINK_FORM, amount: text }, questions: [], reasons: [] };
  const { values, questions, problem } = readLinkLine(text, line);
  const reasons = problem === null ? [] : [describeCommandProblem(WORDS, problem, COMMANDS.create).text];
  return { values, questions, reasons };
}

/** A message need not name an amount, nor is anything in it wrong: what cannot be read is not proposed. */
function parse(values: LinkFormValues, { now, timeZone, currency, country }: ReadingRequest): ParsedLinkForm {
  return parseLinkForm(values, {
    now,
    timeZone,
    defaultCurrency: currency,
    defaultExpiry: { kind: 'never' },
    country,
  });
}

/** The draft with this one thing in it: it is told also where another is wrong. */
function draftOf(values: Partial<LinkFormValues>, request: ReadingRequest): LinkDraft | null {
  const parsed = parse({ ...EMPTY_LINK_FORM, amount: '1', currency: 'USD', ...values }, request);
  return parsed.ok ? parsed.draft : null;
}

function toAmount(values: LinkFormValues, request: ReadingRequest): ReadingReport['amount'] {
  const { amount, currency } = values;
  const draft = draftOf({ amount, currency }, request);
  return draft === null ? null : { minor: String(draft.amount.minor), currency: draft.amount.currency };
}

function toSendAt({ sendKind, sendAt }: LinkFormValues, { now, timeZone }: ReadingRequest): string | null {
  if (sendKind !== 'at' || sendAt === '') return null;
  const when = parseWhen(sendAt, { now, timeZone, use: 'send' });
  return when.kind === 'at' ? when.at.toISOString() : null;
}

interface Judged {
  readonly questions: ReadingReport['questions'];
  readonly reasons: readonly string[];
}

function readingsOf(problem: FieldProblem, timeZone: string): readonly string[] {
  if (!('readings' in problem)) return [];
  const toText = (at: Date) => formatWhen(WORDS, at, timeZone);
  return problem.readings.map((reading) => {
    if (typeof reading === 'string') return reading;
    if (reading instanceof Date) return toText(reading);
    return 'minor' in reading ? formatMoney(reading) : reading.map(toText).join(', ');
  });
}

const OPEN: readonly FieldProblem['problem'][] = ['ambiguous', 'ambiguous_sign', 'unclear', 'no_country'];

/** Whether anything is left to ask, or wrong. How a link is sent is the review's to say, not the reader's. */
function judge({ values, questions, reasons }: Read, request: ReadingRequest): Judged {
  const parsed = parse(values, request);
  const isAsked = (field: string) =>
    questions.some(({ about }) => about === field || (about === 'amount' && field === 'currency'));
  const problems = (parsed.ok ? [] : parsed.problems).filter(
    ({ field }) => field !== 'channels' && !isAsked(field),
  );
  const isMessage = request.where === 'message';
  const asked = problems.filter((problem) => isMessage || OPEN.includes(problem.problem));
  const wrong = problems.filter((problem) => !asked.includes(problem));
  return {
    questions: [
      ...questions.map(({ about, readings }) => ({
        about,
        readings: readings.map((reading) => nameReading(WORDS, reading, request.timeZone)),
      })),
      ...asked.map((problem) => ({ about: problem.field, readings: readingsOf(problem, request.timeZone) })),
    ],
    reasons: [...reasons, ...wrong.map((problem) => describeProblem(WORDS, problem, request).text)],
  };
}

/** Reads a text as the product does. Never throws. */
export function reportReading(request: ReadingRequest): ReadingReport {
  const reading = read(request);
  const { values } = reading;
  const { questions, reasons } = judge(reading, request);
  const isSure = !questions.some(({ about }) => about === 'amount' || about === 'currency');
  const { expires, phone, reference } = values;
  return {
    outcome: reasons.length > 0 ? 'refuse' : questions.length > 0 ? 'ask' : 'read',
    amount: isSure ? toAmount(values, request) : null,
    description: orNull(values.description),
    name: orNull(values.customerName),
    email: orNull(values.email),
    phone: draftOf({ phone }, request)?.customer.phone ?? null,
    reference: draftOf({ reference }, request)?.reference ?? null,
    language: findLanguage(values.language),
    expiresAt: draftOf({ expires }, request)?.expiresAt?.toISOString() ?? null,
    sendAt: toSendAt(values, request),
    channels: values.channels,
    notes: values.notes,
    questions,
    reasons,
  };
}
