import type { Asker } from '../people/asker.js';
import { showText } from '../text/show-text.js';
import type { InstantDeps } from './instant-deps.js';
import { makeInstant } from './make-instant.js';
import { type Preview, previewInstant } from './preview-instant.js';

/** https://core.telegram.org/bots/api#message */
export interface Mention {
  readonly queryId: string;
  readonly messageId: number;
  readonly text: string;
  /** What it stands under; empty for nothing. */
  readonly quoted: string;
}

/**
 * Somebody names the bot in a chat that it need not be in: their own words are a link's line, else what they reply to
 * says how much. Who is no member gets no answer.
 */
export async function handleGuestMessage(deps: InstantDeps, asker: Asker, mention: Mention): Promise<void> {
  const { queryId, messageId } = mention;
  const preview = await readMention(deps, asker, mention);
  if (preview.kind === 'stranger') return;
  const refusal =
    preview.kind === 'refused'
      ? preview.words
      : await makeInstant(deps, asker, {
          makes: preview.makes,
          spot: { kind: 'guest', queryId },
          requestKey: `guest ${queryId} ${messageId}`,
        });
  if (refusal !== null) await answerInWords(deps, queryId, refusal);
}

/** The line first: what somebody types for us is clearer than what they quote. */
async function readMention(deps: InstantDeps, asker: Asker, { text, quoted }: Mention): Promise<Preview> {
  const line = withoutMention(text, deps.botUsername());
  const own = line === '' ? null : await previewInstant(deps, asker, { text: line, from: 'line' });
  if (own !== null && (own.kind !== 'refused' || quoted === '')) return own;
  const both = [line, quoted].filter((text) => text !== '').join('\n');
  return previewInstant(deps, asker, { text: both, from: 'message' });
}

function withoutMention(text: string, username: string | null): string {
  if (username === null) return text;
  const named = new RegExp(`@${username}\\b`, 'gi');
  return text.replace(named, ' ').replace(/\s+/g, ' ').trim();
}

async function answerInWords({ api }: InstantDeps, queryId: string, words: string): Promise<void> {
  await api.call('answerGuestQuery', {
    guest_query_id: queryId,
    result: {
      type: 'article',
      id: 'refusal',
      title: words,
      input_message_content: { message_text: showText(words), parse_mode: 'HTML' },
    },
  });
}
