import { AppError } from '../../../domain/errors.js';
import { fulfilled, rejected } from '../call-outcomes.js';
import { isDuplicateKey } from '../store-errors.js';
import type { Earlier } from './find-earlier.js';
import type { Inserted, Insertion } from './insertion.js';
import { fromLinkDocument } from './link-mapper.js';

/**
 * What a link that was not stored is answered with; null: only its maker's number was taken, so it may be tried again.
 * A link may break several unique indexes, and the store names only one of them: what is stored decides.
 */
export function judgeFailure(
  { link, document, quota }: Insertion,
  error: Error,
  earlier: Earlier,
): PromiseSettledResult<Inserted> | null {
  const before = earlier.byRequest(document);
  if (before !== null) return fulfilled({ link: fromLinkDocument(before), created: false });
  if (!isDuplicateKey(error)) return rejected(error);
  if (earlier.hasReference(document)) {
    return rejected(new AppError('reference_taken', { reference: link.reference }, { cause: error }));
  }
  return quota === undefined ? rejected(error) : null;
}
