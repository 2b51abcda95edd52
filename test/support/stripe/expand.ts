import { type FormFields, readList } from './form.js';
import type { StripeBooks } from './stripe-books.js';
import { refuse } from './stripe-refusal.js';

type Json = Readonly<Record<string, unknown>>;

/** The answer with what `expand[]` names in full instead of by its id: https://docs.stripe.com/api/expanding_objects */
export function expand(books: StripeBooks, answer: object, form: FormFields): object {
  const paths = readList(form, 'expand').map((path) => String(path).split('.'));
  if (paths.some((path) => path.length > 4)) refuse('You cannot expand more than 4 levels of a property');
  return paths.reduce<object>((before, path) => expandPath(books, before as Json, path), answer);
}

function expandPath(books: StripeBooks, object: Json, [name, ...rest]: readonly string[]): Json {
  if (name === undefined) return object;
  if (!(name in object)) refuse(`This property cannot be expanded (${name}).`, { param: 'expand' });
  const value = object[name];
  if (Array.isArray(value)) return { ...object, [name]: value.map((each) => expandPath(books, each, rest)) };
  const full = typeof value === 'string' ? findObject(books, value) : value;
  if (full === null || typeof full !== 'object') return object;
  return { ...object, [name]: expandPath(books, full as Json, rest) };
}

function findObject(books: StripeBooks, id: string): object | null {
  const { intents, charges, refunds, disputes, balance } = books;
  for (const objects of [intents, charges, refunds, disputes, balance]) {
    const found = objects.get(id);
    if (found !== undefined) return found;
  }
  return null;
}
