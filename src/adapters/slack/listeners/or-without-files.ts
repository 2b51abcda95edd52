import { WebAPIPlatformError } from '@slack/web-api';
import type { Intent } from '../../chat/conversation/model/intent.js';

/** As it is answered where Slack lets us read no file. */
const REFUSED: Intent = { kind: 'give_document', entries: {}, file: { came: 'refused' } };
const REFUSALS: ReadonlySet<string> = new Set(['missing_scope', 'invalid_arguments']);

/** Slack shows no form with a file field without `files:read`: https://github.com/soxtoby/SlackNet/pull/215 */
export async function orWithoutFiles(intent: Intent, show: (intent: Intent) => Promise<void>): Promise<void> {
  try {
    await show(intent);
  } catch (error) {
    const isRefused = error instanceof WebAPIPlatformError && REFUSALS.has(error.data.error);
    if (intent.kind !== 'ask_document' || !isRefused) throw error;
    await show(REFUSED);
  }
}
