import type { Words } from '../../chat/words/words.js';
import { buildMessagePage } from './message-page.js';

/** One page for an address that never was, that did its work, and whose time is over. */
export function buildPageOver(
  words: Words,
  next:
    | 'web.logo.over.text'
    | 'web.report_file.over'
    | 'web.kyc.over'
    | 'web.key.over'
    | 'web.secret.over'
    | 'web.kyc.opened'
    | 'web.look.over'
    | 'web.look.gone' = 'web.logo.over.text',
): string {
  return buildMessagePage({
    words,
    title: words.say('web.logo.over.title'),
    heading: words.say('web.logo.over.heading'),
    text: [words.say(next)],
  });
}
