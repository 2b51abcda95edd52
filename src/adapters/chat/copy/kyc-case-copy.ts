import type { KycDecision } from '../../../domain/kyc/kyc.js';
import type { GatewayAnswer, KycCase } from '../../../domain/kyc/kyc-case.js';
import type { Screening } from '../../../domain/kyc/screening.js';
import { formatDay } from '../time/format-when.js';
import type { Words } from '../words/words.js';
import { cutText } from './cut-text.js';
import { sayGateway } from './gateway-names.js';
import { joinKycFields } from './kyc-copy.js';

/** The operator's people may be anywhere. */
export const OPERATOR_ZONE = 'UTC';

/** As much of a reason as a card has room for: the trail has all of it. */
const MOST_OF_REASON = 300;

/** What its gateway says of the merchant, an account a line. */
export function describeGateways(words: Words, gateways: readonly GatewayAnswer[]): readonly string[] {
  if (gateways.length === 0) return [words.say('kyc.case.no_gateway')];
  return gateways.map((answer) => describeGateway(words, answer));
}

function describeGateway(words: Words, { provider, mode, standing }: GatewayAnswer): string {
  const said = words.say('kyc.case.gateway', {
    gateway: sayGateway(words, provider),
    mode: mode === 'live' ? mode : 'other',
    standing: nameStanding(standing),
  });
  // In the gateway's own names: the reviewer can look them up there.
  const says = standing === null ? [] : [standing.reason ?? '', ...standing.pastDue, ...standing.due];
  const own = [...new Set(says.filter((each) => each !== ''))].join(', ');
  return own === '' ? said : words.say('kyc.case.gateway_says', { standing: said, says: own });
}

function nameStanding(standing: GatewayAnswer['standing']) {
  if (standing === null) return 'unasked';
  if (!standing.charges) return 'no_charges';
  return standing.payouts ? 'other' : 'no_payouts';
}

/** What the operator's list says of its names: never that all is well. */
export function describeScreening(words: Words, screening: Screening | null): readonly string[] {
  if (screening === null || screening.kind === 'not_screened') return [words.say('kyc.case.not_screened')];
  const { listDate, listSha256, at, hits } = screening;
  const date = formatDay(words, listDate ?? at, OPERATOR_ZONE);
  const sha = (listSha256 ?? '').slice(0, 12);
  return [
    words.say('kyc.case.screened', { date, sha, hits: hits.length }),
    ...hits.map(({ likeness, name, listed }) =>
      words.say('kyc.case.hit', { likeness: likeness === 'possible' ? 'other' : likeness, name, listed }),
    ),
  ];
}

/** "1 of 2 approvals: ann (known to us)", or that one is enough. */
export function describeApprovals(words: Words, { kyc: { approvals }, needed }: KycCase): string {
  if (needed === 1) return words.say('kyc.case.one_decides');
  const count = words.say('kyc.count', { given: approvals.length, needed });
  if (approvals.length === 0) return words.say('kyc.case.approvals_due', { count });
  const names = approvals.map(({ reviewer, reason }) =>
    words.say('kyc.document', { kind: reviewer, name: cutText(reason, MOST_OF_REASON) }),
  );
  return words.say('kyc.case.approvals', { count, names: names.join('; ') });
}

/** Why an approved merchant is looked at again; empty where it is not. */
export function describeNewLook(words: Words, { kyc: { newLook, reviewBy } }: KycCase): readonly string[] {
  if (newLook === null) return [];
  const by = newLook.cause === 'due' && reviewBy !== null ? formatDay(words, reviewBy, OPERATOR_ZONE) : null;
  return [
    ...(by === null ? [] : [words.say('kyc.case.due', { by })]),
    ...(newLook.changed.length === 0
      ? []
      : [words.say('kyc.case.changed', { fields: joinKycFields(words, newLook.changed) })]),
  ];
}

/** "25 Nov 2026: ann approved: all is in order" */
export function describeDecision(words: Words, { action, reviewer, reason, at, count }: KycDecision): string {
  const isOfMany = count !== undefined && count.needed > 1;
  const decided = words.say('kyc.case.decision', {
    time: formatDay(words, at, OPERATOR_ZONE),
    by: reviewer ?? 'Paylink',
    action: action === 'lapse' ? 'other' : action,
  });
  const said = isOfMany
    ? words.say('kyc.document', { kind: decided, name: words.say('kyc.count', count) })
    : decided;
  return reason === ''
    ? said
    : words.say('kyc.fact', { field: said, value: cutText(reason, MOST_OF_REASON) });
}
