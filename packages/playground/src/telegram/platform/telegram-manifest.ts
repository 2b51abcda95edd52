import { z } from 'zod';
import type { JsonObject } from '../../protocol.js';
import { commandsKey } from '../state/commands-key.js';
import type { TelegramSeed } from '../telegram-seed.js';

/** The parts of a bot's manifest that shape what people see; English is for everyone without a menu of their own. */
const telegramManifest = z.looseObject({
  commands: z.array(
    z.looseObject({
      command: z.string().regex(/^[a-z0-9_]{1,32}$/),
      scopes: z.array(z.enum(['all_private_chats', 'all_group_chats'])).min(1),
      is_ephemeral: z.boolean().optional(),
      description: z.record(z.string(), z.string().min(1).max(256)),
    }),
  ),
});

/** A Telegram in which the bot of this manifest has its menus already. Throws ZodError. */
export function installMenus(seed: TelegramSeed, manifest: unknown): TelegramSeed {
  const menus: Record<string, JsonObject[]> = {};
  for (const { command, scopes, is_ephemeral, description } of telegramManifest.parse(manifest).commands) {
    for (const scope of scopes) {
      // What only its sender sees is a thing of groups.
      const isEphemeral = is_ephemeral === true && scope === 'all_group_chats';
      for (const [language, words] of Object.entries(description)) {
        const key = commandsKey({ scope: { type: scope }, language_code: language === 'en' ? '' : language });
        const entry = { command, description: words, ...(isEphemeral ? { is_ephemeral: true } : {}) };
        menus[key] = [...(menus[key] ?? []), entry];
      }
    }
  }
  return { ...seed, commands: menus };
}
