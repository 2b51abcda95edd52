import { findCurrency, listCurrencies } from '../../../../domain/money/currencies.js';
import type { FieldOption, OptionGroup } from '../model/field.js';

/** "USD, US dollar": found by its code and by its name. */
function currencyOption(code: string): FieldOption {
  const name = findCurrency(code)?.name;
  return { label: name === undefined ? code : `${code}, ${name}`, value: code };
}

function group(label: string, codes: readonly string[]): OptionGroup[] {
  return codes.length === 0 ? [] : [{ label, options: codes.map(currencyOption) }];
}

/** Every currency, the usual ones first; the rest is split by the alphabet. */
export function buildCurrencyGroups(usual: readonly string[]): readonly OptionGroup[] {
  const rest = listCurrencies()
    .map(({ code }) => code)
    .filter((code) => !usual.includes(code));
  return [
    ...group('Usual', usual),
    ...group(
      'Others, A to L',
      rest.filter((code) => code < 'M'),
    ),
    ...group(
      'Others, M to Z',
      rest.filter((code) => code >= 'M'),
    ),
  ];
}
