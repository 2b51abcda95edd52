import { isEmail } from '../../domain/link/validate-link-draft-contacts.js';
import { parseAmount } from '../../domain/money/parse-amount.js';
import { parsePhone } from './contacts/parse-phone.js';
import type { LinkFormValues } from './grammar/link-form-values.js';
import { findCurrencyWord } from './reader/money/find-currency-word.js';
import { resolveCurrencyWord } from './reader/money/resolve-currency-word.js';

/** What could be read; what could not is absent. */
export type LinkProposal = Partial<Pick<LinkFormValues, 'amount' | 'currency' | 'email' | 'phone'>>;

/** A message is seldom as long; what follows is not looked at. */
const MAX_LENGTH = 4_000;
const EMAIL = /(?<![A-Za-z0-9._%+'-])[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9.-]{1,255}/g;
const PHONE = /\+\d[\d ().-]{5,20}\d/g;
const NUMBER = /\d[\d.,'\u2019]{0,20}/g;
const BEFORE = /(?:\b([A-Za-z]{3}) ?|([A-Za-z]{0,2}\p{Sc}) ?)$/u;
const AFTER = /^ ?(?:([A-Za-z]{3,7})(?![A-Za-z])|(\p{Sc}))/u;
const NEIGHBOURHOOD = 8;

interface Candidate {
  readonly amount: string;
  /** Empty beside a sign that several currencies share; null beside nothing. */
  readonly currency: string | null;
}

function readCurrency(text: string | undefined, usual: string | null): string | null {
  if (text === undefined) return null;
  const word = findCurrencyWord(text);
  if (word === null || word.kind === 'withdrawn') return null;
  // Codes that are words of a sentence as well count in capitals: "20 all in".
  const isMeant = word.kind !== 'code' || text === text.toUpperCase() || !word.isAlsoWord;
  return isMeant ? (resolveCurrencyWord(word, usual) ?? '') : null;
}

function listCandidates(text: string, usual: string | null): readonly Candidate[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const amount = match[0].replace(/[.,'\u2019]+$/, '');
    const end = match.index + amount.length;
    const before = BEFORE.exec(text.slice(Math.max(0, match.index - NEIGHBOURHOOD), match.index));
    const after = AFTER.exec(text.slice(end, end + NEIGHBOURHOOD));
    const currency =
      readCurrency(after?.[1] ?? after?.[2], usual) ?? readCurrency(before?.[1] ?? before?.[2], usual);
    const parsed = parseAmount(amount, currency || 'USD');
    const isAmount = parsed.ok || parsed.problem.problem === 'ambiguous';
    return isAmount ? [{ amount, currency }] : [];
  });
}

/** The first amount beside a currency, else the only number that looks like money; a bare "3" is no amount. */
function pickAmount(text: string, usual: string | null): Candidate | null {
  const candidates = listCandidates(text, usual);
  const withCurrency = candidates.find(({ currency }) => currency !== null);
  if (withCurrency !== undefined) return withCurrency;
  const likely = candidates.filter(({ amount }) => /[.,]\d{2}$/.test(amount));
  return likely.length === 1 ? (likely[0] ?? null) : null;
}

/**
 * Reads amount, currency, email and phone out of any chat message, to fill a form with. Signs that several
 * currencies share ("$") count only when one of them is `usualCurrency`.
 */
export function proposeFromMessage(message: string, usualCurrency: string | null = null): LinkProposal {
  const text = message.slice(0, MAX_LENGTH);
  const email = (text.match(EMAIL) ?? []).map((each) => each.replace(/[.'-]+$/, '')).find(isEmail);
  const withoutEmail = text.replace(EMAIL, ' ');
  const phones = (withoutEmail.match(PHONE) ?? []).map((each) => parsePhone(each));
  const phone = phones.find((each) => each !== null);
  const money = pickAmount(withoutEmail.replace(PHONE, ' '), usualCurrency);
  return {
    ...(money === null ? {} : { amount: money.amount }),
    ...(money?.currency ? { currency: money.currency } : {}),
    ...(email === undefined ? {} : { email }),
    ...(phone === null || phone === undefined ? {} : { phone }),
  };
}
