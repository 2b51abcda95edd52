import type { Message, SharedFile } from '../../../protocol.js';
import { playgroundPaths } from '../../../protocol.js';
import { renderBlocks } from '../blocks/render-blocks.js';
import { h, iconButton } from '../dom.js';
import { icon } from '../icons.js';
import { openMenu } from '../menu.js';
import { SLACKBOT } from '../notice-message.js';
import { type Directory, findPerson, nameOf } from '../text/directory.js';
import { renderMrkdwn } from '../text/render-mrkdwn.js';
import { clockTime, momentInZone } from '../time/format-date.js';
import { renderAvatar } from './avatar.js';
import type { Ui } from './ui.js';

export function atOf(ts: string): Date {
  return new Date(Number(ts) * 1000);
}

export function authorOf(directory: Directory, { userId }: Message): { name: string; isApp: boolean } {
  if (userId === SLACKBOT) return { name: 'Slackbot', isApp: false };
  return { name: nameOf(directory, userId), isApp: findPerson(directory, userId)?.isBot === true };
}

/** One message as it stands. `inThread`: without the way into the thread. */
export function renderMessage(ui: Ui, message: Message, { inThread }: { inThread: boolean }): HTMLElement {
  const directory = ui.directory();
  const { name, isApp } = authorOf(directory, message);
  const isPrivate = message.ephemeralFor !== undefined;
  return h(
    'div',
    {
      class: isPrivate ? 'message ephemeral' : 'message',
      attrs: { 'data-row': message.ts, role: 'listitem' },
    },
    h('div', 'gutter', renderAvatar(message.userId, name, isApp), renderTime(message, directory)),
    h(
      'div',
      'message-body',
      isPrivate ? renderOnlyYou(ui, message) : null,
      h(
        'div',
        'byline',
        h('b', 'author', name),
        isApp ? h('span', 'app-badge', 'APP') : null,
        renderTime(message, directory),
      ),
      renderContent(ui, message),
      renderUnfurls(ui, message),
      message.files.map(renderFile),
      renderReactions(message),
      inThread || message.replyCount === 0 ? null : renderThreadBar(ui, message),
    ),
    renderTools(ui, message, inThread),
  );
}

function renderTime({ ts }: Message, { timeZone }: Directory): HTMLElement {
  const at = atOf(ts);
  const attrs = { datetime: at.toISOString(), title: momentInZone(at, timeZone) };
  return h('time', { class: 'at', attrs }, clockTime(at, timeZone));
}

function renderOnlyYou(ui: Ui, { channelId, ts }: Message): HTMLElement {
  const dismiss = h(
    'button',
    {
      class: 'link-button',
      attrs: { type: 'button' },
      on: { click: () => ui.session.dismiss(channelId, ts) },
    },
    'Dismiss message',
  );
  return h('p', 'only-you', icon('eye'), 'Only visible to you', h('span', {}, ' · '), dismiss);
}

function renderContent(ui: Ui, message: Message): HTMLElement[] {
  const { channelId, ts, blocks, entries, editedTs } = message;
  const edited = editedTs === undefined || blocks.length > 0 ? null : h('span', 'edited', ' (edited)');
  if (blocks.length === 0) {
    return message.text === '' ? [] : [h('div', 'text', renderMrkdwn(message.text, ui.directory()), edited)];
  }
  const place = { in: 'message', channelId, ts } as const;
  return renderBlocks(blocks, ui.surface({ place, known: entries, blocks, channelId }));
}

/** Previews that the app has hung below somebody's words. */
function renderUnfurls(ui: Ui, { channelId, ts, unfurls = [], entries }: Message): HTMLElement[] {
  const place = { in: 'message', channelId, ts } as const;
  return unfurls.map(({ blocks }) =>
    h('blockquote', 'unfurl', renderBlocks(blocks, ui.surface({ place, known: entries, blocks, channelId }))),
  );
}

function renderFile(file: SharedFile): HTMLElement {
  const url = `${playgroundPaths.files}${file.id}`;
  const link = { href: url, target: '_blank', rel: 'noopener' };
  if (!file.mimetype.startsWith('image/')) {
    const size = `${Math.max(1, Math.round(file.sizeBytes / 1024))} kB`;
    return h('a', { class: 'file', attrs: link }, h('b', {}, file.title), h('small', {}, size));
  }
  const image = h('img', { class: 'picture', attrs: { src: url, alt: file.title } });
  return h('figure', {}, h('figcaption', {}, file.title), h('a', { attrs: link }, image));
}

function renderReactions({ reactions }: Message): HTMLElement | null {
  if (reactions.length === 0) return null;
  return h(
    'div',
    'reactions',
    reactions.map(({ name, userIds }) => h('span', 'reaction', `:${name}: ${userIds.length}`)),
  );
}

function renderThreadBar(ui: Ui, { channelId, ts, replyCount }: Message): HTMLElement {
  const words = replyCount === 1 ? '1 reply' : `${replyCount} replies`;
  const on = { click: () => ui.session.showPanel({ kind: 'thread', channelId, ts }) };
  return h('button', { class: 'thread-bar', attrs: { type: 'button' }, on }, icon('reply'), words);
}

function renderTools(ui: Ui, message: Message, inThread: boolean): HTMLElement | null {
  const { channelId, ts } = message;
  // Slack offers neither threads nor shortcuts on what only one person sees.
  if (message.ephemeralFor !== undefined) return null;
  const shortcuts = ui.session.workspace().shortcuts.filter(({ kind }) => kind === 'message');
  const items = shortcuts.map(({ name, callbackId }) => ({
    label: name,
    detail: ui.session.workspace().app.name,
    choose: () => void ui.session.perform({ type: 'use_message_shortcut', callbackId, channelId, ts }),
  }));
  const more = iconButton(icon('more'), 'More actions', (button) =>
    openMenu(button, items, 'Actions on this message'),
  );
  more.setAttribute('aria-haspopup', 'menu');
  const reply = iconButton(icon('reply'), 'Reply in thread', () =>
    ui.session.showPanel({ kind: 'thread', channelId, ts: message.threadTs ?? ts }),
  );
  return h('div', 'message-tools', inThread ? null : reply, items.length === 0 ? null : more);
}
