import type {
  AnswerFacts,
  BusinessFacts,
  KycFacts,
  KycField,
  TradeFacts,
} from '../../../../domain/kyc/kyc-facts.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import { nameCountry } from '../../../chat/copy/name-country.js';
import type { Words } from '../../../chat/words/words.js';

type Sayer<Facts> = (words: Words, facts: Facts) => string | undefined;
type Representative = NonNullable<AnswerFacts['representative']>;

const BUSINESS = {
  type: (words, { type }) => type && words.say(`kyc.type.${type}`),
  legal_name: (_, { legalName }) => legalName,
  trading_name: (_, { tradingName }) => tradingName,
  country: (words, { country }) => country && nameCountry(words, country),
  registration_number: (_, { registrationNumber }) => registrationNumber,
  tax_number: (_, { taxNumber }) => taxNumber,
  address: (_, { address }) =>
    address &&
    [address.line1, address.line2, address.city, address.region, address.postalCode]
      .filter(Boolean)
      .join(', '),
  website: (words, { website }) => (website === null ? words.say('kyc.no_website') : website),
} as const satisfies Partial<Record<KycField, Sayer<BusinessFacts>>>;

const TRADE = {
  trade: (_, facts) => facts.words,
  category: (words, { category }) => category && words.say(`kyc.category.${category}`),
  amounts: (words, { amounts }) =>
    amounts
      ?.map(({ usual, highest }) =>
        words.say('kyc.amounts', { usual: formatMoney(usual), highest: formatMoney(highest) }),
      )
      .join(' · '),
  delivery_time: (words, { deliveryDays: days }) =>
    days === undefined ? undefined : words.say('kyc.delivery', { days }),
} as const satisfies Partial<Record<KycField, Sayer<TradeFacts>>>;

const REPRESENTATIVE = {
  representative: (_, { legalName }) => legalName,
  representative_role: (_, { title }) => title,
  representative_country: (words, { country }) => country && nameCountry(words, country),
  email: (words, { email, emailConfirmedAt }) =>
    email && words.say('kyc.email', { email, confirmed: emailConfirmedAt === undefined ? 'other' : 'yes' }),
  phone: (_, { phone }) => phone,
} as const satisfies Partial<Record<KycField, Sayer<Representative>>>;

export interface DescribedField {
  readonly field: KycField;
  /** Null: nothing was given. */
  readonly said: string | null;
}

/** What was written on a part, field by field. */
export function describeFields(
  words: Words,
  facts: KycFacts,
  page: 'business' | 'trade' | 'answers',
): readonly DescribedField[] {
  switch (page) {
    case 'business':
      return describe(words, facts.business ?? {}, BUSINESS);
    case 'trade':
      return describe(words, facts.trade ?? {}, TRADE);
    case 'answers': {
      const { representative = {}, owners } = facts.answers ?? {};
      const said = describe(words, representative, REPRESENTATIVE);
      return owners === undefined ? said : [...said, { field: 'owners', said: sayOwners(words, owners) }];
    }
  }
}

function describe<Facts>(
  words: Words,
  facts: Facts,
  sayers: Partial<Record<KycField, Sayer<Facts>>>,
): readonly DescribedField[] {
  return Object.entries(sayers).map(([field, say]) => ({
    field: field as KycField,
    said: say(words, facts) || null,
  }));
}

function sayOwners(words: Words, owners: NonNullable<AnswerFacts['owners']>): string {
  if (owners.length === 0) return words.say('kyc.nobody');
  return owners
    .map(({ legalName: name, country, share = 0 }) =>
      words.say('kyc.owner', { name, country: nameCountry(words, country), share }),
    )
    .join(' · ');
}
