import { z } from 'zod';
import type { InstantDeps } from './instant-deps.js';

/** A seller's account that the bot writes for. */
export interface SellersAccount {
  readonly userId: number;
  /** Where the bot and the seller talk alone. */
  readonly directChatId: number;
  readonly isEnabled: boolean;
  readonly mayWrite: boolean;
  readonly mayDelete: boolean;
}

/** https://core.telegram.org/bots/api#businessconnection */
export const connectionShape = z.looseObject({
  id: z.string(),
  user: z.looseObject({ id: z.number() }),
  user_chat_id: z.number(),
  is_enabled: z.boolean(),
  rights: z
    .looseObject({ can_reply: z.boolean().optional(), can_delete_all_messages: z.boolean().optional() })
    .optional(),
});

export type TelegramConnection = z.infer<typeof connectionShape>;

const shape = z.object({
  userId: z.number(),
  directChatId: z.number(),
  isEnabled: z.boolean(),
  mayWrite: z.boolean(),
  mayDelete: z.boolean(),
});

/** A connection says by itself when it changes; asked anew after this all the same. */
const KEPT_MS = 24 * 60 * 60_000;
const keyOf = (connectionId: string) => `telegram business ${connectionId}`;

/** https://core.telegram.org/bots/api#businessbotrights */
function toAccount({ user, user_chat_id, is_enabled, rights }: TelegramConnection): SellersAccount {
  return {
    userId: user.id,
    directChatId: user_chat_id,
    isEnabled: is_enabled,
    mayWrite: rights?.can_reply === true,
    mayDelete: rights?.can_delete_all_messages === true,
  };
}

export async function keepConnection(
  { kept }: Pick<InstantDeps, 'kept'>,
  connection: TelegramConnection,
): Promise<SellersAccount> {
  const account = toAccount(connection);
  await kept.keep(keyOf(connection.id), JSON.stringify(account), KEPT_MS);
  return account;
}

/** As it was told last; asked for where nothing is remembered. Rejects as `TelegramApi.call` does. */
export async function findConnection(
  deps: Pick<InstantDeps, 'api' | 'kept'>,
  connectionId: string,
): Promise<SellersAccount> {
  const kept = await deps.kept.find(keyOf(connectionId));
  if (kept !== null) return shape.parse(JSON.parse(kept));
  const connection = await deps.api.call('getBusinessConnection', { business_connection_id: connectionId });
  return keepConnection(deps, connectionShape.parse(connection));
}
