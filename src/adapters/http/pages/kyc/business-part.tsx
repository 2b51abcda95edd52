import type { VNode } from 'preact';
import { BUSINESS_TYPES } from '../../../../domain/kyc/kyc-facts.js';
import { ADDRESS_FIELDS } from '../../kyc-forms/business-values.js';
import { readValue } from '../../kyc-forms/form-values.js';
import { listCountries, Notes, SelectField, TextField } from './kyc-fields.js';
import type { KycForm } from './kyc-form.js';

const AUTOCOMPLETE = {
  line1: 'address-line1',
  line2: 'address-line2',
  city: 'address-level2',
  region: 'address-level1',
  postal_code: 'postal-code',
} as const;

/** The others are of some countries alone. */
const NEEDED: ReadonlySet<string> = new Set(['line1', 'city']);

/** Who the merchant is. */
export function BusinessPart({ form }: { readonly form: KycForm }): VNode {
  const { words } = form;
  const types = BUSINESS_TYPES.map((value) => ({ value, name: words.say(`kyc.type.${value}`) }));
  const numbersHint = words.say('web.kyc.hint.numbers');
  return (
    <>
      <SelectField {...{ form, field: 'type', options: types }} />
      <TextField
        {...{ form, field: 'legal_name', hint: words.say('web.kyc.hint.legal_name') }}
        autocomplete="organization"
      />
      <TextField {...{ form, field: 'trading_name', hint: words.say('web.kyc.hint.trading_name') }} />
      <SelectField {...{ form, field: 'country', options: listCountries(words) }} />
      <TextField {...{ form, field: 'registration_number', hint: numbersHint }} autocomplete="off" />
      <TextField {...{ form, field: 'tax_number' }} autocomplete="off" />
      <AddressFields {...{ form }} />
      <TextField
        {...{ form, field: 'website', hint: words.say('web.kyc.hint.website') }}
        inputMode="url"
        autocomplete="url"
      />
      <label class="choice">
        <input
          type="checkbox"
          name="no_website"
          value="1"
          checked={readValue(form.values, 'no_website') !== ''}
        />
        <span>{words.say('web.kyc.no_website')}</span>
      </label>
    </>
  );
}

function AddressFields({ form: { words, values, problems } }: { readonly form: KycForm }): VNode {
  const problem = problems.get('address');
  const isLacking = (part: (typeof ADDRESS_FIELDS)[number]) =>
    problem !== undefined && NEEDED.has(part) && readValue(values, part) === '';
  return (
    <fieldset aria-describedby={problem === undefined ? undefined : 'address-problem'}>
      <legend>{words.say('kyc.field.address')}</legend>
      <Notes {...{ field: 'address', problem }} />
      {ADDRESS_FIELDS.map((part) => (
        <div class="field">
          <label class="label label-part" for={part}>
            {words.say(`web.kyc.address.${part}`)}
          </label>
          <input
            class="input"
            id={part}
            name={part}
            value={readValue(values, part)}
            autocomplete={AUTOCOMPLETE[part]}
            aria-invalid={isLacking(part) ? 'true' : undefined}
          />
        </div>
      ))}
    </fieldset>
  );
}
