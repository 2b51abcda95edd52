import type { VNode } from 'preact';
import { CATEGORIES } from '../../../../domain/kyc/kyc-facts.js';
import { listCurrencies } from '../../../../domain/money/currencies.js';
import { nameCurrency } from '../../../chat/copy/name-currency.js';
import { readValue } from '../../kyc-forms/form-values.js';
import { AreaField, type Choice, Notes, Options, SelectField, TextField } from './kyc-fields.js';
import type { KycForm } from './kyc-form.js';

interface TradePartProps {
  readonly form: KycForm;
  /** Of the merchant, offered first. */
  readonly currencies: readonly string[];
}

/** What is sold, and for how much. */
export function TradePart({ form, currencies }: TradePartProps): VNode {
  const { words } = form;
  const categories = CATEGORIES.map((value) => ({ value, name: words.say(`kyc.category.${value}`) }));
  return (
    <>
      <AreaField {...{ form, field: 'trade', hint: words.say('web.kyc.hint.trade') }} />
      <SelectField {...{ form, field: 'category', options: categories }} />
      <AmountFields {...{ form, currencies }} />
      <TextField
        {...{ form, field: 'delivery_time', hint: words.say('web.kyc.hint.delivery_time') }}
        inputMode="numeric"
        autocomplete="off"
      />
    </>
  );
}

function AmountFields({ form, currencies }: TradePartProps): VNode {
  const { words, values, problems } = form;
  const problem = problems.get('amounts');
  const described = problem === undefined ? 'amounts-hint' : 'amounts-problem amounts-hint';
  const options = listCurrencyChoices(form, currencies);
  return (
    <fieldset aria-describedby={described}>
      <legend>{words.say('web.kyc.amounts')}</legend>
      <Notes {...{ field: 'amounts', hint: words.say('web.kyc.hint.amounts'), problem }} />
      {(values['currency'] ?? []).map((_, at) => (
        <AmountRow {...{ form, options, at }} />
      ))}
      <p class="more">
        <button class="button button-second" type="submit" name="more" value="amounts">
          {words.say('web.kyc.more_amounts')}
        </button>
      </p>
    </fieldset>
  );
}

interface AmountRowProps {
  readonly form: KycForm;
  readonly options: readonly Choice[];
  readonly at: number;
}

function AmountRow({ form: { words, values }, options, at }: AmountRowProps): VNode {
  return (
    <div class="row row-amounts">
      <div class="field">
        <label class="label label-part" for={`currency-${at}`}>
          {words.say('form.currency')}
        </label>
        <select class="input" id={`currency-${at}`} name="currency">
          <Options {...{ words, options, chosen: readValue(values, 'currency', at) }} />
        </select>
      </div>
      {(['usual', 'highest'] as const).map((name) => (
        <div class="field">
          <label class="label label-part" for={`${name}-${at}`}>
            {words.say(`web.kyc.${name}`)}
          </label>
          <input
            class="input"
            id={`${name}-${at}`}
            name={name}
            value={readValue(values, name, at)}
            inputMode="decimal"
            autocomplete="off"
          />
        </div>
      ))}
    </div>
  );
}

function listCurrencyChoices({ words }: KycForm, usual: readonly string[]): readonly Choice[] {
  const others = listCurrencies()
    .map(({ code }) => code)
    .filter((code) => !usual.includes(code));
  return [...usual, ...others].map((value) => ({ value, name: `${value} · ${nameCurrency(words, value)}` }));
}
