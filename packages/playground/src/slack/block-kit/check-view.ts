import { z } from 'zod';
import type { JsonObject } from '../../protocol.js';
import { SlackApiError } from '../slack-api-error.js';
import { checkIdsAreUnique, viewBlocks } from './check-blocks.js';
import { id, plainText } from './composition-objects.js';
import { describeIssues } from './describe-issues.js';

/** Of the whole view as JSON. */
const MAX_VIEW_BYTES = 250_000;

const shared = {
  blocks: viewBlocks,
  private_metadata: z.string().max(3000).optional(),
  callback_id: id.optional(),
  external_id: id.optional(),
};

/** @see https://docs.slack.dev/reference/views */
const modal = z.strictObject({
  type: z.literal('modal'),
  title: plainText(24),
  submit: plainText(24).optional(),
  close: plainText(24).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  submit_disabled: z.boolean().optional(),
  ...shared,
});
const home = z.strictObject({ type: z.literal('home'), ...shared });

/**
 * Throws as views.open does: `view_too_large`, or `invalid_arguments` whose reasons name each broken limit.
 * Only blocks that Slack knows come through.
 */
export function assertView(view: JsonObject, expected: 'modal' | 'home'): void {
  if (Buffer.byteLength(JSON.stringify(view)) > MAX_VIEW_BYTES) throw new SlackApiError('view_too_large');
  const reasons = checkView(view, expected);
  if (reasons.length === 0) return;
  throw new SlackApiError('invalid_arguments', { reasons: reasons.map((reason) => `[ERROR] ${reason}`) });
}

function checkView(view: JsonObject, expected: 'modal' | 'home'): string[] {
  const parsed = (expected === 'modal' ? modal : home).safeParse(view);
  if (!parsed.success) return describeIssues(parsed.error.issues, view, '/view');
  const blocks = parsed.data.blocks as unknown as JsonObject[];
  const hasInput = blocks.some((block) => block['type'] === 'input');
  const needsSubmit =
    expected === 'modal' && hasInput && view['submit'] === undefined
      ? ['missing required field: submit [json-pointer:/view]']
      : [];
  return [...needsSubmit, ...checkIdsAreUnique(blocks, '/view/blocks')];
}
