import type { DeliveryCarrier, DeliveryChannel } from '../../domain/delivery/delivery.js';
import {
  type DelayReason,
  type DeliveryReason,
  reasonToHold,
} from '../../domain/delivery/delivery-reason.js';
import { AppError } from '../../domain/errors.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import { isE164 } from '../../domain/text/is-e164.js';
import { isEmail } from '../../domain/text/is-email.js';
import type { Clock } from '../../ports/clock.js';
import type { Ids } from '../../ports/ids.js';
import type { Logger } from '../../ports/logger.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { NotifierRegistry, NotifierResult, OutgoingTrial } from '../../ports/notifier.js';
import type { SuppressionRepository } from '../../ports/suppression-repository.js';
import type { TextQuota } from '../../ports/text-quota.js';
import type { Timers } from '../../ports/timers.js';
import { checkMayChangeSettings } from '../people/check-may-change-settings.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';

export interface SendTrialDeps {
  readonly merchants: MerchantRepository;
  readonly notifiers: NotifierRegistry;
  readonly suppressions: SuppressionRepository;
  readonly textQuota: TextQuota;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly timers: Timers;
}

export interface TrialAsk {
  readonly channel: DeliveryChannel;
  readonly address: string;
}

export type TrialOutcome =
  | { readonly kind: 'sent'; readonly carrier: DeliveryCarrier }
  /** The carrier has not answered yet. */
  | { readonly kind: 'under_way' }
  /** Nothing left, nor will later: a trial is asked for again. */
  | { readonly kind: 'not_now'; readonly reason: DelayReason }
  | { readonly kind: 'failed'; readonly reason: DeliveryReason };

export type SendTrial = (actor: MemberActor, ask: TrialAsk) => Promise<TrialOutcome>;

/**
 * Sends the owner a message as customers get them, once, and says what came of it.
 * Throws AppError `not_allowed`, `owner_missing`, `invalid_input` (with problems), `store_unavailable`.
 */
export function makeSendTrial(deps: SendTrialDeps): SendTrial {
  return async (actor, { channel, address }) => {
    await checkMayChangeSettings(deps.merchants, actor);
    checkAddress(channel, address);
    const merchant = await getMerchantOrThrow(deps.merchants, actor.merchantId);
    const { language } = merchant.settings;
    const trial = { id: deps.ids.newId('trl'), merchant, channel, address, language };
    return (await findRefusal(deps, trial)) ?? sendInTime(deps, trial);
  };
}

/** Chats wait no longer than three seconds for what a form comes to. */
const PATIENCE_MS = 1_500;

function sendInTime(deps: SendTrialDeps, trial: OutgoingTrial): Promise<TrialOutcome> {
  return new Promise((resolve) => {
    const giveUp = deps.timers.after(PATIENCE_MS, () => resolve({ kind: 'under_way' }));
    void send(deps, trial).then((result) => {
      giveUp();
      resolve(toOutcome(result));
    });
  });
}

function checkAddress(channel: DeliveryChannel, address: string): void {
  if (channel === 'email' ? isEmail(address) : isE164(address)) return;
  const field = channel === 'email' ? 'email' : 'phone';
  throw new AppError('invalid_input', { problems: [{ field, problem: 'malformed' }] });
}

async function findRefusal(
  { suppressions, textQuota, clock }: SendTrialDeps,
  { id, merchant, channel, address }: OutgoingTrial,
): Promise<TrialOutcome | null> {
  const suppression = await suppressions.find({ merchantId: merchant.id, channel, address });
  if (suppression !== null) {
    return { kind: 'failed', reason: reasonToHold(suppression.reason) };
  }
  if (channel === 'email') return null;
  const text = {
    deliveryId: id,
    merchantId: merchant.id,
    address,
    perDay: merchant.settings.sending.textsPerDay,
  };
  const admission = await textQuota.take(text, clock.now());
  return admission.kind === 'full' ? { kind: 'not_now', reason: admission.limit } : null;
}

async function send({ notifiers, logger }: SendTrialDeps, trial: OutgoingTrial): Promise<NotifierResult> {
  try {
    const result = await notifiers.forChannel(trial.channel).sendTrial(trial);
    if (result.outcome !== 'sent') {
      logger.warn({ trialId: trial.id, words: result.words }, 'a trial did not leave');
    }
    return result;
  } catch (error) {
    logger.warn({ err: error, trialId: trial.id }, 'nobody knows whether a trial left');
    return { outcome: 'uncertain', words: 'thrown' };
  }
}

function toOutcome(result: NotifierResult): TrialOutcome {
  switch (result.outcome) {
    case 'sent':
      return { kind: 'sent', carrier: result.carrier };
    case 'later':
      // Whoever tries it out wants to know that of all things.
      if (result.cause === 'account' && result.fault === 'sender_refused') {
        return { kind: 'failed', reason: result.fault };
      }
      return { kind: 'not_now', reason: result.cause === 'account' ? 'account' : 'trouble' };
    case 'uncertain':
      return { kind: 'failed', reason: 'unknown' };
    case 'never':
      return { kind: 'failed', reason: result.reason };
  }
}
