import type { Link } from '../link/link.js';
import { toStoredWords } from './fold-words.js';
import { toPhoneWords } from './phone-words.js';

/** Bounds what a link costs in an index: above the words of any description of 500 letters, and some notes, that people write. */
const MAX_LINK_WORDS = 120;

/** All words under which a link is found, without repeats; of a text that has very many, the first. */
export function toLinkWords({
  reference,
  customer,
  description,
  notes,
}: Pick<Link, 'reference' | 'customer' | 'description' | 'notes'>): readonly string[] {
  const words = new Set([
    ...toStoredWords(reference),
    ...toStoredWords(reference.replace(/[^\p{L}\p{N}]/gu, '')),
    ...(customer.phone === null ? [] : toPhoneWords(customer.phone)),
    ...toStoredWords(customer.email ?? ''),
    ...toStoredWords(customer.name ?? ''),
    ...toStoredWords(description ?? ''),
    ...notes.flatMap(({ value }) => toStoredWords(value)),
  ]);
  return [...words].slice(0, MAX_LINK_WORDS);
}
