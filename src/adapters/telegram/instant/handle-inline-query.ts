import type { InlineQueryResultArticle, InlineQueryResultsButton } from '@grammyjs/types';
import type { InstantReply } from '../../chat/conversation/model/instant.js';
import { cutText } from '../../chat/copy/cut-text.js';
import type { Words } from '../../chat/words/words.js';
import { encodePress } from '../intents/encode-press.js';
import type { Asker } from '../people/asker.js';
import { showText } from '../text/show-text.js';
import type { InstantDeps } from './instant-deps.js';
import { previewInstant } from './preview-instant.js';

/** https://core.telegram.org/bots/api#inlinequery */
export interface AskedInline {
  readonly id: string;
  readonly query: string;
}

const EXAMPLE = '20 usd coffee';
/** More of a button's label is not shown. */
const LABEL_LENGTH = 60;

/** Offers what a line would make, for whoever types it alone; nothing is made before it is chosen. */
export async function handleInlineQuery(
  deps: InstantDeps,
  asker: Asker,
  { id, query }: AskedInline,
): Promise<void> {
  const words = deps.conversation.wordsFor(asker);
  const text = query.trim();
  const preview =
    text === '' ? ({ kind: 'empty' } as const) : await previewInstant(deps, asker, { text, from: 'line' });
  const offered =
    preview.kind === 'instant'
      ? { results: [buildResult(preview)] }
      : { results: [], button: toButton(words, preview) };
  // Another person's answer, or one of another moment, must never be shown: https://core.telegram.org/bots/api#answerinlinequery
  await deps.api.call('answerInlineQuery', {
    inline_query_id: id,
    ...offered,
    cache_time: 0,
    is_personal: true,
  });
}

type Nothing = { readonly kind: 'empty' | 'stranger' } | { readonly kind: 'refused'; readonly words: string };

function toButton(words: Words, nothing: Nothing): InlineQueryResultsButton {
  const said = {
    empty: () => words.say('telegram.inline.example', { example: EXAMPLE }),
    stranger: () => words.say('telegram.inline.start'),
    refused: () => ('words' in nothing ? nothing.words : ''),
  }[nothing.kind]();
  return { text: cutText(said, LABEL_LENGTH), start_parameter: 'hello' };
}

/** It has a button, without which Telegram would not tell where it stands: https://core.telegram.org/bots/inline */
function buildResult({ title, details, words, waits }: InstantReply): InlineQueryResultArticle {
  return {
    type: 'article',
    id: 'link',
    title,
    ...(details === '' ? {} : { description: details }),
    input_message_content: { message_text: showText(words), parse_mode: 'HTML' },
    reply_markup: {
      inline_keyboard: [[{ text: waits, callback_data: encodePress({ kind: 'wait' }) ?? '' }]],
    },
  };
}
