import { AppError } from '../../../domain/errors.js';
import type { InsertedLink } from '../../../ports/link-repository.js';
import { fulfilled, rejected } from '../call-outcomes.js';
import { isDuplicateKey } from '../store-errors.js';
import type { Earlier } from './find-earlier.js';
import type { Insertion } from './insertion.js';
import { fromLinkDocument } from './link-mapper.js';

/**
 * What a link that was not stored is answered with; null: only its maker's number was taken, so it may be tried again.
 * A link may break several unique indexes, and the store names only one of them: what is stored decides.
 */
export function judgeFailure(
  { link, document, quota }: Insertion,
  error: Error,
  earlier: Earlier,
): PromiseSettledResult<InsertedLink> | null {
  const before = earlier.byRequest(document);
  if (before !== null) return fulfilled({ link: fromLinkDocument(before), created: false });
  if (!isDuplicateKey(error)) return rejected(error);
  // Before its reference: two that take one place have mostly been given one reference.
  const rival = earlier.inPlace(document);
  if (rival !== null) return fulfilled({ link: fromLinkDocument(rival), created: false, isRival: true });
  if (earlier.hasReference(document)) {
    return rejected(new AppError('reference_taken', { reference: link.reference }, { cause: error }));
  }
  return quota === undefined ? rejected(error) : null;
}
