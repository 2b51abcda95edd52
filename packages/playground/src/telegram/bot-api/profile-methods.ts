import { z } from 'zod';
import type { JsonObject } from '../../protocol.js';
import { knows } from '../api-version.js';
import { badRequest } from '../bot-api-error.js';
import { commandsKey } from '../state/commands-key.js';
import { toJson } from '../state/to-api-message.js';
import { arg } from './arguments.js';
import { type BotMethod, defineMethod } from './define-method.js';
import { findTarget } from './find-target.js';

/** @see https://core.telegram.org/bots/api#getme */
const getMe = defineMethod({
  params: z.strictObject({}),
  run(ctx) {
    const { apiVersion, hearsGroups } = ctx.state.settings;
    return {
      ...ctx.bot,
      can_join_groups: true,
      can_read_all_group_messages: hearsGroups,
      supports_inline_queries: true,
      ...(knows(apiVersion, '7.2') ? { can_connect_to_business: true } : {}),
      ...(knows(apiVersion, '10.0') ? { supports_guest_queries: true } : {}),
      ...(knows(apiVersion, '7.10') ? { has_main_web_app: false } : {}),
    };
  },
});

const SCOPES = [
  'default',
  'all_private_chats',
  'all_group_chats',
  'all_chat_administrators',
  'chat',
  'chat_administrators',
  'chat_member',
] as const;

const scoped = {
  scope: z
    .strictObject({
      type: z.enum(SCOPES, 'has an unsupported type'),
      chat_id: arg.chatId.optional(),
      user_id: arg.integer.optional(),
    })
    .optional(),
  language_code: z.string().max(3, 'must be a two-letter ISO 639-1 language code').optional(),
};
const command = z.strictObject({
  command: z.string().regex(/^[a-z0-9_]{1,32}$/, 'BOT_COMMAND_INVALID'),
  description: z
    .string()
    .min(1, 'BOT_COMMAND_DESCRIPTION_INVALID')
    .max(256, 'BOT_COMMAND_DESCRIPTION_INVALID'),
  is_ephemeral: z.boolean().optional(),
});

const setMyCommands = defineMethod({
  params: z.strictObject({ ...scoped, commands: z.array(command) }),
  run(ctx, args) {
    if (args.commands.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH');
    if (args.scope?.chat_id !== undefined) findTarget(ctx, args.scope.chat_id, 'read');
    ctx.state.commands.set(commandsKey(args), args.commands.map(toJson));
    ctx.changes.publish({ type: 'bot_changed' });
    return true;
  },
});

const deleteMyCommands = defineMethod({
  params: z.strictObject(scoped),
  run(ctx, args) {
    ctx.state.commands.delete(commandsKey(args));
    ctx.changes.publish({ type: 'bot_changed' });
    return true;
  },
});

const getMyCommands = defineMethod({
  params: z.strictObject(scoped),
  run: (ctx, args): JsonObject[] => ctx.state.commands.get(commandsKey(args)) ?? [],
});

/** Name, description and short description: a pair of methods each. */
function buildTextMethods(name: string, field: string, length: number): Record<string, BotMethod> {
  const language: Record<string, z.ZodType<string | undefined>> = {
    language_code: z.string().max(3).optional(),
  };
  const key = (code: string | undefined) => `${field}/${code ?? ''}`;
  return {
    [`setMy${name}`]: defineMethod({
      params: z.strictObject({ ...language, [field]: arg.text.optional() }),
      run(ctx, args) {
        const text = args[field] ?? '';
        if (text.length > length) throw badRequest(`${field} is too long`);
        ctx.state.texts.set(key(args['language_code']), text);
        ctx.changes.publish({ type: 'bot_changed' });
        return true;
      },
    }),
    [`getMy${name}`]: defineMethod({
      params: z.strictObject(language),
      run: (ctx, args) => ({
        [field]: ctx.state.texts.get(key(args['language_code'])) ?? ctx.state.texts.get(key(undefined)) ?? '',
      }),
    }),
  };
}

const setChatMenuButton = defineMethod({
  params: z.strictObject({ chat_id: arg.integer.optional(), menu_button: arg.object.optional() }),
  run: () => true,
});

export const profileMethods: Record<string, BotMethod> = {
  getMe,
  setMyCommands,
  deleteMyCommands,
  getMyCommands,
  setChatMenuButton,
  ...buildTextMethods('Name', 'name', 64),
  ...buildTextMethods('Description', 'description', 512),
  ...buildTextMethods('ShortDescription', 'short_description', 120),
};
