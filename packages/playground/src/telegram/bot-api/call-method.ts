import { z } from 'zod';
import type { Json } from '../../protocol.js';
import { knows } from '../api-version.js';
import { BotApiError, badRequest } from '../bot-api-error.js';
import type { TelegramContext } from '../context/platform-context.js';
import { arg } from './arguments.js';
import { businessMethods } from './business-methods.js';
import { chatMethods } from './chat-methods.js';
import { type BotMethod, defineMethod, type MethodCall } from './define-method.js';
import { deleteMethods } from './delete-methods.js';
import { editMethods } from './edit-methods.js';
import { ephemeralMethods } from './ephemeral-methods.js';
import { profileMethods } from './profile-methods.js';
import { queryMethods } from './query-methods.js';
import { sendMethods } from './send-methods.js';
import { updateMethods } from './update-methods.js';

const getFile = defineMethod({
  params: z.strictObject({ file_id: arg.text }),
  run(ctx, args) {
    const file = ctx.state.files.get(args.file_id);
    if (file === undefined) throw badRequest('wrong file_id or the file is temporarily unavailable');
    const { id, uniqueId, bytes } = file;
    return { file_id: id, file_unique_id: uniqueId, file_size: bytes.length, file_path: `files/${id}` };
  },
});

const families: Record<string, BotMethod>[] = [
  updateMethods,
  profileMethods,
  sendMethods,
  editMethods,
  deleteMethods,
  queryMethods,
  ephemeralMethods,
  chatMethods,
  businessMethods,
  { getFile },
];

/** Names are the same in any case, as at Telegram. */
const methods = new Map(
  families.flatMap((family) =>
    Object.entries(family).map(([name, method]): [string, BotMethod] => [name.toLowerCase(), method]),
  ),
);

/** Runs one call; throws {@link BotApiError} for what Telegram would refuse. */
export function callMethod(ctx: TelegramContext, name: string, call: MethodCall): Json | Promise<Json> {
  const method = methods.get(name.toLowerCase());
  const { since = '7.1' } = method ?? {};
  if (method === undefined || !knows(ctx.state.settings.apiVersion, since)) {
    throw new BotApiError(404, 'Not Found: method not found');
  }
  return method.call(ctx, call);
}
