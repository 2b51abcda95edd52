import type { FieldProblem } from '../../../domain/link/field-problem.js';
import type { TextField } from '../../chat/conversation/model/field.js';
import { readEmail } from '../../chat/reader/contacts/read-email.js';
import { readLimits } from '../../chat/reader/form/read-limits.js';
import { resolveMoney } from '../../chat/reader/form/resolve-money.js';
import { parseWhen } from '../../chat/reader/time/parse-when.js';
import type { FormReader } from './form-reader.js';

/** Shorter numbers call nobody. */
const PHONE_DIGITS = 7;
/** Two decimals, like most. */
const STAND_IN = 'USD';

/** Money, or what a person meant for money and is told about: "1,000" has two readings, "0" is none. */
function readsAsAmount(text: string): boolean {
  // Money begins with no zero of a phone's.
  if (/^\s*(?:\+|0\d)/.test(text)) return false;
  const money = resolveMoney(text, '', STAND_IN);
  return money.ok || money.problems.every(isOfMoney);
}

function isOfMoney(problem: FieldProblem): boolean {
  if (problem.problem === 'ambiguous') return problem.readings.length > 0;
  return problem.problem !== 'missing' && problem.problem !== 'not_a_number';
}

/** The same of several: "1,500 USD" has two readings as well. */
function readsAsAmounts(text: string): boolean {
  const read = readLimits(text, STAND_IN);
  return read.ok ? read.amounts.length > 0 : read.problem !== null && isOfMoney(read.problem);
}

const READS_AS: Readonly<Record<NonNullable<TextField['takes']>, (text: string) => boolean>> = {
  amount: readsAsAmount,
  amounts: readsAsAmounts,
  email: (text) => readEmail(text.trim()).kind === 'email',
  phone: (text) => /^[+\d\s().-]+$/.test(text) && text.replace(/\D/g, '').length >= PHONE_DIGITS,
  url: (text) => /^\s*https?:\/\/\S+\s*$/i.test(text),
};

/** Whether something typed reads as what a field takes, whatever the field itself will say of it. */
export function readsAs(takes: NonNullable<TextField['takes']>, text: string): boolean {
  return READS_AS[takes](text);
}

/** The same of a time, also of one that is asked about. */
export function readsAsTime(text: string, { now, timeZone }: FormReader): boolean {
  const { kind } = parseWhen(text, { now, timeZone, use: 'send' });
  return kind === 'at' || kind === 'ask';
}
