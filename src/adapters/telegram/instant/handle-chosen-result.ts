import type { Asker } from '../people/asker.js';
import { sayStranger } from '../text/say-stranger.js';
import { showText } from '../text/show-text.js';
import type { InstantDeps } from './instant-deps.js';
import { makeInstant } from './make-instant.js';
import { previewInstant } from './preview-instant.js';

/** https://core.telegram.org/bots/api#choseninlineresult */
export interface Chosen {
  readonly query: string;
  readonly inlineMessageId: string;
}

/** Makes what was offered, now that it stands in a chat; where it cannot be made any more, the message says so. */
export async function handleChosenResult(
  deps: InstantDeps,
  asker: Asker,
  { query, inlineMessageId }: Chosen,
): Promise<void> {
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
        : sayStranger(deps.conversation.wordsFor(asker));
  if (refusal === null) return;
  await deps.api.call('editMessageText', {
    inline_message_id: inlineMessageId,
    text: showText(refusal),
    parse_mode: 'HTML',
  });
}
