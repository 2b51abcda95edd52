import type { VNode } from 'preact';
import { readValue } from '../../kyc-forms/form-values.js';
import { listCountries, Notes, Options, SelectField, TextField } from './kyc-fields.js';
import type { KycForm } from './kyc-form.js';

interface AnswersPartProps {
  readonly form: KycForm;
  /** From how many percent on an owner is named; null: nobody owns shares of this. */
  readonly share: number | null;
}

/** Who answers for the merchant, and who owns it. */
export function AnswersPart({ form, share }: AnswersPartProps): VNode {
  const { words } = form;
  return (
    <>
      <TextField
        {...{ form, field: 'representative', hint: words.say('web.kyc.hint.representative') }}
        autocomplete="name"
      />
      <TextField
        {...{ form, field: 'representative_role', hint: words.say('web.kyc.hint.representative_role') }}
        autocomplete="organization-title"
      />
      <SelectField {...{ form, field: 'representative_country', options: listCountries(words) }} />
      <TextField
        {...{ form, field: 'email', hint: words.say('web.kyc.hint.email') }}
        inputMode="email"
        autocomplete="email"
      />
      <TextField
        {...{ form, field: 'phone', hint: words.say('web.kyc.hint.phone') }}
        inputMode="tel"
        autocomplete="tel"
      />
      {share === null ? null : <Owners {...{ form, share }} />}
    </>
  );
}

function Owners({ form, share }: { readonly form: KycForm; readonly share: number }): VNode {
  const { words, values, problems } = form;
  const problem = problems.get('owners');
  const named = values['owner_name'] ?? [];
  const rows = named.length === 0 ? [''] : named;
  return (
    <fieldset aria-describedby={problem === undefined ? 'owners-hint' : 'owners-problem owners-hint'}>
      <legend>{words.say('kyc.field.owners')}</legend>
      <Notes {...{ field: 'owners', hint: words.say('web.kyc.hint.owners', { share }), problem }} />
      {rows.map((_, at) => (
        <OwnerRow {...{ form, at }} />
      ))}
      <p class="more">
        <button class="button button-second" type="submit" name="more" value="owners">
          {words.say('web.kyc.more_owners')}
        </button>
      </p>
      <label class="choice">
        <input type="checkbox" name="nobody" value="1" checked={readValue(values, 'nobody') !== ''} />
        <span>{words.say('web.kyc.nobody', { share })}</span>
      </label>
    </fieldset>
  );
}

interface OwnerCellProps {
  readonly id: string;
  readonly label: string;
  readonly children: VNode;
}

function OwnerCell({ id, label, children }: OwnerCellProps): VNode {
  return (
    <div class="field">
      <label class="label label-part" for={id}>
        {label}
      </label>
      {children}
    </div>
  );
}

function OwnerRow({ form: { words, values }, at }: { readonly form: KycForm; readonly at: number }): VNode {
  const entry = (part: string) => ({
    ...{ id: `${part}-${at}`, name: part, class: 'input' },
    value: readValue(values, part, at),
  });
  return (
    <div class="row row-owner">
      <OwnerCell id={`owner_name-${at}`} label={words.say('web.kyc.owner', { number: at + 1 })}>
        <input {...entry('owner_name')} autocomplete="off" />
      </OwnerCell>
      <OwnerCell id={`owner_country-${at}`} label={words.say('kyc.field.country')}>
        <select class="input" id={`owner_country-${at}`} name="owner_country">
          <Options
            {...{ words, options: listCountries(words), chosen: readValue(values, 'owner_country', at) }}
          />
        </select>
      </OwnerCell>
      <OwnerCell id={`owner_share-${at}`} label={words.say('web.kyc.share')}>
        <input {...entry('owner_share')} inputMode="decimal" autocomplete="off" />
      </OwnerCell>
    </div>
  );
}
