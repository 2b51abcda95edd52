import type { Words } from '../../chat/words/words.js';
import { context, type ModalView, modal, plain } from './block-kit.js';

/** Stands there at once, while what was asked for is made ready. */
export function buildOpeningView(words: Words, text: string): ModalView {
  return modal({
    title: words.say('slack.opening.title'),
    close: words.say('slack.button.cancel'),
    blocks: [context(plain(text))],
  });
}
