import { z } from 'zod';
import type { JsonObject } from '../../protocol.js';
import type { PlatformContext } from '../context/platform-context.js';
import { SlackApiError } from '../slack-api-error.js';

/** How often a method may be called a minute: Slack's tiers; `posting` is one message a second per channel. */
export type RateTier = 1 | 2 | 3 | 4 | 'posting';

export interface ApiMethod {
  /** Any one of them is enough; none = every token may call it. */
  scopes: string[];
  tier: RateTier;
  /** Arguments as they came: strings of a form, or JSON. */
  call(ctx: PlatformContext, rawArgs: JsonObject): JsonObject;
}

/** Ties a method to the schema of its arguments; what does not fit is `invalid_arguments`, naming the argument. */
export function defineMethod<Schema extends z.ZodType>(method: {
  scopes: string[];
  tier: RateTier;
  args: Schema;
  run: (ctx: PlatformContext, args: z.infer<Schema>) => JsonObject;
}): ApiMethod {
  return {
    scopes: method.scopes,
    tier: method.tier,
    call(ctx, rawArgs) {
      const parsed = method.args.safeParse(rawArgs);
      if (!parsed.success) {
        const reasons = parsed.error.issues.map((issue) => describeIssue(issue, rawArgs));
        throw new SlackApiError('invalid_arguments', { reasons });
      }
      return method.run(ctx, parsed.data);
    },
  };
}

function describeIssue(issue: z.core.$ZodIssue, rawArgs: JsonObject): string {
  const name = String(issue.path[0] ?? '');
  return name in rawArgs
    ? `[ERROR] ${issue.message} [json-pointer:/${name}]`
    : `[ERROR] missing required field: ${name}`;
}

const object = z.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

function parseJson(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** Arguments come as form strings from the SDKs and as JSON from others; both are read. */
export const arg = {
  text: z.preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string()),
  flag: z.preprocess((value) => [true, 'true', '1', 1].some((yes) => yes === value), z.boolean()),
  count: z.coerce.number().int().min(1).max(1000),
  jsonObject: z.preprocess(parseJson, object),
  jsonList: z.preprocess(parseJson, z.array(object)),
  /** Has a refusal of its own, `invalid_blocks_format`. */
  blocks: z.unknown().transform((value) => {
    const parsed = z.array(object).safeParse(parseJson(value));
    if (!parsed.success) throw new SlackApiError('invalid_blocks_format');
    return parsed.data;
  }),
  /** "a,b,c" */
  list: z.string().transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
};
