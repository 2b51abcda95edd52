import type { Kyc } from '../../../domain/kyc/kyc.js';
import type { KycDocument } from '../../../domain/kyc/kyc-document.js';
import type { AnswerFacts, BusinessFacts, KycField, TradeFacts } from '../../../domain/kyc/kyc-facts.js';
import { listThere } from '../../../domain/kyc/read-kyc-field.js';
import { DOCUMENT_KINDS } from '../../../domain/kyc/required-documents.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import type { Words } from '../words/words.js';
import { nameCountry } from './name-country.js';

type Said = string | undefined;
type Representative = NonNullable<AnswerFacts['representative']>;

/** What an owner wrote in a field, as a reviewer reads it; null: nothing. */
export function formatKycValue(words: Words, kyc: Kyc, field: KycField): string | null {
  const { business = {}, trade = {}, answers = {} } = kyc.facts;
  const said = READERS[field](words, { business, trade, answers, kyc });
  return said === undefined || said === '' ? null : said;
}

interface Given {
  readonly business: BusinessFacts;
  readonly trade: TradeFacts;
  readonly answers: AnswerFacts;
  readonly kyc: Kyc;
}

const ofRepresentative = (read: (words: Words, representative: Representative) => Said) => {
  return (words: Words, { answers: { representative } }: Given) =>
    representative === undefined ? undefined : read(words, representative);
};

const READERS: Readonly<Record<KycField, (words: Words, given: Given) => Said>> = {
  legal_name: (_, { business }) => business.legalName,
  trading_name: (_, { business }) => business.tradingName,
  type: (words, { business: { type } }) => type && words.say(`kyc.type.${type}`),
  country: (words, { business: { country } }) => country && nameCountry(words, country),
  registration_number: (_, { business }) => business.registrationNumber,
  tax_number: (_, { business }) => business.taxNumber,
  address: (_, { business: { address } }) =>
    address &&
    [address.line1, address.line2, address.city, address.region, address.postalCode]
      .filter(Boolean)
      .join(', '),
  website: (words, { business: { website } }) => (website === null ? words.say('kyc.no_website') : website),
  trade: (_, { trade }) => trade.words,
  category: (words, { trade: { category } }) => category && words.say(`kyc.category.${category}`),
  amounts: (words, { trade }) =>
    trade.amounts
      ?.map(({ usual, highest }) =>
        words.say('kyc.amounts', { usual: formatMoney(usual), highest: formatMoney(highest) }),
      )
      .join('; '),
  delivery_time: (words, { trade: { deliveryDays: days } }) =>
    days === undefined ? undefined : words.say('kyc.delivery', { days }),
  representative: ofRepresentative((_, { legalName }) => legalName),
  representative_role: ofRepresentative((_, { title }) => title),
  representative_country: ofRepresentative((words, { country }) => country && nameCountry(words, country)),
  email: ofRepresentative(sayEmail),
  // Said beside the address itself.
  email_confirmed: () => undefined,
  phone: ofRepresentative((_, { phone }) => phone),
  owners: sayOwners,
  business_document: (words, { kyc }) => nameDocuments(words, listThere(kyc.documents, 'business')),
  person_document: (words, { kyc }) => nameDocuments(words, listThere(kyc.documents, 'person')),
};

function sayEmail(words: Words, { email, emailConfirmedAt }: Representative): Said {
  const confirmed = emailConfirmedAt === undefined ? 'other' : 'yes';
  return email && words.say('kyc.email', { email, confirmed });
}

function sayOwners(words: Words, { answers: { owners } }: Given): Said {
  if (owners?.length === 0) return words.say('kyc.nobody');
  return owners
    ?.map(({ legalName: name, country, share = 0 }) =>
      words.say('kyc.owner', { name, country: nameCountry(words, country), share }),
    )
    .join('; ');
}

/** "Passport (passport.jpg)" */
export function nameDocument(words: Words, { kind, name }: KycDocument): string {
  const known = DOCUMENT_KINDS.find((each) => each === kind);
  return words.say('kyc.document', {
    kind: known === undefined ? kind : words.say(`kyc.document_kind.${known}`),
    name,
  });
}

function nameDocuments(words: Words, documents: readonly KycDocument[]): string {
  return documents.map((document) => nameDocument(words, document)).join('; ');
}
