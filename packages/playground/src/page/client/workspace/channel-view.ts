import type { Channel, Message } from '../../../protocol.js';
import { fill, h } from '../dom.js';
import { icon } from '../icons.js';
import { isReply } from '../read-marks.js';
import { nameChannel, nameOf } from '../text/directory.js';
import { createComposer } from './composer.js';
import { createMessageList } from './message-list.js';
import type { Ui } from './ui.js';

export interface ChannelView {
  readonly element: HTMLElement;
  /** Draws that channel; what is the same stays as it is. */
  show(channelId: string): void;
  /** Another person's eyes, or another workspace. */
  clear(): void;
  scrollTo(ts: string): void;
}

/** `bare`: without a head of its own, under the app's tabs. */
export function createChannelView(ui: Ui, { bare }: { bare: boolean }): ChannelView {
  let shown: string | undefined;
  const find = () => ui.session.workspace().channels.find(({ id }) => id === shown);
  const name = () => titleOf(ui, find());
  const head = h('header', 'channel-head');
  const beginning = h('div', 'beginning');
  const list = createMessageList(ui, {
    ...{ label: () => `Messages in ${name()}`, inThread: false, beginning },
    onTop: () => (shown !== undefined && hasOlder(ui, shown) ? ui.session.loadOlder(shown) : undefined),
  });
  const composer = createComposer(ui, { onSend: list.toEnd });
  const foot = h('div', 'channel-foot');
  list.element.prepend(buildSkip(composer.focus));
  const element = h('div', bare ? 'channel bare' : 'channel', bare ? null : head, list.element, foot);

  return {
    element,
    show(channelId) {
      const isNew = channelId !== shown;
      shown = channelId;
      const channel = find();
      if (channel === undefined) return;
      if (isNew) list.clear();
      list.show(messagesOf(ui, channelId));
      fill(head, renderHead(ui, channel));
      beginning.hidden = hasOlder(ui, channelId);
      if (isNew) fill(beginning, renderBeginning(ui, channel));
      const isMember = channel.memberIds.includes(ui.session.workspace().viewerId);
      showIn(foot, isMember ? composer.element : renderJoin(ui, channel));
      if (isNew) composer.moveTo({ channelId, name: name() });
      if (isNew && isMember && matchMedia('(hover: hover)').matches) composer.focus();
    },
    clear() {
      shown = undefined;
      list.clear();
    },
    scrollTo: (ts) => list.scrollTo(ts),
  };
}

function titleOf(ui: Ui, channel: Channel | undefined): string {
  return channel === undefined ? '' : nameChannel(ui.directory(), channel);
}

function hasOlder(ui: Ui, channelId: string): boolean {
  return ui.session.workspace().hasOlder.includes(channelId);
}

/** What stands in the channel itself, not in its threads. */
function messagesOf(ui: Ui, channelId: string): Message[] {
  const messages = ui.session.workspace().messages[channelId] ?? [];
  return messages.filter((message) => !isReply(message));
}

/** What is there already is not touched: it keeps the focus. */
function showIn(parent: HTMLElement, child: HTMLElement): void {
  if (parent.firstChild !== child) parent.replaceChildren(child);
}

/** Past all the buttons of all messages, for who goes by keyboard. */
function buildSkip(toComposer: () => void): HTMLElement {
  const on = { click: () => toComposer() };
  return h('button', { class: 'skip', attrs: { type: 'button' }, on }, 'Skip to the message field');
}

function renderHead(ui: Ui, channel: Channel): HTMLElement[] {
  const directory = ui.directory();
  const sign = { public: 'hash', private: 'lock' } as const;
  const title = channel.kind === 'im' ? nameChannel(directory, channel) : channel.name;
  const members = channel.memberIds.map((id) => nameOf(directory, id));
  return [
    h('h2', {}, channel.kind === 'im' ? null : icon(sign[channel.kind]), title),
    h('p', 'topic', channel.topic),
    h(
      'p',
      { class: 'members', attrs: { title: members.join(', ') } },
      channel.kind === 'im' ? '' : `${members.length} members`,
    ),
  ];
}

function renderBeginning(ui: Ui, channel: Channel): HTMLElement[] {
  const name = nameChannel(ui.directory(), channel);
  const [command] = ui.session.workspace().commands;
  const hint = command === undefined ? '' : ` Type ${command.command} to begin, or / to see what there is.`;
  return [h('b', {}, name), h('p', {}, `This is the very beginning of ${name}.${hint}`)];
}

function renderJoin(ui: Ui, { id, name }: Channel): HTMLElement {
  const on = { click: () => void ui.session.perform({ type: 'join', channelId: id }) };
  return h(
    'div',
    'join',
    h('p', {}, 'You are looking at ', h('b', {}, `#${name}`)),
    h('button', { class: 'button primary', attrs: { type: 'button' }, on }, 'Join channel'),
  );
}
