import { fill, h, iconButton } from '../dom.js';
import { icon } from '../icons.js';
import { renderDots } from '../text/render-dots.js';
import type { TelegramUi } from './telegram-ui.js';

/** The message that is answered with what is written next, above the field. */
export function createReplyBar(tg: TelegramUi): { element: HTMLElement; show(): void } {
  const element = h('div', { class: 'tg-replying', attrs: { hidden: true } });
  return {
    element,
    show() {
      const message = tg.session.replyTo();
      element.hidden = message === null;
      if (message === null) {
        fill(element);
        return;
      }
      fill(
        element,
        icon('reply'),
        h(
          'p',
          {},
          h('b', {}, `Reply to ${message.from}`),
          h('span', {}, renderDots(message.text.split('\n')[0] ?? '')),
        ),
        iconButton(icon('close'), 'Do not reply to it', () => tg.session.answer(null)),
      );
    },
  };
}
