import type { Kyc } from '../../../domain/kyc/kyc.js';
import type { KycCase } from '../../../domain/kyc/kyc-case.js';
import { KYC_FIELDS, type KycPage } from '../../../domain/kyc/kyc-facts.js';
import { isUnderReview } from '../../../domain/kyc/kyc-moves.js';
import { PAGE_OF_FIELD } from '../../../domain/kyc/read-kyc-field.js';
import { listCaseChoices } from '../choices/kyc-case-choices.js';
import { cutText } from '../copy/cut-text.js';
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
import { describeLiveLimits } from '../copy/live-limits-copy.js';
import { describeShownName } from '../copy/shown-name-copy.js';
import type { Words } from '../words/words.js';
import { type Card, toCard } from './card.js';
import { bold, type Inline, joinParts, type Line, text, time, toLine, toPlainText } from './line.js';

/** As much of what was decided before as a card has room for. */
const MOST_HISTORY = 6;
/** More than anybody writes who has nothing to hide, and less than any chat cuts. */
const MOST_OF_LINE = 1_800;

/** Where the operator decides: all that is known of a merchant, and what can be done now. */
export function buildKycCase(words: Words, kycCase: KycCase, submission: number): Card {
  const { kyc, merchant } = kycCase;
  const name = text(merchant.name);
  if (kyc.submission !== null && kyc.submission.number > submission) {
    const replaced = bold(words.say('kyc.case.newer'));
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
  const sent = words.mix<'kyc.case.sent', Inline>('kyc.case.sent', {
    time: time(words, submission.at, OPERATOR_ZONE),
    name: submitter?.displayName ?? words.say('kyc.case.no_name'),
    number: submission.number,
    id: merchant.id,
  });
  return toLine(sent);
}

/** What a reviewer reads of a merchant, a subject a line; what decides comes first, where nothing cuts it off. */
export function describeCase(words: Words, kycCase: KycCase): readonly Line[] {
  const { kyc, gateways, merchant } = kycCase;
  const lines = [
    ...(isUnderReview(kyc) ? [describeApprovals(words, kycCase)] : []),
    ...describeNewLook(words, kycCase),
    ...describeGateways(words, gateways),
    ...describeScreening(words, kyc.screening),
    ...describeLiveLimits(words, kyc),
    ...describeShownName(words, kyc, merchant.name),
    ...PAGES.map((page) => describePage(words, kyc, page)),
    ...kyc.decisions.slice(-MOST_HISTORY).map((decision) => describeDecision(words, decision)),
  ];
  return lines.filter((line) => line !== '').map((line) => [text(cutText(line, MOST_OF_LINE))]);
}

const PAGES = ['business', 'trade', 'answers', 'documents'] as const satisfies readonly KycPage[];

/** All in one piece: owners write what they like, and Slack takes ten pieces a line. */
function describePage(words: Words, kyc: Kyc, page: KycPage): string {
  const facts = KYC_FIELDS.filter((field) => PAGE_OF_FIELD[field] === page).flatMap((field): Line[] => {
    const value = formatKycValue(words, kyc, field);
    if (value === null) return [];
    return [[text(words.say('kyc.fact', { field: words.say(`kyc.field.${field}`), value }))]];
  });
  return toPlainText(joinParts(facts));
}
