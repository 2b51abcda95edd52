import { listCurrencies } from '../../../../domain/money/currencies.js';
import { nameCurrency } from '../../copy/name-currency.js';
import type { Words } from '../../words/words.js';
import type { FieldOption, OptionGroup } from '../model/field.js';

/** "USD, US dollar": found by its code and by its name. */
function currencyOption(words: Words, code: string): FieldOption {
  const name = nameCurrency(words, code);
  return { label: name === code ? code : `${code}, ${name}`, value: code };
}

/** Every currency, the usual ones first; the rest is split by the alphabet. */
export function buildCurrencyGroups(words: Words, usual: readonly string[]): readonly OptionGroup[] {
  const group = (label: string, codes: readonly string[]): OptionGroup[] =>
    codes.length === 0 ? [] : [{ label, options: codes.map((code) => currencyOption(words, code)) }];
  const rest = listCurrencies()
    .map(({ code }) => code)
    .filter((code) => !usual.includes(code));
  return [
    ...group(words.say('form.currency.usual'), usual),
    ...group(
      words.say('form.currency.others_a_to_l'),
      rest.filter((code) => code < 'M'),
    ),
    ...group(
      words.say('form.currency.others_m_to_z'),
      rest.filter((code) => code >= 'M'),
    ),
  ];
}
