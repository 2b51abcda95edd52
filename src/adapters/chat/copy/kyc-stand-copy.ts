import type { Kyc, KycDecision } from '../../../domain/kyc/kyc.js';
import { findNewDraftAt, isSentIn } from '../../../domain/kyc/kyc-moves.js';
import type { LiveStanding } from '../../../service/gateways/check-may-be-live.js';
import { formatDay, formatWhen } from '../time/format-when.js';
import type { Words } from '../words/words.js';
import { joinKycFields, sayKycStands } from './kyc-copy.js';
import { describeLiveLimits } from './live-limits-copy.js';
import { describeShownName } from './shown-name-copy.js';

interface StandParts {
  readonly kyc: Kyc;
  /** Null where it is not known, or changes without the review. */
  readonly live: LiveStanding | null;
  /** As customers read it. */
  readonly shownName: string;
  readonly timeZone: string;
  readonly now: Date;
}

/** What that means for live links, and what is to be done about it; in the operator's words where it gave a reason. */
export function describeKycStand(words: Words, parts: StandParts): readonly string[] {
  const { kyc, live, timeZone, now } = parts;
  const asked = kyc.requests.map((request) =>
    words.say('kyc.fact', { field: words.say(`kyc.field.${request.field}`), value: request.words }),
  );
  const againAt = findNewDraftAt(kyc);
  return [
    ...sayWhatFollows(words, kyc, live),
    ...sayReason(words, kyc),
    ...asked,
    ...sayNewLook(words, kyc),
    ...(againAt === null ? [] : [sayAgain(words, { againAt, now, timeZone })]),
    ...(live?.isByOperator === true ? [] : describeLiveLimits(words, kyc)),
    ...describeShownName(words, kyc, parts.shownName),
  ];
}

interface Again extends Pick<StandParts, 'now' | 'timeZone'> {
  readonly againAt: Date;
}

function sayAgain(words: Words, { againAt, now, timeZone }: Again): string {
  return now >= againAt
    ? words.say('kyc.again_now')
    : words.say('kyc.again_from', { time: formatWhen(words, againAt, timeZone) });
}

function sayWhatFollows(words: Words, kyc: Kyc, live: StandParts['live']): readonly string[] {
  const isByGateway = live?.refusal?.reason === 'gateway_off' || live?.refusal?.reason === 'no_gateway';
  // Whom the operator stopped by name does not go on because of a list.
  const isHeld = live?.refusal?.reason === 'suspended';
  if (live?.isByOperator === true && !isHeld) {
    return [words.say('kyc.by_operator'), ...sayGateway(words, live)];
  }
  if (isByGateway) return sayGateway(words, live);
  const { state } = kyc;
  const isOver = state === 'approved' || state === 'rejected' || state === 'suspended';
  if (isOver) return [sayKycStands(words, kyc)];
  if (live === null) return [];
  if (live.isAllowed) return [words.say('kyc.stands', { state: 'small' })];
  return [sayKycStands(words, kyc)];
}

/** The operator would let it; its gateway does not. */
function sayGateway(words: Words, { refusal }: LiveStanding): readonly string[] {
  if (refusal === null) return [];
  const { reason, words: given = '' } = refusal;
  return [
    words.say('live.refused.why', { reason }),
    ...(given === '' ? [] : [words.say('card.kyc_note.reason', { reason: given })]),
  ];
}

const STOPS: ReadonlySet<KycDecision['action']> = new Set<KycDecision['action']>([
  'reject',
  'suspend',
  'lapse',
]);

/** Why it was refused or stopped last. */
function sayReason(words: Words, { state, decisions }: Kyc): readonly string[] {
  if (state !== 'rejected' && state !== 'suspended') return [];
  const last = decisions.findLast(({ action }) => STOPS.has(action));
  const reason = last?.reason ?? '';
  return reason === '' ? [] : [words.say('card.kyc_note.reason', { reason })];
}

function sayNewLook(words: Words, { newLook }: Kyc): readonly string[] {
  if (newLook === null) return [];
  const cause = newLook.cause === 'due' ? 'other' : newLook.cause;
  return [words.say('kyc.new_look', { cause, fields: joinKycFields(words, newLook.changed) })];
}

/** Since when it stands so, who decides, and until when that holds. */
export function describeKycTimes(
  words: Words,
  { kyc, needed }: { readonly kyc: Kyc; readonly needed: number },
  timeZone: string,
): string {
  const { state, since, submission, reviewBy } = kyc;
  const at = (moment: Date) => formatWhen(words, moment, timeZone);
  const sent =
    isSentIn(kyc) && submission !== null ? [words.say('kyc.waits', { time: at(submission.at) })] : [];
  const begun = state === 'none' || sent.length > 0 ? [] : [words.say('kyc.since', { time: at(since) })];
  const by =
    reviewBy === null ? [] : [words.say('kyc.review_by', { time: formatDay(words, reviewBy, timeZone) })];
  return [...begun, ...sent, words.say('kyc.decides', { needed }), ...(state === 'approved' ? by : [])].join(
    ' ',
  );
}
