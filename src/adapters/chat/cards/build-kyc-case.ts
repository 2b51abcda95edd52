import type { KycCase } from '../../../domain/kyc/kyc-case.js';
import { KYC_FIELDS, type KycField } from '../../../domain/kyc/kyc-facts.js';
import { isUnderReview } from '../../../domain/kyc/kyc-moves.js';
import { PAGE_OF_FIELD } from '../../../domain/kyc/read-kyc-field.js';
import { listCaseChoices } from '../choices/kyc-case-choices.js';
import {
  describeApprovals,
  describeDecision,
  describeGateways,
  describeNewLook,
  describeScreening,
  OPERATOR_ZONE,
} from '../copy/kyc-case-copy.js';
import { formatKycState } from '../copy/kyc-copy.js';
import { formatKycValue } from '../copy/kyc-value-copy.js';
import type { Words } from '../words/words.js';
import { type Card, toCard } from './card.js';
import { bold, type Inline, joinParts, type Line, text, time, toLine } from './line.js';

/** As much of what was decided before as a card has room for. */
const MOST_HISTORY = 6;

/** Where the operator decides: all that is known of a merchant, and what can be done now. */
export function buildKycCase(words: Words, kycCase: KycCase, submission: number): Card {
  const { kyc, merchant } = kycCase;
  const name = text(merchant.name);
  if (kyc.submission !== null && kyc.submission.number > submission) {
    const replaced = bold(words.say('kyc_case.newer'));
    const headline = joinParts([[replaced], [name]]);
    return toCard(words, { headline, details: [], buttons: [], more: [] });
  }
  const headline = joinParts([[bold(formatKycState(words, kyc.state))], [name]]);
  return toCard(words, {
    headline,
    details: [sayWhen(words, kycCase), ...describeCase(words, kycCase)],
    buttons: listCaseChoices(words, kyc),
    more: [],
  });
}

function sayWhen(words: Words, { kyc: { submission }, merchant, submitter }: KycCase): Line {
  if (submission === null) return [];
  const sent = words.mix<'kyc_case.sent', Inline>('kyc_case.sent', {
    time: time(words, submission.at, OPERATOR_ZONE),
    name: submitter?.displayName ?? words.say('kyc_case.no_name'),
    number: submission.number,
    id: merchant.id,
  });
  return toLine(sent);
}

/** What a reviewer reads of a merchant, a subject a line. */
export function describeCase(words: Words, kycCase: KycCase): readonly Line[] {
  const { kyc, gateways } = kycCase;
  const pages = ['business', 'trade', 'answers', 'documents'] as const;
  const facts = pages.map((page) =>
    joinParts(
      KYC_FIELDS.filter((field) => PAGE_OF_FIELD[field] === page).map((field) =>
        sayFact(words, kycCase, field),
      ),
    ),
  );
  const lines = [
    ...describeGateways(words, gateways),
    ...describeScreening(words, kyc.screening),
    ...describeNewLook(words, kycCase),
    ...(isUnderReview(kyc) ? [describeApprovals(words, kycCase)] : []),
    ...kyc.decisions.slice(-MOST_HISTORY).map((decision) => describeDecision(words, decision)),
  ];
  return [...facts, ...lines.map((line): Line => [text(line)])];
}

function sayFact(words: Words, { kyc }: KycCase, field: KycField): Line {
  const value = formatKycValue(words, kyc, field);
  if (value === null) return [];
  return [text(words.say('kyc.fact', { field: words.say(`kyc.field.${field}`), value }))];
}
