import type { LinkDraft } from '../../../domain/link/link.js';
import { describeCommandProblem } from '../copy/command-copy.js';
import { describeProblem } from '../copy/problem-copy.js';
import { nameReading } from '../copy/question-copy.js';
import { COMMAND_PREFIX, COMMANDS } from '../grammar/command-table.js';
import { EMPTY_LINK_FORM, type LinkFormValues } from '../grammar/link-form-values.js';
import { type ParsedLinkForm, parseLinkForm } from '../grammar/parse-link-form.js';
import type { LineContext } from './line/line-context.js';
import { readLinkLine } from './line/read-link-line.js';
import { readMessage } from './message/read-message.js';
import type { Question } from './question.js';

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
  const reasons = problem === null ? [] : [describeCommandProblem(COMMANDS.create, problem, COMMAND_PREFIX).text];
  return { values, questions, reasons };
}

function sendAtOf({ sendTiming }: LinkDraft, now: Date): string | null {
  if (sendTiming.kind === 'no') return null;
  return (sendTiming.kind === 'at' ? sendTiming.at : now).toISOString();
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

function draftOf(values: LinkFormValues, request: ReadingRequest): LinkDraft | null {
  const parsed = parse(values, request);
  if (parsed.ok) return parsed.draft;
  // The rest of what was read is told all the same.
  const stand = parse({ ...values, amount: '1', currency: 'USD' }, request);
  return stand.ok ? stand.draft : null;
}

/** Reads a text as the product does. Never throws. */
export function reportReading(request: ReadingRequest): ReadingReport {
  const { values, questions, reasons } = read(request);
  const parsed = parse(values, request);
  const isAsked = (field: string) => questions.some(({ about }) => about === field || (about === 'amount' && field === 'currency'));
  const problems = parsed.ok ? [] : parsed.problems.filter(({ field }) => !isAsked(field));
  const ambiguous = problems.filter((problem) => problem.problem === 'ambiguous');
  const wrong = request.where === 'message' ? [] : problems.filter((problem) => problem.problem !== 'ambiguous');
  const draft = draftOf(values, request);
  const asked = [
    ...questions.map(({ about, readings }) => ({ about, readings: readings.map((each) => nameReading(each, request.timeZone)) })),
    ...ambiguous.map((problem) => ({ about: problem.field, readings: [] })),
  ];
  const why = [...reasons, ...wrong.map((problem) => describeProblem(problem).text)];
  return {
    outcome: why.length > 0 ? 'refuse' : asked.length > 0 ? 'ask' : 'read',
    amount: isAsked('amount') ? null : amountOf(values, request),
    description: orNull(values.description),
    name: orNull(values.customerName),
    email: orNull(values.email),
    phone: draft?.customer.phone ?? null,
    reference: draft?.reference ?? null,
    expiresAt: draft?.expiresAt?.toISOString() ?? null,
    sendAt: draft === null ? null : sendAtOf(draft, request.now),
    channels: values.channels,
    notes: values.notes,
    questions: asked,
    reasons: why,
  };
}

/** Told also where something else is asked about, or wrong. */
function amountOf({ amount, currency }: LinkFormValues, request: ReadingRequest): ReadingReport['amount'] {
  const parsed = parse({ ...EMPTY_LINK_FORM, amount, currency }, request);
  if (!parsed.ok) return null;
  return { minor: String(parsed.draft.amount.minor), currency: parsed.draft.amount.currency };
}
