import type { Channel, WorkspaceSnapshot } from '../../../protocol.js';
import { type Child, fill, h } from '../dom.js';
import { type IconName, icon } from '../icons.js';
import { keepFocus } from '../keep-focus.js';
import type { ReadMarks } from '../read-marks.js';
import type { Place } from '../session.js';
import { nameOf, otherMember } from '../text/directory.js';
import { renderAvatar } from './avatar.js';
import type { Ui } from './ui.js';

export interface Sidebar {
  readonly element: HTMLElement;
  show(): void;
}

/** Channels, direct messages and the app; what is unread is bold. */
export function createSidebar(ui: Ui, marks: ReadMarks): Sidebar {
  const element = h('nav', { class: 'sidebar', attrs: { 'aria-label': 'Workspace', id: 'sidebar' } });
  let shown = '';
  return {
    element,
    show() {
      const workspace = ui.session.workspace();
      const place = ui.session.place();
      const sections = listSections(workspace, (channelId) => marks.countUnread(workspace, channelId));
      const drawing = JSON.stringify([workspace.viewerId, workspace.team.name, place, sections]);
      // Drawn only when it is another: a row that is pressed must not be taken away under the finger.
      if (drawing === shown) return;
      shown = drawing;
      const draw = () =>
        fill(
          element,
          h('p', 'team', workspace.team.name),
          sections.map(({ title, rows }) =>
            renderSection(
              title,
              rows.map((row) => renderRow(ui, row)),
            ),
          ),
        );
      keepFocus(() => element, draw);
    },
  };
}

interface Row {
  readonly place: Place;
  readonly name: string;
  readonly sign: { icon: IconName } | { avatarOf: string; isApp: boolean };
  readonly unread: number;
  /** How many, not only that there are some. */
  readonly showsCount: boolean;
  /** A channel that this person is not in. */
  readonly isQuiet: boolean;
}

type CountUnread = (channelId: string) => number;

function listSections(
  workspace: WorkspaceSnapshot,
  countUnread: CountUnread,
): { title: string; rows: Row[] }[] {
  const { channels } = workspace;
  const chats = channels.filter((each) => each.kind === 'im' && !isAppChat(workspace, each));
  const rooms = channels.filter(({ kind }) => kind !== 'im');
  return [
    { title: 'Channels', rows: rooms.map((room) => toRoomRow(workspace, room, countUnread)) },
    { title: 'Direct messages', rows: chats.map((chat) => toChatRow(workspace, chat, countUnread)) },
    { title: 'Apps', rows: [buildAppRow(workspace, countUnread)] },
  ];
}

function toRoomRow({ viewerId }: WorkspaceSnapshot, room: Channel, countUnread: CountUnread): Row {
  const { id, kind, name, memberIds } = room;
  return {
    place: { kind: 'channel', channelId: id },
    name,
    sign: { icon: kind === 'private' ? 'lock' : 'hash' },
    unread: countUnread(id),
    showsCount: false,
    isQuiet: !memberIds.includes(viewerId),
  };
}

function toChatRow(workspace: WorkspaceSnapshot, chat: Channel, countUnread: CountUnread): Row {
  const otherId = otherMember(workspace, chat);
  return {
    place: { kind: 'channel', channelId: chat.id },
    name: nameOf(workspace, otherId),
    sign: { avatarOf: otherId, isApp: false },
    unread: countUnread(chat.id),
    showsCount: true,
    isQuiet: false,
  };
}

function buildAppRow(workspace: WorkspaceSnapshot, countUnread: CountUnread): Row {
  const { app } = workspace;
  const chat = findAppChat(workspace);
  return {
    place: { kind: 'app', tab: 'messages' },
    name: app.name,
    sign: { avatarOf: app.botUserId, isApp: true },
    unread: chat === undefined ? 0 : countUnread(chat.id),
    showsCount: true,
    isQuiet: false,
  };
}

function isAppChat({ app }: WorkspaceSnapshot, channel: Channel): boolean {
  return channel.kind === 'im' && channel.memberIds.includes(app.botUserId);
}

/** The direct message with the app: its Messages tab. */
export function findAppChat(workspace: WorkspaceSnapshot): Channel | undefined {
  return workspace.channels.find(
    (each) => isAppChat(workspace, each) && each.memberIds.includes(workspace.viewerId),
  );
}

function renderSection(title: string, rows: readonly HTMLElement[]): Child {
  if (rows.length === 0) return null;
  return h(
    'section',
    {},
    h('h2', {}, title),
    h(
      'ul',
      {},
      rows.map((row) => h('li', {}, row)),
    ),
  );
}

function renderRow(ui: Ui, { place, name, sign, unread, showsCount, isQuiet }: Row): HTMLElement {
  const isHere = isSamePlace(place, ui.session.place());
  const look = [unread > 0 ? 'unread' : '', isQuiet ? 'quiet' : ''].join(' ').trim();
  return h(
    'button',
    {
      class: `row ${look}`,
      attrs: {
        type: 'button',
        'aria-label': unread > 0 ? `${name}, ${unread} unread` : undefined,
        'aria-current': isHere ? 'page' : undefined,
        'data-key': `row/${name}`,
      },
      on: { click: () => ui.session.goTo(place) },
    },
    'icon' in sign ? icon(sign.icon) : renderAvatar(sign.avatarOf, name, sign.isApp),
    h('span', 'row-name', name),
    // Apart from the name, as in the words that are spoken for both.
    unread > 0 && showsCount ? [' ', h('span', 'badge', String(unread))] : null,
  );
}

function isSamePlace(place: Place, other: Place): boolean {
  if (place.kind === 'app') return other.kind === 'app';
  return other.kind === 'channel' && place.channelId === other.channelId;
}
