import type { KycAction, KycRequest } from '../../domain/kyc/kyc.js';
import { ASKABLE_FIELDS } from '../../domain/kyc/kyc-facts.js';
import { countCharacters, isCleanText } from '../../domain/text/clean-line.js';

export const LONGEST_REASON = 1_000;

interface Decided {
  readonly action: KycAction;
  readonly reason: string;
  readonly requests?: readonly KycRequest[];
}

/** What a decision lacks, by the names of its parts; empty when it holds. */
export function findDecisionProblem({ action, reason, requests = [] }: Decided): readonly string[] {
  const asks = action === 'ask';
  const areGood = requests.length > 0 && requests.every(isAskable);
  return [...(isReason(reason) ? [] : ['reason']), ...(asks && !areGood ? ['requests'] : [])];
}

/** What an owner can answer. */
function isAskable({ field, words }: KycRequest): boolean {
  return ASKABLE_FIELDS.includes(field) && isReason(words);
}

function isReason(words: string): boolean {
  return words.trim() !== '' && isCleanText(words) && countCharacters(words) <= LONGEST_REASON;
}
