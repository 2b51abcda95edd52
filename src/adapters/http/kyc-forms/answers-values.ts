import type { AnswerFacts, KycPerson } from '../../../domain/kyc/kyc-facts.js';
import { parsePhone } from '../../chat/reader/contacts/parse-phone.js';
import { type FormValues, lineOf, readValue, written } from './form-values.js';

export function toAnswers(values: FormValues): AnswerFacts {
  const line = (name: string) => lineOf(values, name);
  const country = line('representative_country');
  const owners = toOwners(values);
  const hasNone = owners.length === 0 && readValue(values, 'nobody') !== '';
  return {
    representative: {
      ...written({ legalName: line('representative'), title: line('representative_role'), country }),
      ...written({ email: line('email').replaceAll(' ', ''), phone: toPhone(line('phone'), country) }),
    },
    ...((owners.length > 0 || hasNone) && { owners }),
  };
}

/** As it was typed where it is no phone: then the page says so. */
function toPhone(typed: string, country: string): string {
  const phone = parsePhone(typed, { country: country === '' ? null : country, likely: [] });
  return phone.kind === 'phone' ? phone.e164 : typed;
}

/** A row without a name is nobody's. */
function toOwners(values: FormValues): readonly KycPerson[] {
  return (values['owner_name'] ?? []).flatMap((_, at): readonly KycPerson[] => {
    const legalName = lineOf(values, 'owner_name', at);
    if (legalName === '') return [];
    const country = readValue(values, 'owner_country', at);
    return [{ legalName, role: 'owner', country, ...toShare(lineOf(values, 'owner_share', at)) }];
  });
}

function toShare(typed: string): Pick<KycPerson, 'share'> {
  const plain = typed.replace(/\s*%$/, '').replace(',', '.');
  return /^\d{1,3}(?:\.\d{1,4})?$/.test(plain) ? { share: Number(plain) } : {};
}

export function fromAnswers(facts: AnswerFacts | undefined): FormValues {
  const { representative = {}, owners } = facts ?? {};
  const { legalName = '', title = '', country = '', email = '', phone = '' } = representative;
  return {
    ...{ representative: [legalName], representative_role: [title], representative_country: [country] },
    ...{ email: [email], phone: [phone] },
    owner_name: owners?.map((owner) => owner.legalName) ?? [],
    owner_country: owners?.map((owner) => owner.country) ?? [],
    owner_share: owners?.map(({ share }) => share?.toString() ?? '') ?? [],
    ...(owners?.length === 0 && { nobody: ['1'] }),
  };
}
