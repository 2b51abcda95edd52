import { findCurrency, listCurrencies } from '../../../domain/money/currencies.js';
import { type Option, option, type PlainText, plain } from '../blocks/block-kit.js';

export interface OptionGroup {
  readonly label: PlainText;
  readonly options: Option[];
}

/** "USD, US dollar": found by its code and by its name. */
export function currencyOption(code: string): Option {
  const name = findCurrency(code)?.name;
  return option(name === undefined ? code : `${code}, ${name}`, code);
}

function group(label: string, codes: readonly string[]): OptionGroup[] {
  return codes.length === 0 ? [] : [{ label: plain(label), options: codes.map(currencyOption) }];
}

/** Every currency, the usual ones first. A group holds at most 100 options: the rest is split by the alphabet. */
export function buildCurrencyGroups(usual: readonly string[]): OptionGroup[] {
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
