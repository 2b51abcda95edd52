import { isCountry } from '../text/countries.js';
import { isE164 } from '../text/is-e164.js';
import { isEmail } from '../text/is-email.js';
import type { Kyc } from './kyc.js';
import type { AnswerFacts, BusinessFacts, KycField, KycPage, KycProblem, TradeFacts } from './kyc-facts.js';
import { findAmountsProblems, findLineProblem, findTextProblem } from './kyc-field-rules.js';
import { findOwnersProblem } from './owners-problem.js';
import { PAGE_OF_FIELD } from './read-kyc-field.js';
import { findRequiredDocuments, hasNumber } from './required-documents.js';

type Problem = KycProblem['problem'];

const MOST_DELIVERY_DAYS = 3 * 365;
const HOST = /^https?:\/\/[^\s/?#@]+\.[^\s/?#@]+(?:[/?#]\S*)?$/i;

/** What keeps it from being submitted, in the order of its pages; empty when nothing does. */
export function findKycProblems(kyc: Kyc): readonly KycProblem[] {
  const { facts, requests } = kyc;
  const found = [
    ...findBusinessProblems(facts.business ?? {}),
    ...findTradeProblems(facts.trade ?? {}),
    ...findAnswersProblems(facts.answers ?? {}, facts.business ?? {}),
    ...findDocumentsProblems(kyc),
  ];
  const asked = requests
    .filter(({ field }) => !found.some((one) => one.field === field))
    .map(({ field }): KycProblem => ({ field, problem: 'asked_again' }));
  return [...found, ...asked];
}

/** What is wrong with one page, as its owner is told there; what is only missing among it. */
export function findPageProblems(kyc: Kyc, page: KycPage): readonly KycProblem[] {
  return findKycProblems(kyc).filter(({ field }) => PAGE_OF_FIELD[field] === page);
}

function findBusinessProblems(business: BusinessFacts): readonly KycProblem[] {
  const { legalName, tradingName, type, country, registrationNumber, taxNumber, address, website } = business;
  const lacksNumber = hasNumber(type) && !registrationNumber && !taxNumber;
  return [
    ...problem('legal_name', findLineProblem(legalName)),
    ...problem('trading_name', findLineProblem(tradingName)),
    ...problem('type', type === undefined ? 'missing' : null),
    ...problem('country', findCountryProblem(country)),
    ...problem('registration_number', lacksNumber ? 'missing' : findOptional(registrationNumber)),
    ...problem('tax_number', findOptional(taxNumber)),
    ...problem('address', findAddressProblem(address)),
    ...problem('website', findWebsiteProblem(website)),
  ];
}

function findTradeProblems({ words, category, amounts, deliveryDays }: TradeFacts): readonly KycProblem[] {
  return [
    ...problem('trade', findTextProblem(words)),
    ...problem('category', category === undefined ? 'missing' : null),
    ...problem('amounts', findAmountsProblems(amounts)),
    ...problem('delivery_time', findDaysProblem(deliveryDays)),
  ];
}

function findAnswersProblems(answers: AnswerFacts, business: BusinessFacts): readonly KycProblem[] {
  const { legalName, title, country, email, emailConfirmedAt, phone } = answers.representative ?? {};
  const emailProblem = findFormProblem(email, isEmail);
  const isUnconfirmed = emailProblem === null && emailConfirmedAt === undefined;
  return [
    ...problem('representative', findLineProblem(legalName)),
    ...problem('representative_role', findLineProblem(title)),
    ...problem('representative_country', findCountryProblem(country)),
    ...problem('email', emailProblem),
    ...problem('email_confirmed', isUnconfirmed ? 'not_confirmed' : null),
    ...problem('phone', findFormProblem(phone, isE164)),
    ...problem('owners', findOwnersProblem(answers.owners, business)),
  ];
}

/** What was looked at once and is erased since is asked for again only where all of it is. */
function findDocumentsProblems({ facts, documents, state, newLook }: Kyc): readonly KycProblem[] {
  const wasSeen = (state === 'approved' || state === 'suspended') && newLook?.cause !== 'due';
  const shown = documents.filter(({ erasedAt }) => erasedAt === null || wasSeen);
  return findRequiredDocuments(facts.business ?? {})
    .filter(
      ({ purpose, anyOf }) =>
        !shown.some((one) => one.purpose === purpose && anyOf.some((kind) => kind === one.kind)),
    )
    .map(({ purpose }) => ({ field: `${purpose}_document`, problem: 'missing' }));
}

function problem(field: KycField, found: Problem | null): readonly KycProblem[] {
  return found === null ? [] : [{ field, problem: found }];
}

function findOptional(line: string | undefined): Problem | null {
  return line === undefined || line === '' ? null : findLineProblem(line);
}

function findCountryProblem(country: string | undefined): Problem | null {
  if (country === undefined || country === '') return 'missing';
  return isCountry(country) ? null : 'unknown_country';
}

function findAddressProblem(address: BusinessFacts['address']): Problem | null {
  if (address === undefined) return 'missing';
  const { line1, city, line2, region, postalCode } = address;
  return (
    findLineProblem(line1) ??
    findLineProblem(city) ??
    [line2, region, postalCode].map(findOptional).find(Boolean) ??
    null
  );
}

/** Null says that there is none: it sells in chats. */
function findWebsiteProblem(website: string | null | undefined): Problem | null {
  if (website === null) return null;
  return findFormProblem(website, (text) => HOST.test(text)) ?? findLineProblem(website);
}

function findDaysProblem(days: number | undefined): Problem | null {
  if (days === undefined) return 'missing';
  return Number.isInteger(days) && days >= 0 && days <= MOST_DELIVERY_DAYS ? null : 'malformed';
}

function findFormProblem(text: string | undefined, isGood: (text: string) => boolean): Problem | null {
  if (text === undefined || text === '') return 'missing';
  return isGood(text) ? null : 'malformed';
}
