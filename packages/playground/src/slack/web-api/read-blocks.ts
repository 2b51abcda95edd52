import type { Block, JsonObject } from '../../protocol.js';
import { checkMessageBlocks } from '../block-kit/check-blocks.js';
import { assertView } from '../block-kit/check-view.js';
import { fillIds } from '../block-kit/fill-ids.js';
import type { PlatformContext } from '../context/platform-context.js';
import type { ViewContent } from '../context/records.js';
import { SlackApiError } from '../slack-api-error.js';

/** The message's blocks with ids filled in. Throws `invalid_blocks`, naming each limit. */
export function readMessageBlocks(ctx: PlatformContext, blocks: JsonObject[]): Block[] {
  const errors = checkMessageBlocks(blocks);
  if (errors.length > 0) {
    const reasons = errors.map((error) => `[ERROR] ${error}`);
    throw new SlackApiError('invalid_blocks', { reasons, fields: { errors } });
  }
  return fillIds(blocks, ctx.ids);
}

/** The view with ids filled in. Throws `view_too_large`, or `invalid_arguments` naming each limit. */
export function readView(ctx: PlatformContext, view: JsonObject, expected: 'modal' | 'home'): ViewContent {
  assertView(view, expected);
  const blocks = Array.isArray(view['blocks']) ? (view['blocks'] as JsonObject[]) : [];
  return { ...structuredClone(view), type: expected, blocks: fillIds(blocks, ctx.ids) };
}
