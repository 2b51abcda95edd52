import { clock, toLine, toPlainText } from '../../chat/cards/line.js';
import { findSubject } from '../../chat/conversation/model/find-subject.js';
import type { PageReply } from '../../chat/conversation/model/reply.js';
import type { Words } from '../../chat/words/words.js';

/** What says how links stand. */
const STANDING: ReadonlySet<PageReply['kind']> = new Set<PageReply['kind']>([
  'status',
  'stopped',
  'created',
  'sent',
  'refund',
  'list',
]);

export interface AsOf {
  readonly at: Date;
  /** Of whoever reads it; null: nobody knows it. */
  readonly timeZone: string | null;
}

/**
 * Slack lets nobody edit what a command was answered until something in it is pressed: it says as of when it holds, and
 * that the card is kept current.
 * @see https://github.com/slackapi/bolt-js/issues/2287
 */
export function withAsOf(words: Words, page: PageReply, { at, timeZone }: AsOf): PageReply {
  if (!STANDING.has(page.kind)) return page;
  const of = findSubject(page) === null ? 'other' : 'link';
  const line = toLine(words.mix('slack.as_of', { of, time: clock(words, at, timeZone ?? 'UTC') }));
  const said = `${page.words} ${toPlainText(line)}`;
  return { ...page, words: said, parts: [...page.parts, { kind: 'small', line }] };
}
