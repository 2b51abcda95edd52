import { findPastedSlug } from '../../../domain/link/find-pasted-slug.js';
import { normaliseReference } from '../../../domain/link/reference.js';
import { stripInvisible } from '../../../domain/text/strip-invisible.js';

/** What a person calls a link: its reference as references are compared, or its page's address, in which case counts. */
export function readReference(typed: string): string {
  const address = stripInvisible(typed).replace(/^[\s`"“”'*<]+|[\s`"“”'*.,;>]+$/g, '');
  return findPastedSlug(address) === null ? normaliseReference(typed) : address;
}
