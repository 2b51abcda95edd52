import type { Answered } from '../../../../domain/chat/answered.js';
import type { Asker } from '../../people/asker.js';
import { toToldAt } from '../../sending/page-ref.js';
import type { ShownAt } from '../../sending/shown-at.js';
import type { TelegramDeps } from '../deps/telegram-deps.js';

interface Shown {
  readonly at: ShownAt;
  readonly linkId: string;
  readonly says: Answered;
}

/** What somebody was answered about a link follows it from now on. */
export async function notePage(
  { people, services }: Pick<TelegramDeps, 'people' | 'services'>,
  asker: Asker,
  { at, linkId, says }: Shown,
): Promise<void> {
  const { actor } = people.seen(asker) ?? (await people.recognise(asker));
  const { merchantId, memberId } = actor;
  await services.notePage({
    ...{ platform: 'telegram', merchantId, memberId, linkId, until: null, says },
    ...toToldAt(at),
  });
}
