import type { FieldProblem } from '../../../../domain/link/field-problem.js';
import type { Money } from '../../../../domain/money/money.js';
import { findFigures } from '../amounts/find-figures.js';
import { judgeFigure } from '../amounts/judge-figure.js';
import { cleanText } from '../text/clean-text.js';
import { foldText } from '../text/fold-text.js';
import { takeOut } from '../text/span.js';
import { tokenise } from '../text/tokenise.js';

/** The word for what no amount says as well; in quotes it is a reason. */
const WHOLE = /^all(?=$|[\s,;:.])/i;

export type RefundLine =
  /** `amount`: null: none is named, all that is left. */
  | { readonly kind: 'read'; readonly amount: Money | null; readonly reason: string | null }
  | { readonly kind: 'unread'; readonly problem: FieldProblem }
  /** A number stands behind other words: it may be an amount. */
  | { readonly kind: 'amount_not_first' };

/**
 * "20.00 USD damaged": the amount first, then the reason. Too little must never become all that is left, so a number
 * behind other words is not taken for a part of the reason, unless it stands in quotes. `usual`: what was paid in.
 */
export function readRefundLine(text: string, usual: string): RefundLine {
  const clean = cleanText(text);
  const quoted = tokenise(clean).tokens.filter((token) => token.quoted);
  const folded = takeOut(foldText(clean), quoted);
  const [figure] = findFigures(folded);
  if (figure === undefined) return readWithoutFigure(clean, folded);
  if (folded.slice(0, figure.from).trim() !== '') return { kind: 'amount_not_first' };
  if (/^\s*[%٪％]/.test(clean.slice(figure.to))) return NO_AMOUNT;
  const verdict = judgeFigure(figure, usual);
  if (verdict.kind === 'wrong') return { kind: 'unread', problem: verdict.problem };
  if (verdict.kind === 'sure') {
    return { kind: 'read', amount: verdict.amount, reason: toReason(clean.slice(figure.to)) };
  }
  const { readings } = verdict;
  if (readings.length === 0) return NO_AMOUNT;
  const written = clean.slice(figure.from, figure.to).trim();
  return { kind: 'unread', problem: { field: 'amount', problem: 'ambiguous', text: written, readings } };
}

const NO_AMOUNT: RefundLine = { kind: 'unread', problem: { field: 'amount', problem: 'not_a_number' } };

/** "50%", "half": less than all that is left, in a way that is not read. */
const PART = /^(\p{Sc}?\d|(half|part|partial|partially)(?=$|[\s,;:.]))/iu;

function readWithoutFigure(clean: string, folded: string): RefundLine {
  const asked = folded.trim();
  if (PART.test(asked)) return NO_AMOUNT;
  if (/\d/.test(asked)) return { kind: 'amount_not_first' };
  return { kind: 'read', amount: null, reason: toReason(clean.replace(WHOLE, '')) };
}

/** What is left when quotes and the sign behind the amount are gone; null: nothing. */
function toReason(text: string): string | null {
  const { tokens } = tokenise(text.replace(/^[\s,;:.–—-]+/, ''));
  const reason = tokens.map((token) => token.text).join(' ');
  return reason === '' ? null : reason;
}
