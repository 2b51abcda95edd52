import { AppError } from '../../domain/errors.js';
import {
  cleanReceiptDetails,
  findReceiptProblems,
  type ReceiptProblem,
  type TypedReceiptDetails,
} from '../../domain/link/validate-receipt-details.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { ChangeLink } from '../links/change-link.js';

export interface MakeOutReceiptDeps {
  readonly links: LinkRepository;
  readonly changeLink: ChangeLink;
}

/** Answers what is wrong with what was typed; nothing: the receipt is made out so. */
export type MakeOutReceipt = (slug: string, typed: TypedReceiptDetails) => Promise<readonly ReceiptProblem[]>;

/**
 * The customer says to whom the receipt is made out; the same again changes nothing.
 * Throws AppError `link_not_found`, `link_not_paid`, `changed_too_often`, `store_unavailable`.
 */
export function makeMakeOutReceipt({ links, changeLink }: MakeOutReceiptDeps): MakeOutReceipt {
  return async (slug, typed) => {
    const link = await links.findBySlug(slug);
    if (link === null) throw new AppError('link_not_found');
    const details = cleanReceiptDetails(typed);
    const problems = findReceiptProblems(details);
    if (problems.length > 0) return problems;
    await changeLink(
      link,
      { type: 'make_out_receipt', details },
      { actor: { kind: 'customer' }, source: 'person' },
    );
    return [];
  };
}
