import { AppError } from '../../../../domain/errors.js';
import type { DefaultExpiry } from '../../../../domain/merchant/merchant.js';
import { mayDo } from '../../../../domain/merchant/permissions.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import type { ConversationDeps } from '../model/answer.js';
import type { FormReply } from '../model/reply.js';
import { zoneOf } from '../model/zones.js';
import { buildLinkForm } from './build-link-form.js';
import type { FormValues } from './form-values.js';

/** As one would type it: "3d", "36h", "never". */
function formatDefaultExpiry(expiry: DefaultExpiry): string {
  if (expiry.kind === 'never') return 'never';
  return expiry.hours % 24 === 0 ? `${expiry.hours / 24}d` : `${expiry.hours}h`;
}

/** The merchant's usual currencies, the one of this person's newest link leading. */
async function listUsualCurrencies(
  { services }: Pick<ConversationDeps, 'services'>,
  { actor, merchant }: Identified,
): Promise<readonly string[]> {
  const { links } = await services.listLinks({ actor, mine: true, states: null, words: null, page: 1 });
  const used = links[0]?.amount.currency;
  const usual = merchant.settings.currencies;
  return used === undefined ? usual : [used, ...usual.filter((code) => code !== used)];
}

/**
 * The form with these values, and what is usual where they say nothing. `notice`: a sentence over it.
 * Throws AppError `not_allowed`, `store_unavailable`.
 */
export async function fillForm(
  deps: Pick<ConversationDeps, 'services' | 'clock'>,
  identified: Identified,
  { values, notice = null }: { readonly values: FormValues; readonly notice?: string | null },
): Promise<FormReply> {
  const { merchant, actor } = identified;
  if (!mayDo(actor.role, 'create_link')) {
    throw new AppError('not_allowed', { action: 'create_link', role: actor.role });
  }
  const expires =
    values.expires === '' ? formatDefaultExpiry(merchant.settings.defaultExpiry) : values.expires;
  return buildLinkForm({
    values: { ...values, expires },
    usualCurrencies: await listUsualCurrencies(deps, identified),
    isTest: merchant.mode === 'test',
    now: deps.clock.now(),
    timeZone: zoneOf(identified),
    notice,
  });
}
