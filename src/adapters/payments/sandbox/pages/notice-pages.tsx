import type { Words } from '../../../chat/words/words.js';
import { renderPage } from './layout.js';

export function renderUnknown(words: Words): string {
  return renderNotice(words, 'unknown');
}

export function renderOutOfOrder(words: Words): string {
  return renderNotice(words, 'out_of_order');
}

function renderNotice(words: Words, what: 'unknown' | 'out_of_order'): string {
  const title = words.say(`bank.${what}.title`);
  const content = (
    <section class="order notice">
      <h1>{title}</h1>
      <p>{words.say(`bank.${what}.text`)}</p>
    </section>
  );
  return renderPage({ words, title, content });
}
