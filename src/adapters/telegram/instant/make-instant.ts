import { isAppError } from '../../../domain/errors.js';
import { describeRefusal } from '../../chat/conversation/answers/describe-refusal.js';
import type { InstantMade } from '../../chat/conversation/model/instant.js';
import type { Asker } from '../people/asker.js';
import { encodeSpot, type Spot } from '../places/spot.js';
import type { InstantDeps } from './instant-deps.js';

interface Wanted {
  readonly makes: InstantMade;
  /** Where customers will see it. */
  readonly spot: Spot;
  /** Names this wish: the same twice makes one. */
  readonly requestKey: string;
}

/**
 * Makes a link, or shares it, at this spot, once however often it is asked for. Null: it stands there soon; else why not.
 * Throws AppError `store_unavailable`.
 */
export async function makeInstant(
  { conversation }: Pick<InstantDeps, 'conversation'>,
  asker: Asker,
  { makes, spot, requestKey }: Wanted,
): Promise<string | null> {
  const channelId = encodeSpot(spot);
  const workspaceId = String(asker.userId);
  const place = { platform: 'telegram', workspaceId, channelId, isCustomers: true } as const;
  try {
    const intent = { kind: 'make_instant', makes, place, requestKey: `telegram ${requestKey}` } as const;
    await conversation.answer({ intent, asker, where: place });
    return null;
  } catch (error) {
    if (isAppError(error, 'store_unavailable')) throw error;
    const { words, timeZone } = conversation.readerFor(asker);
    return describeRefusal(words, error, timeZone).text;
  }
}
