import type { ChatPlace } from '../../../../domain/chat/chat-place.js';
import { AppError } from '../../../../domain/errors.js';
import type { DefaultExpiry } from '../../../../domain/merchant/merchant.js';
import { mayDo } from '../../../../domain/merchant/permissions.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import { wordsForMember } from '../../words/words-for.js';
import type { ConversationDeps } from '../model/answer.js';
import type { FormReply } from '../model/reply.js';
import { zoneOf } from '../model/zones.js';
import { buildLinkForm } from './build-link-form.js';
import type { FormValues } from './form-values.js';
import { holdsMore } from './holds-more.js';
import { listUsualCurrencies } from './list-usual-currencies.js';

/** As one would type it: "3d", "36h", "never". */
function formatDefaultExpiry(expiry: DefaultExpiry): string {
  if (expiry.kind === 'never') return 'never';
  return expiry.hours % 24 === 0 ? `${expiry.hours / 24}d` : `${expiry.hours}h`;
}

interface Filled {
  readonly values: FormValues;
  /** Where it is asked for. */
  readonly where: ChatPlace | null;
  /** A sentence over it. */
  readonly notice?: string | null;
  /** With all that a link can have, also where nothing is filled in of it. */
  readonly isWhole?: boolean;
  /** The id of the draft that it goes on with. */
  readonly continues?: string | null;
}

/**
 * The form with these values, and what is usual where they say nothing: short, unless they hold more than that.
 * Throws AppError `not_allowed`, `store_unavailable`.
 */
export async function fillForm(
  deps: Pick<ConversationDeps, 'services' | 'clock'>,
  identified: Identified,
  { values, where, notice = null, isWhole = false, continues = null }: Filled,
): Promise<FormReply> {
  const { merchant, actor } = identified;
  if (!mayDo(actor.role, 'create_link')) {
    throw new AppError('not_allowed', { action: 'create_link', role: actor.role });
  }
  const { currencies, defaultExpiry, language } = merchant.settings;
  const usualCurrencies = await listUsualCurrencies(deps, identified, where);
  // An amount that came without its currency is in the one that a line would be read in, whatever was used last.
  const [assumed = null] = values.amount.trim() === '' ? usualCurrencies : currencies;
  const form = buildLinkForm({
    values: {
      ...values,
      expires: values.expires === '' ? formatDefaultExpiry(defaultExpiry) : values.expires,
    },
    usualCurrencies,
    assumedCurrency: assumed,
    isWhole: isWhole || holdsMore(values),
    isTest: merchant.mode === 'test',
    settingsLanguage: language,
    words: wordsForMember(identified),
    now: deps.clock.now(),
    timeZone: zoneOf(identified),
    notice,
  });
  return continues === null ? form : { ...form, subject: continues };
}
