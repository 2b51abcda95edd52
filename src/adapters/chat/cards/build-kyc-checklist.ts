import { findKycProblems } from '../../../domain/kyc/find-kyc-problems.js';
import type { KycCase } from '../../../domain/kyc/kyc-case.js';
import { findKycMove } from '../../../domain/kyc/kyc-moves.js';
import type { Choice } from '../choices/choice.js';
import { formatKycState, listKycPages } from '../copy/kyc-copy.js';
import { describeKycStand, describeKycTimes } from '../copy/kyc-stand-copy.js';
import type { Words } from '../words/words.js';
import { type Card, toCard } from './card.js';
import { bold, type Line, text } from './line.js';

export interface KycChecklist {
  readonly kycCase: Pick<KycCase, 'kyc' | 'merchant' | 'needed'>;
  /** Of the owner who reads it. */
  readonly timeZone: string;
}

/** For an owner: how the review stands now, page by page, and what can be done about it. */
export function buildKycChecklist(words: Words, { kycCase, timeZone }: KycChecklist): Card {
  const { kyc, merchant } = kycCase;
  const lines = [
    ...describeKycStand(words, { kyc, live: null, shownName: merchant.name, timeZone, now: kyc.since }),
    ...listKycPages(words, findKycProblems(kyc)).map(({ page, stands }) => `${page} · ${stands}`),
    describeKycTimes(words, kycCase, timeZone),
  ];
  return toCard(words, {
    headline: [bold(formatKycState(words, kyc.state)), text(` · ${merchant.name}`)],
    details: lines.map((line): Line => [text(line)]),
    buttons: listChoices(words, kycCase),
    more: [],
  });
}

/** What hangs on the time of day is told where it is pressed. */
function listChoices(words: Words, { kyc }: KycChecklist['kycCase']): readonly Choice[] {
  const now = kyc.since;
  const isReady = findKycProblems(kyc).length === 0 && findKycMove(kyc, 'submit', now) !== null;
  return [
    ...(isReady ? [press(words.say('kyc.button.send_in'), 'submit_kyc')] : []),
    ...(findKycMove(kyc, 'withdraw', now) === null
      ? []
      : [press(words.say('kyc.button.withdraw'), 'ask_withdraw_kyc')]),
    press(words.say('kyc.button.review'), 'open_kyc'),
  ];
}

function press(label: string, kind: 'submit_kyc' | 'ask_withdraw_kyc' | 'open_kyc'): Choice {
  return { label, intent: { kind }, ...(kind === 'submit_kyc' ? { style: 'primary' } : {}) };
}
