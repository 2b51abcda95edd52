import type { Decision } from '../../../domain/link/decision-kinds.js';
import type { RefundPress } from '../../chat/choices/pressable.js';
import { type Code, linkIdOf, type Named, toLink } from './code.js';
import { lengthenId, shortenId } from './short-ids.js';

/** Of a refund; one that goes by what asked for it is too long for a button, and is kept. */
export function ofRefund(name: string, kind: RefundPress['kind']): Named {
  return {
    name,
    encode: (intent) =>
      'refundId' in intent ? [linkIdOf(intent.link), shortenId('rfd', intent.refundId)] : [null],
    decode: ([short, refund]) => {
      const link = toLink(short);
      const refundId = lengthenId('rfd', refund);
      return link === null || refundId === null ? null : { kind, link, refundId };
    },
  };
}

const LETTERS: Readonly<Record<Decision, string>> = { keep: 'k', accept: 'a', refund: 'r' };
const DECISIONS: readonly Decision[] = ['keep', 'accept', 'refund'];

export const decide: Code<'decide'> = {
  encode: ({ link, attemptId, decision }) => [linkIdOf(link), shortenId('att', attemptId), LETTERS[decision]],
  decode: ([short, attempt, letter]) => {
    const link = toLink(short);
    const attemptId = lengthenId('att', attempt);
    const decision = DECISIONS.find((each) => LETTERS[each] === letter);
    if (link === null || attemptId === null || decision === undefined) return null;
    return { kind: 'decide', link, attemptId, decision };
  },
};

export const askExplain: Code<'ask_explain'> = {
  encode: ({ link, attemptId }) => [linkIdOf(link), shortenId('att', attemptId)],
  decode: ([short, attempt]) => {
    const link = toLink(short);
    const attemptId = lengthenId('att', attempt);
    return link === null || attemptId === null ? null : { kind: 'ask_explain', link, attemptId };
  },
};
