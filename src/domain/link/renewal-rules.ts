import { hasHappenedOften } from './has-happened-often.js';
import type { Link } from './link.js';
import type { RuleCase, RuleResult } from './rule-result.js';

/** Once, and twice to mend what was mistyped: whoever has the address may, and each takes a number of its own. */
const MAX_MADE_OUT = 3;

/**
 * A later end (or none), also after the first one came: the link is open again, under its old address. Not when another
 * took its place: both could be paid.
 */
export function extendLink({ link, input, context }: RuleCase): RuleResult {
  if (input.type !== 'extend') return 'nothing';
  const { expiresAt } = input;
  if (link.successor !== null) return { refuse: 'link_expired' };
  if (expiresAt !== null && expiresAt <= context.at) return { refuse: 'link_expired' };
  const isSame = expiresAt?.getTime() === link.expiresAt?.getTime();
  if (isSame && link.state !== 'expired') return 'nothing';
  if (hasHappenedOften(link, 'link.extended')) return { refuse: 'changed_too_often' };
  return {
    change: { expiresAt, ...(link.state === 'expired' ? { state: 'open' as const } : {}) },
    fact: { type: 'link.extended', expiresAt },
  };
}

/** The first that took its place stays: two people may ask for it at once. */
export function noteSuccessor({ link, input }: RuleCase): RuleResult {
  if (input.type !== 'reissued' || link.successor !== null) return 'nothing';
  const { successor } = input;
  return { change: { successor }, fact: { type: 'link.reissued', successor } };
}

/** Whoever made it stays in its history. */
export function handOver({ link, input }: RuleCase): RuleResult {
  if (input.type !== 'hand_over' || link.ownerId === input.toId) return 'nothing';
  const { toId, toName } = input;
  return {
    change: { ownerId: toId },
    fact: { type: 'link.handed_over', fromId: link.ownerId, toId, toName },
  };
}

export function makeOutReceipt({ link, input }: RuleCase): RuleResult {
  if (input.type !== 'make_out_receipt') return 'nothing';
  const { details } = input;
  const { receiptDetails: known } = link;
  if (known?.company === details.company && known.taxNumber === details.taxNumber) return 'nothing';
  if (!mayMakeOutReceipt(link)) return { refuse: 'changed_too_often' };
  return { change: { receiptDetails: details }, fact: { type: 'receipt.made_out', details } };
}

/** Whether the customer may still say to whom it is made out. */
export function mayMakeOutReceipt(link: Pick<Link, 'history'>): boolean {
  return !hasHappenedOften(link, 'receipt.made_out', MAX_MADE_OUT);
}
