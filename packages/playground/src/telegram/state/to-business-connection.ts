import type { JsonObject } from '../../protocol.js';
import type { TelegramContext } from '../context/platform-context.js';
import type { BusinessConnectionRecord } from '../context/records.js';
import { toApiUser } from './to-api-chat.js';

export function toBusinessConnection(
  ctx: TelegramContext,
  { id, personId, date, rights, isEnabled }: BusinessConnectionRecord,
): JsonObject {
  return {
    id,
    user: toApiUser(ctx, personId),
    user_chat_id: personId,
    date,
    rights,
    is_enabled: isEnabled,
  };
}
