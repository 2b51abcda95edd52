import type { TelegramDeps } from '../deps/telegram-deps.js';
import type { TelegramMessage } from '../updates/shapes.js';

/** Pictures of an album come one by one, within seconds. */
const ALBUM_MS = 60_000;

/** False for what came with another of the same album. Throws AppError `store_unavailable`. */
export async function isFirstOfAlbum(
  { seen }: Pick<TelegramDeps, 'seen'>,
  { media_group_id: album, chat }: TelegramMessage,
): Promise<boolean> {
  return album === undefined || seen.firstTime(`telegram:album:${chat.id}:${album}`, ALBUM_MS);
}
