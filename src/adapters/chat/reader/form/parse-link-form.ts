import type { FieldProblem } from '../../../../domain/link/field-problem.js';
import type { LinkDraft, SendTiming } from '../../../../domain/link/link.js';
import { findDraftProblems } from '../../../../domain/link/validate-link-draft.js';
import type { DefaultExpiry } from '../../../../domain/merchant/merchant.js';
import { cleanWords } from '../../../../domain/text/clean-words.js';
import type { Language } from '../../../../domain/text/language.js';
import { parseWhen } from '../time/parse-when.js';
import { findLanguage } from '../values/find-language.js';
import type { LineContext } from '../values/line-context.js';
import type { LinkFormValues } from '../values/link-form-values.js';
import { type Reading, readPhone } from './read-phone.js';
import { type ReadReminders, readReminders } from './read-reminders.js';
import { resolveMoney } from './resolve-money.js';
import { unreadTime } from './unread-time.js';

export interface LinkFormContext extends LineContext {
  readonly defaultExpiry: DefaultExpiry;
}

export type ParsedLinkForm =
  | { readonly ok: true; readonly draft: LinkDraft }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

const HOUR_MS = 3_600_000;

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/** A field in which nothing can be seen is no empty one: it goes on as it was typed, to be refused. */
function readLine(text: string): string | null {
  const typed = orNull(text.replaceAll('\t', ' ').trim());
  return typed === null ? null : (orNull(cleanWords(typed).trim()) ?? typed);
}

function readDescription(text: string): string | null {
  return readLine(text.replace(/\r\n?/g, '\n'));
}

function readExpiry(text: string, context: LinkFormContext): Reading<Date | null> {
  const { now, timeZone, defaultExpiry } = context;
  if (text.trim() === '') {
    const after = defaultExpiry.kind === 'after' ? defaultExpiry.hours * HOUR_MS : null;
    return { value: after === null ? null : new Date(now.getTime() + after), problems: [] };
  }
  const when = parseWhen(text, { now, timeZone, use: 'expiry' });
  if (when.kind === 'at') return { value: when.at, problems: [] };
  return { value: null, problems: when.kind === 'never' ? [] : [unreadTime('expiresAt', when)] };
}

function readSendTiming(values: LinkFormValues, { now, timeZone }: LinkFormContext): Reading<SendTiming> {
  if (values.sendKind !== 'at') return { value: { kind: values.sendKind }, problems: [] };
  // Going on as if it went out now keeps the check of the channels.
  const goOn: SendTiming = { kind: 'now' };
  if (values.sendAt.trim() === '') {
    return { value: goOn, problems: [{ field: 'sendAt', problem: 'missing' }] };
  }
  const when = parseWhen(values.sendAt, { now, timeZone, use: 'send' });
  if (when.kind === 'at') return { value: { kind: 'at', at: when.at }, problems: [] };
  return { value: goOn, problems: [unreadTime('sendAt', when)] };
}

function readLanguage(text: string): Reading<Language | null> {
  const typed = text.trim();
  const value = findLanguage(typed);
  if (value !== null || typed === '') return { value, problems: [] };
  return { value, problems: [{ field: 'language', problem: 'unknown', text: typed }] };
}

interface NoteRows {
  readonly notes: LinkDraft['notes'];
  /** The row of the form that each note stands in. */
  readonly rows: readonly number[];
}

/** Rows of which both halves are empty were never begun. */
function readNotes(values: LinkFormValues): NoteRows {
  const rows = values.notes
    .map(({ key, value }, row) => ({ row, note: { key: readLine(key) ?? '', value: readLine(value) ?? '' } }))
    .filter(({ note }) => note.key !== '' || note.value !== '');
  return { notes: rows.map(({ note }) => note), rows: rows.map(({ row }) => row) };
}

/** A problem of a note names the row that the person sees. */
function toFormRow(problem: FieldProblem, rows: readonly number[]): FieldProblem {
  if (problem.field !== 'notes' || problem.problem === 'too_many') return problem;
  return { ...problem, index: rows[problem.index] ?? problem.index };
}

function findUnreadReminders(read: ReadReminders): readonly FieldProblem[] {
  if (read.kind === 'rule') return [];
  if (read.kind === 'unread') return [{ field: 'reminders', problem: 'not_understood' }];
  return [{ field: 'reminders', problem: 'unclear', readings: read.readings }];
}

/**
 * Turns what was typed into a draft, or tells everything that is wrong with it, all fields at once.
 * Pure and total: never throws whatever was typed.
 */
export function parseLinkForm(values: LinkFormValues, context: LinkFormContext): ParsedLinkForm {
  const money = resolveMoney(values.amount, values.currency, context.defaultCurrency);
  const phone = readPhone(values.phone, context);
  const expiry = readExpiry(values.expires, context);
  const sending = readSendTiming(values, context);
  const language = readLanguage(values.language);
  const reminders = readReminders(values.reminders, context);
  const { notes, rows } = readNotes(values);
  const draft: LinkDraft = {
    amount: money.ok ? money.amount : { minor: 1, currency: 'USD' },
    description: readDescription(values.description),
    customer: { name: readLine(values.customerName), email: readLine(values.email), phone: phone.value },
    reference: readLine(values.reference),
    notes,
    channels: [...new Set(values.channels)],
    sendTiming: sending.value,
    expiresAt: expiry.value,
    language: language.value,
    reminders: reminders.kind === 'rule' ? reminders.rule : null,
    reissueOf: null,
  };
  const unread = [
    ...(money.ok ? [] : money.problems),
    ...phone.problems,
    ...sending.problems,
    ...expiry.problems,
    ...language.problems,
    ...findUnreadReminders(reminders),
  ];
  const unreadFields = new Set(unread.map(({ field }) => field));
  const limits = findDraftProblems(draft, context.now).filter(({ field }) => !unreadFields.has(field));
  const problems = [...unread, ...limits.map((problem) => toFormRow(problem, rows))];
  return problems.length === 0 ? { ok: true, draft } : { ok: false, problems };
}
