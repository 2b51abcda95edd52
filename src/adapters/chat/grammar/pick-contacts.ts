import { parsePhone } from '../reader/contacts/parse-phone.js';
import type { CommandProblem } from './command.js';
import { isCurrencyText } from './split-amount-text.js';
import type { Token } from './tokenise.js';

export interface PickedContacts {
  readonly email: string;
  readonly phone: string;
  /** All that is no contact, in order. */
  readonly words: readonly Token[];
  readonly problem: CommandProblem | null;
}

const MAX_PHONE_PARTS = 6;
/** A national number cannot be told from an amount by its digits alone, but no amount begins with 0 and is this long. */
const NATIONAL = /^\(?0\d[\d()-]{7,}$/;

/** "email:ann@example.com" is no option, but plain enough. */
function withoutLabel(token: Token): Token {
  return token.quoted
    ? token
    : { ...token, text: token.text.replace(/^(?:e-?mail|mail|phone|tel):(?=.)/i, '') };
}

export function isEmailLike({ text, quoted }: Token): boolean {
  return !quoted && text.length > 1 && text.indexOf('@') > 0;
}

export function isPhoneLike({ text, quoted }: Token): boolean {
  return !quoted && (/^\+\d[\d().-]{2,}$/.test(text) || /^\+\d{1,3}$/.test(text) || NATIONAL.test(text));
}

/** How many words from `at` on make one phone number: one if it is whole, else the most that give a possible one. */
function countPhoneParts(tokens: readonly Token[], at: number): number {
  let joined = '';
  let longest = 1;
  for (let parts = 1; parts <= MAX_PHONE_PARTS; parts += 1) {
    const token = tokens[at + parts - 1];
    const next = tokens[at + parts];
    if (token === undefined || (parts > 1 && !isPhonePart(token, next))) break;
    joined += `${token.text} `;
    if (parsePhone(joined).kind !== 'phone') continue;
    if (parts === 1) return 1;
    longest = parts;
  }
  return longest;
}

/** Digits before a currency are the amount. */
function isPhonePart({ text, quoted }: Token, next: Token | undefined): boolean {
  return !quoted && /^\(?\d[\d)-]*$/.test(text) && !(next !== undefined && isCurrencyText(next.text));
}

/** Takes one email address and one phone number out of a line, wherever they stand. */
export function pickContacts(typed: readonly Token[]): PickedContacts {
  const tokens = typed.map(withoutLabel);
  const words: Token[] = [];
  let email = '';
  let phone = '';
  let problem: CommandProblem | null = null;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (isEmailLike(token)) {
      if (email !== '') problem ??= { problem: 'repeated', what: 'email' };
      email = email === '' ? token.text.replace(/[,;]$/, '') : email;
    } else if (isPhoneLike(token)) {
      const parts = phone === '' ? countPhoneParts(tokens, at) : 1;
      if (phone !== '') problem ??= { problem: 'repeated', what: 'phone' };
      const number = tokens.slice(at, at + parts).map(({ text }) => text);
      phone = phone === '' ? number.join(' ') : phone;
      at += parts - 1;
    } else {
      words.push(token);
    }
  }
  return { email, phone, words, problem };
}
