import type { PhotoSize } from '../../telegram-shapes.js';
import type { TelegramContext } from '../context/platform-context.js';

/** One grey pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

/** A picture that a person sends. */
export function keepPicture(ctx: TelegramContext): PhotoSize[] {
  const uniqueId = ctx.newId();
  const id = `AgAC${uniqueId}`;
  ctx.state.files.set(id, { id, uniqueId, name: 'photo.png', mimetype: 'image/png', bytes: PIXEL });
  return [{ file_id: id, file_unique_id: uniqueId, width: 1, height: 1, file_size: PIXEL.length }];
}
