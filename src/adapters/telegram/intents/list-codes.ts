import { LINK_STATES } from '../../../domain/link/link.js';
import { LIST_FILTERS, MAX_WORDS } from '../../chat/choices/list-query.js';
import type { Code } from './code.js';

const MINE = 'm';

/** Which page of which list: words come last, where they may hold any sign. */
export const list: Code<'list'> = {
  encode: ({ query: { mine, states, words }, page }) => [
    String(page),
    mine ? MINE : '',
    states.join(','),
    ...(words === null ? [] : [words]),
  ],
  decode: ([digits = '', mine = '', names = '', ...rest]) => {
    const states = names === '' ? [] : names.split(',');
    const known = states.flatMap((name) => LINK_STATES.filter((state) => state === name));
    const words = rest.length === 0 ? null : rest.join(':');
    const isOurs = /^[1-9]\d{0,8}$/.test(digits) && known.length === states.length;
    if (!isOurs || (words?.length ?? 0) > MAX_WORDS) return null;
    return { kind: 'list', query: { mine: mine === MINE, states: known, words }, page: Number(digits) };
  },
};

export const filterList: Code<'filter_list'> = {
  encode: ({ filter }) => [filter],
  decode: ([filter = '']) =>
    LIST_FILTERS.some(({ key }) => key === filter) ? { kind: 'filter_list', filter } : null,
};
