import type { ChosenInlineResult } from '@grammyjs/types';
import { escapeHtml } from '../text/escape-html.js';
import type { InstantDeps } from './instant-deps.js';
import { makeInstant } from './make-instant.js';
import { previewInstant } from './preview-instant.js';
import { toOutsideAsker } from './to-outside-asker.js';

/** Makes what was offered, now that it stands in a chat; where it cannot be made any more, the message says so. */
export async function handleChosenResult(deps: InstantDeps, chosen: ChosenInlineResult): Promise<void> {
  const { from, query, inline_message_id: inlineMessageId } = chosen;
  if (inlineMessageId === undefined) return;
  const asker = toOutsideAsker(from);
  const preview = await previewInstant(deps, asker, { text: query, from: 'line' });
  const refusal =
    preview.kind === 'instant'
      ? await makeInstant(deps, asker, {
          makes: preview.makes,
          spot: { kind: 'inline', inlineMessageId },
          requestKey: `inline ${inlineMessageId}`,
        })
      : preview.kind === 'refused'
        ? preview.words
        : deps.conversation.wordsFor(asker).say('telegram.members_only');
  if (refusal === null) return;
  await deps.api.call('editMessageText', {
    inline_message_id: inlineMessageId,
    text: escapeHtml(refusal),
    parse_mode: 'HTML',
  });
}
