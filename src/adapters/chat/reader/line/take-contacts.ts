import type { CommandProblem } from '../../grammar/command.js';
import { findEmails } from '../contacts/find-emails.js';
import { findPhones } from '../contacts/find-phones.js';
import type { PhoneHome } from '../contacts/phone-home.js';
import type { PhoneSpan } from '../contacts/phone-span.js';
import type { Question } from '../question.js';
import { type Span, takeOut } from '../text/span.js';
import { findStrongSpans } from './find-amount.js';
import { homeOf } from './home-of.js';
import type { LineContext } from './line-context.js';

export interface FoundContacts {
  readonly email: string;
  readonly phone: string;
  /** The name that stands with the email address. */
  readonly name: string | null;
  readonly spans: readonly Span[];
  readonly questions: readonly Question[];
  readonly problem: CommandProblem | null;
}

const LABEL = /(?:\b(?:e-?mail|mail|mailto|phone|tel|mobile|call|sms|whatsapp)\s?[:=]\s?)$/i;
const URL = /\bhttps?:\/\/\S+/gi;

/** With the label before it: "email:ann@example.com" is no option, but plain enough. */
function withLabel(folded: string, span: Span): Span {
  const label = LABEL.exec(folded.slice(0, span.from))?.[0] ?? '';
  return { from: span.from - label.length, to: span.to };
}

/** Numbers with `+` or `00` come first: nothing else looks like them. The others only where no amount stands. */
function listPhones(folded: string, home: PhoneHome): readonly PhoneSpan[] {
  const isInternational = ({ from }: Span) => /^\(?(?:\+|00)/.test(folded.slice(from, from + 3));
  const international = findPhones(folded, home).filter(isInternational);
  const rest = takeOut(folded, international);
  const others = findPhones(takeOut(rest, findStrongSpans(rest)), home);
  return [...international, ...others].sort((a, b) => a.from - b.from);
}

/** Takes one email address and one phone number out of a line, wherever they stand. */
export function takeContacts(folded: string, context: LineContext): FoundContacts {
  const urls = [...folded.matchAll(URL)].map(({ index, 0: url }) => ({ from: index, to: index + url.length }));
  const withoutUrls = takeOut(folded, urls);
  const emails = findEmails(withoutUrls);
  const phones = listPhones(takeOut(withoutUrls, emails), homeOf(context));
  const [email, secondEmail] = emails;
  const [phone, secondPhone] = phones;
  const problem: CommandProblem | null =
    secondEmail !== undefined
      ? { problem: 'repeated', what: 'email' }
      : secondPhone !== undefined
        ? { problem: 'repeated', what: 'phone' }
        : null;
  return {
    email: email?.email ?? '',
    phone: phone === undefined ? '' : phoneText(folded, phone),
    name: email?.name ?? null,
    spans: [...emails, ...phones].map((span) => withLabel(folded, span)),
    questions: phone === undefined ? [] : questionsOf(folded, phone),
    problem,
  };
}

function phoneText(folded: string, { from, to, reading }: PhoneSpan): string {
  return reading.kind === 'phone' ? reading.e164 : reading.kind === 'ask' ? '' : folded.slice(from, to);
}

function questionsOf(folded: string, { from, to, reading }: PhoneSpan): readonly Question[] {
  if (reading.kind !== 'ask') return [];
  const readings = reading.readings.map((text) => ({ kind: 'phone', text }) as const);
  return [{ about: 'phone', text: folded.slice(from, to), why: 'country', readings }];
}
