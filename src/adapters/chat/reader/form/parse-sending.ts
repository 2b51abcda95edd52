import type { FieldProblem } from '../../../../domain/link/field-problem.js';
import { parseWhen } from '../time/parse-when.js';
import type { LineContext } from '../values/line-context.js';
import { readPhone } from './read-phone.js';
import { unreadTime } from './unread-time.js';

/** A message that is asked for, as it was typed; empty for what was not. */
export interface TypedSending {
  readonly email: string;
  readonly phone: string;
  readonly at: string;
}

export type ParsedSending =
  | {
      readonly ok: true;
      /** Null: none was typed. */
      readonly contact: { readonly email?: string; readonly phone?: string } | null;
      /** Null: at once. */
      readonly at: Date | null;
    }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** Reads to whom and when a message goes, by the readers of a link's own fields. Never throws. */
export function parseSending(typed: TypedSending, context: LineContext): ParsedSending {
  const email = typed.email.trim();
  const phone = readPhone(typed.phone, context);
  const when = readAt(typed.at, context);
  const problems = [...phone.problems, ...when.problems];
  if (problems.length > 0) return { ok: false, problems };
  const contact = {
    ...(email === '' ? {} : { email }),
    ...(phone.value === null ? {} : { phone: phone.value }),
  };
  return { ok: true, contact: Object.keys(contact).length === 0 ? null : contact, at: when.at };
}

function readAt(
  text: string,
  { now, timeZone }: LineContext,
): { readonly at: Date | null; readonly problems: readonly FieldProblem[] } {
  if (text.trim() === '') return { at: null, problems: [] };
  const when = parseWhen(text, { now, timeZone, use: 'send' });
  return when.kind === 'at'
    ? { at: when.at, problems: [] }
    : { at: null, problems: [unreadTime('sendAt', when)] };
}
