import { h } from '../dom.js';
import { nameChannel } from '../text/directory.js';
import { createComposer } from './composer.js';
import { createMessageList } from './message-list.js';
import { createPanelFrame, type PanelView } from './panel-frame.js';
import type { Ui } from './ui.js';

/** A message and what was answered to it. */
export function createThreadPanel(ui: Ui): PanelView {
  const list = createMessageList(ui, {
    label: () => 'Thread',
    inThread: true,
    onTop: () => undefined,
  });
  const composer = createComposer(ui, { onSend: list.toEnd });
  const place = h('span', 'panel-note');
  const frame = createPanelFrame(ui, 'Thread', place);
  frame.body.classList.add('thread');
  frame.body.append(list.element, h('div', 'channel-foot', composer.element));
  let shown = '';

  return {
    element: frame.element,
    show() {
      const panel = ui.session.panel();
      if (panel?.kind !== 'thread') return;
      const { channelId, ts } = panel;
      const { channels, messages, viewerId } = ui.session.workspace();
      const channel = channels.find(({ id }) => id === channelId);
      place.textContent = channel === undefined ? '' : nameChannel(ui.directory(), channel);
      const key = `${viewerId} ${channelId} ${ts}`;
      if (key !== shown) {
        list.clear();
        composer.moveTo({ channelId, threadTs: ts, name: '' });
      }
      shown = key;
      const inIt = (messages[channelId] ?? []).filter((each) => each.ts === ts || each.threadTs === ts);
      list.show(inIt);
    },
  };
}
