import type { MemberActor } from '../../domain/merchant/actor.js';
import type { WhatsappTemplates } from '../../domain/merchant/sending-settings.js';
import type { Logger } from '../../ports/logger.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { NotifierRegistry, TemplateState } from '../../ports/notifier.js';
import type { Timers } from '../../ports/timers.js';
import { checkMayChangeSettings } from '../people/check-may-change-settings.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';

export interface CheckTemplatesDeps {
  readonly merchants: MerchantRepository;
  readonly notifiers: NotifierRegistry;
  readonly timers: Timers;
  readonly logger: Logger;
}

/** Null: no template is set. */
export type TemplateStates = Readonly<Record<keyof WhatsappTemplates, TemplateState | null>>;

export type CheckTemplates = (actor: MemberActor) => Promise<TemplateStates>;

/** Whoever opens a form waits no longer for what only stands in its hints. */
export const PATIENCE_MS = 2_000;

/** Whether WhatsApp takes each template. Throws AppError `not_allowed`, `owner_missing`, `store_unavailable`. */
export function makeCheckTemplates(deps: CheckTemplatesDeps): CheckTemplates {
  const { merchants } = deps;
  return async (actor) => {
    await checkMayChangeSettings(merchants, actor);
    const { settings } = await getMerchantOrThrow(merchants, actor.merchantId);
    const { link, reminder, receipt } = settings.sending.whatsappTemplates;
    const states = await Promise.all([link, reminder, receipt].map((id) => askInTime(deps, id)));
    const [ofLink = null, ofReminder = null, ofReceipt = null] = states;
    return { link: ofLink, reminder: ofReminder, receipt: ofReceipt };
  };
}

async function askInTime(deps: CheckTemplatesDeps, contentId: string | null): Promise<TemplateState | null> {
  if (contentId === null) return null;
  return new Promise((resolve) => {
    const giveUp = deps.timers.after(PATIENCE_MS, () => resolve('unknown'));
    void ask(deps, contentId).then((state) => {
      giveUp();
      resolve(state);
    });
  });
}

async function ask({ notifiers, logger }: CheckTemplatesDeps, contentId: string): Promise<TemplateState> {
  try {
    return (await notifiers.forChannel('whatsapp').checkTemplate?.(contentId)) ?? 'unknown';
  } catch (error) {
    logger.warn({ err: error }, 'the state of a template could not be asked');
    return 'unknown';
  }
}
