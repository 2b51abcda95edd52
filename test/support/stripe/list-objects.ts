import { type FormFields, readFields, readInteger } from './form.js';
import { refuseMissing } from './stripe-refusal.js';

interface Listed {
  readonly id: string;
}

/** A page of a list, newest first: https://docs.stripe.com/api/pagination */
export function listObjects<T extends Listed>(all: Iterable<T>, query: FormFields, path: string) {
  const newestFirst = [...all].toReversed();
  const limit = query['limit'] === undefined ? 10 : readInteger(query, 'limit');
  const after = query['starting_after'];
  const from = after === undefined ? 0 : newestFirst.findIndex(({ id }) => id === after) + 1;
  if (after !== undefined && from === 0) refuseMissing('object', String(after));
  return {
    object: 'list',
    url: path,
    has_more: from + limit < newestFirst.length,
    data: newestFirst.slice(from, from + Math.min(limit, 100)),
  };
}

/** `created[gte]=..`, `arrival_date[lt]=..`: https://docs.stripe.com/api/events/list */
export function isInRange(query: FormFields, name: string, value: number): boolean {
  if (query[name] === undefined) return true;
  const range = readFields(query, name);
  const bound = (key: string, none: number) => (range[key] === undefined ? none : readInteger(range, key));
  return (
    value >= bound('gte', Number.NEGATIVE_INFINITY) &&
    value > bound('gt', Number.NEGATIVE_INFINITY) &&
    value <= bound('lte', Number.POSITIVE_INFINITY) &&
    value < bound('lt', Number.POSITIVE_INFINITY)
  );
}
