import type { z } from 'zod';
import type { Json, JsonObject } from '../../protocol.js';
import { type ApiVersion, knows, PARAMETER_SINCE } from '../api-version.js';
import { badRequest } from '../bot-api-error.js';
import type { TelegramContext } from '../context/platform-context.js';

/** A file that came with a call, under the name of its field. */
export interface Upload {
  name: string;
  mimetype: string;
  bytes: Buffer;
}

export interface MethodCall {
  fields: JsonObject;
  uploads: ReadonlyMap<string, Upload>;
}

export interface BotMethod {
  /** Since which version a server has it; 7.1 and older ones when absent. */
  since?: ApiVersion;
  call(ctx: TelegramContext, call: MethodCall): Json | Promise<Json>;
}

/** Ties a method to the schema of its parameters; whatever does not fit is refused by name. */
export function defineMethod<Schema extends z.ZodType>(method: {
  since?: ApiVersion;
  params: Schema;
  run: (ctx: TelegramContext, args: z.infer<Schema>, uploads: MethodCall['uploads']) => Json | Promise<Json>;
}): BotMethod {
  return {
    ...(method.since === undefined ? {} : { since: method.since }),
    call(ctx, { fields, uploads }) {
      const known = dropNewer(parseJsonFields(fields), ctx.state.settings.apiVersion);
      const parsed = method.params.safeParse(known);
      if (!parsed.success) throw badRequest(describeIssue(parsed.error.issues, known));
      return method.run(ctx, parsed.data, uploads);
    },
  };
}

/** Parameters that are JSON also where the call is a form. */
const JSON_FIELDS = new Set([
  'allowed_updates',
  'button',
  'caption_entities',
  'commands',
  'entities',
  'ephemeral_message_parameters',
  'link_preview_options',
  'media',
  'menu_button',
  'message_ids',
  'reply_markup',
  'reply_parameters',
  'result',
  'results',
  'scope',
  'suggested_post_parameters',
]);

function parseJsonFields(fields: JsonObject): JsonObject {
  const parse = ([name, value]: [string, Json]): [string, Json] => {
    if (typeof value !== 'string' || !JSON_FIELDS.has(name)) return [name, value];
    try {
      return [name, JSON.parse(value) as Json];
    } catch {
      throw badRequest(`Can't parse ${name} JSON object`);
    }
  };
  return Object.fromEntries(Object.entries(fields).map(parse));
}

/** What came after the server's version is to it as if it were not there, wherever it stands. */
function dropNewer<Value extends Json>(value: Value, version: ApiVersion): Value {
  if (Array.isArray(value)) return value.map((item) => dropNewer(item, version)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => {
    const since = PARAMETER_SINCE[name];
    return since === undefined || knows(version, since);
  });
  return Object.fromEntries(kept.map(([name, inner]) => [name, dropNewer(inner, version)])) as Value;
}

/** In the server's words where it has some. */
const MISSING: Readonly<Record<string, string>> = {
  chat_id: 'chat_id is empty',
  text: 'message text is empty',
  message_id: 'Message identifier is not specified',
  message_ids: 'Message identifiers are not specified',
  photo: 'There is no photo in the request',
  document: 'There is no document in the request',
  user_id: 'Invalid user_id specified',
  file_id: 'file_id not specified',
};

/** What is not published at all comes first. */
function describeIssue(issues: z.core.$ZodIssue[], fields: JsonObject): string {
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  const path = issue?.path ?? [];
  const name = String(path[0] ?? '');
  if (issue?.code === 'unrecognized_keys') {
    const where = path.length === 0 ? '' : ` in ${path.join('.')}`;
    return `unknown parameter "${issue.keys.join('", "')}"${where}`;
  }
  if (path.length === 1 && fields[name] === undefined) {
    return MISSING[name] ?? `parameter "${name}" is required`;
  }
  return `field "${path.join('.')}" ${issue?.message}`;
}
