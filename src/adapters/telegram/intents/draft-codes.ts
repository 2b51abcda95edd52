import { findCurrency } from '../../../domain/money/currencies.js';
import { type Code, toNumber } from './code.js';
import { lengthenId, shortenId } from './short-ids.js';

export const chooseAmount: Code<'choose_amount'> = {
  encode: ({ draftId, amount }) => [shortenId('dft', draftId), String(amount.minor), amount.currency],
  decode: ([short, digits, currency = '']) => {
    const draftId = lengthenId('dft', short);
    const minor = toNumber(digits);
    if (draftId === null || minor === null || findCurrency(currency) === null) return null;
    return { kind: 'choose_amount', draftId, amount: { minor, currency } };
  },
};

export const chooseReading: Code<'choose_reading'> = {
  encode: ({ draftId, reading }) => [shortenId('dft', draftId), String(reading)],
  decode: ([short, digits]) => {
    const draftId = lengthenId('dft', short);
    const reading = toNumber(digits);
    return draftId === null || reading === null ? null : { kind: 'choose_reading', draftId, reading };
  },
};

export const useCustomer: Code<'use_customer'> = {
  encode: ({ draftId, linkId }) => [shortenId('dft', draftId), shortenId('lnk', linkId)],
  decode: ([shortDraft, shortLink]) => {
    const draftId = lengthenId('dft', shortDraft);
    const linkId = lengthenId('lnk', shortLink);
    return draftId === null || linkId === null ? null : { kind: 'use_customer', draftId, linkId };
  },
};
