import { AppError } from '../../../../domain/errors.js';
import type { FieldProblem } from '../../../../domain/link/field-problem.js';
import { type ParsedPhone, parsePhone } from '../../../chat/reader/contacts/parse-phone.js';

export interface Contact {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/** What it says of a customer's contacts, a phone in E.164. Throws AppError `invalid_input`, with what is wrong with the phone. */
export function readContact({ email, phone }: Contact): { readonly email?: string; readonly phone?: string } {
  return {
    ...(email === undefined ? {} : { email: email.trim() }),
    ...(phone === undefined ? {} : { phone: readPhone(phone) }),
  };
}

/** With its country code, however it is grouped: nobody is there to ask which country another is of. */
function readPhone(written: string): string {
  const read = parsePhone(written);
  if (read.kind === 'phone') return read.e164;
  throw new AppError('invalid_input', { problems: [toProblem(read)] });
}

function toProblem(read: Exclude<ParsedPhone, { kind: 'phone' }>): FieldProblem {
  if (read.kind === 'ask') return { field: 'phone', problem: 'no_country', readings: read.readings };
  if (read.reason === 'no_country') return { field: 'phone', problem: 'no_country', readings: [] };
  return { field: 'phone', problem: read.reason };
}
