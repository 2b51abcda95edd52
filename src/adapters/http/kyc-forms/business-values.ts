import { BUSINESS_TYPES, type BusinessFacts } from '../../../domain/kyc/kyc-facts.js';
import { type FormValues, lineOf, readValue, written } from './form-values.js';

export const ADDRESS_FIELDS = ['line1', 'line2', 'city', 'region', 'postal_code'] as const;

/** "lotus.example" is meant as an address. */
const BARE_HOST = /^[^\s/:@]+\.[^\s/:@]+(?:\/\S*)?$/;

export function toBusiness(values: FormValues): BusinessFacts {
  const line = (name: string) => lineOf(values, name);
  const type = BUSINESS_TYPES.find((one) => one === readValue(values, 'type'));
  const [line1, line2, city, region, postalCode] = ADDRESS_FIELDS.map(line);
  const hasAddress = [line1, line2, city, region, postalCode].some((part) => part !== '');
  const more = written({ line2, region, postalCode });
  return {
    ...written({ legalName: line('legal_name'), tradingName: line('trading_name'), type }),
    ...written({ country: line('country'), registrationNumber: line('registration_number') }),
    ...written({ taxNumber: line('tax_number') }),
    ...(hasAddress && { address: { line1: line1 ?? '', city: city ?? '', ...more } }),
    ...toWebsite(line('website'), readValue(values, 'no_website') !== ''),
  };
}

function toWebsite(typed: string, hasNone: boolean): Pick<BusinessFacts, 'website'> {
  if (typed !== '') return { website: BARE_HOST.test(typed) ? `https://${typed}` : typed };
  return hasNone ? { website: null } : {};
}

/** `usual`: what the merchant is known by already, for a page that nobody wrote on yet. */
export function fromBusiness(
  facts: BusinessFacts | undefined,
  usual: { readonly merchantName: string; readonly country: string | null },
): FormValues {
  const {
    legalName = '',
    type = '',
    registrationNumber = '',
    taxNumber = '',
    address,
    website,
  } = facts ?? {};
  const { tradingName = facts === undefined ? usual.merchantName : '' } = facts ?? {};
  const { country = facts === undefined ? (usual.country ?? '') : '' } = facts ?? {};
  return {
    ...{ legal_name: [legalName], trading_name: [tradingName], type: [type], country: [country] },
    ...{ registration_number: [registrationNumber], tax_number: [taxNumber], website: [website ?? ''] },
    ...fromAddress(address),
    ...(website === null && { no_website: ['1'] }),
  };
}

function fromAddress(address: BusinessFacts['address']): FormValues {
  const { line1 = '', line2 = '', city = '', region = '', postalCode = '' } = address ?? {};
  return { line1: [line1], line2: [line2], city: [city], region: [region], postal_code: [postalCode] };
}
