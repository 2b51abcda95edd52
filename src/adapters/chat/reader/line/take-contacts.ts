import { type EmailSpan, findEmails } from '../contacts/find-emails.js';
import { findPhones } from '../contacts/find-phones.js';
import type { PhoneHome } from '../contacts/phone-home.js';
import type { PhoneSpan } from '../contacts/phone-span.js';
import type { Question, QuestionReading } from '../questions/question.js';
import { type Span, TAKEN, takeOut } from '../text/span.js';
import { CONTACT_LABELS, labelAtEnd } from '../values/labels.js';
import type { LineContext } from '../values/line-context.js';
import type { LineProblem } from '../values/line-problem.js';
import { findStrongSpans } from './find-amount.js';
import { homeOf } from './home-of.js';

export interface FoundContacts {
  readonly email: string;
  readonly phone: string;
  /** The name that stands with the email address. */
  readonly name: string | null;
  readonly spans: readonly Span[];
  readonly questions: readonly Question[];
  readonly problem: LineProblem | null;
}

const LABEL = labelAtEnd(CONTACT_LABELS);
/** "lunch to ann@example.com": the word belongs to the address. */
const TOWARDS = /(?<![\p{L}\p{N}])(?:to|via|by|cho|para|pour|für|untuk|an|a) $/iu;
const NEIGHBOURHOOD = 12;
const URL = /\bhttps?:\/\/\S+/gi;

/** With the label before it: "email:ann@example.com" is no option, but plain enough. */
function withLabel(folded: string, { from, to }: Span): Span {
  const label = LABEL.exec(folded.slice(Math.max(0, from - NEIGHBOURHOOD), from))?.[0] ?? '';
  if (label !== '') return { from: from - label.length, to };
  const towards = TOWARDS.exec(folded.slice(Math.max(0, from - NEIGHBOURHOOD), from))?.[0] ?? '';
  return { from: from - towards.length, to };
}

/** Numbers with `+` or `00` come first: nothing else looks like them. The others only where no amount stands. */
function listPhones(folded: string, home: PhoneHome): readonly PhoneSpan[] {
  const isInternational = ({ from }: Span) => /^\(?(?:\+|00)/.test(folded.slice(from, from + 3));
  const international = findPhones(folded, home).filter(isInternational);
  const rest = takeOut(folded, international);
  const others = findPhones(takeOut(rest, findStrongSpans(rest)), home);
  return [...international, ...others].sort((a, b) => a.from - b.from);
}

/** "@maya": somebody in a chat, and no address. */
function isHandle(folded: string, { from, reading }: EmailSpan): boolean {
  return reading.kind === 'malformed' && folded.charAt(from) === '@';
}

/** Where the web's addresses are: what looks like a contact in them is none. */
export function findUrls(folded: string): readonly Span[] {
  return [...folded.matchAll(URL)].map(({ index, 0: url }) => ({ from: index, to: index + url.length }));
}

function findRepeated(emails: readonly unknown[], phones: readonly unknown[]): LineProblem | null {
  if (emails.length > 1) return { problem: 'repeated', what: 'email' };
  return phones.length > 1 ? { problem: 'repeated', what: 'phone' } : null;
}

/** What is an address or a phone for sure, wherever it stands: the value of an option ends before it. */
export function findPlainContacts(folded: string): readonly Span[] {
  const emails = findEmails(folded).filter(({ reading }) => reading.kind === 'email');
  const phones = findPhones(takeOut(folded, emails)).filter(
    ({ from, reading }) => reading.kind === 'phone' && /^\(?(?:\+|00)/.test(folded.slice(from, from + 3)),
  );
  return [...emails, ...phones];
}

/** Takes one email address and one phone number out of a line, wherever they stand. */
export function takeContacts(folded: string, context: LineContext): FoundContacts {
  const withoutUrls = takeOut(folded, findUrls(folded));
  const emails = findEmails(withoutUrls.replaceAll(TAKEN, ' ')).filter(
    (found) => !isHandle(withoutUrls, found),
  );
  const phones = listPhones(takeOut(withoutUrls, emails), homeOf(context));
  const [[email], [phone]] = [emails, phones];
  return {
    email: email === undefined ? '' : emailOf(folded, email),
    phone: phone === undefined ? '' : phoneOf(folded, phone),
    name: email?.name ?? null,
    spans: [...emails, ...phones].map((span) => withLabel(folded, span)),
    questions: [...questionsOf('email', folded, email), ...questionsOf('phone', folded, phone)],
    problem: findRepeated(emails, phones),
  };
}

/** One that is wrong stays as it was typed, to be refused with the form's other fields. */
function emailOf(folded: string, { from, to, reading }: EmailSpan): string {
  if (reading.kind === 'email') return reading.email;
  return reading.kind === 'ask' ? '' : folded.slice(from, to);
}

function phoneOf(folded: string, { from, to, reading }: PhoneSpan): string {
  if (reading.kind === 'phone') return reading.e164;
  return reading.kind === 'ask' ? '' : folded.slice(from, to);
}

function questionsOf(
  kind: 'email' | 'phone',
  folded: string,
  found: EmailSpan | PhoneSpan | undefined,
): readonly Question[] {
  if (found?.reading.kind !== 'ask') return [];
  const readings: readonly QuestionReading[] = found.reading.readings.map((text) => ({ kind, text }));
  const text = folded.slice(found.from, found.to);
  return [{ about: kind, text, why: kind === 'email' ? 'disguised' : 'country', readings }];
}
