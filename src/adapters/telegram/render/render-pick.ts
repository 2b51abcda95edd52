import type { Words } from '../../chat/words/words.js';
import { showBold } from '../text/show-text.js';
import type { Key, Press, Rendered } from './rendered.js';
import { toRows } from './rows.js';

/** One of several, each a button; the one that holds now is marked. */
export function renderPick(
  words: Words,
  { label, options, chosen }: Extract<Press, { kind: 'pick' }>,
): Rendered {
  const keys = options.map(
    (option, at): Key => ({
      label: at === chosen ? words.say('telegram.chosen', { option: option.label }) : option.label,
      press: { kind: 'intent', intent: option.intent },
    }),
  );
  const close: Key = { label: words.say('telegram.button.close'), press: { kind: 'dismiss' } };
  return { html: showBold(label), keys: [...toRows(keys), [close]] };
}
