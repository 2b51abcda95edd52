import type { View } from '../../../protocol.js';
import { renderBlocks } from '../blocks/render-blocks.js';
import type { Surface } from '../blocks/surface.js';
import { fill, h, iconButton, nextId } from '../dom.js';
import { icon } from '../icons.js';
import { text } from '../json.js';
import { keepFocus } from '../keep-focus.js';
import { renderAvatar } from './avatar.js';
import { findAppChat } from './sidebar.js';
import type { Ui } from './ui.js';

export interface ModalLayer {
  /** Draws the view on top of the stack, or none. */
  show(): void;
}

/** The app's modal views, one at a time: the one on top. */
export function createModalLayer(ui: Ui): ModalLayer {
  const titleId = nextId('modal-title');
  const form = h('form', { attrs: { novalidate: true, method: 'dialog' } });
  const dialog = h('dialog', { class: 'dialog modal', attrs: { 'aria-labelledby': titleId } }, form);
  let shown: { viewId: string; drawing: string } | undefined;

  const close = (all: boolean) => {
    const top = ui.session.workspace().modals.at(-1);
    if (top === undefined) return;
    const entries = surfaceOf(ui, top).form.all();
    void ui.session.perform({ type: 'close_view', viewId: top.id, all, entries });
  };
  onCancel(dialog, () => close(false));
  onSubmit(form, () => void submit(ui, form));

  return {
    show() {
      const { modals } = ui.session.workspace();
      const top = modals.at(-1);
      if (top === undefined) {
        shown = undefined;
        dialog.close();
        dialog.remove();
        return;
      }
      const drawing = JSON.stringify([top.view, top.errors, top.notice, modals.length]);
      if (shown?.viewId === top.id && shown.drawing === drawing) return;
      const isSame = shown?.viewId === top.id;
      shown = { viewId: top.id, drawing };
      const head = { titleId, top, depth: modals.length, close };
      redraw(form, isSame, () =>
        fill(form, renderHead(ui, head), renderBody(ui, top), renderFoot(top, close)),
      );
      if (!dialog.isConnected) document.body.append(dialog);
      if (!dialog.open) dialog.showModal();
      placeFocus(form, { isSame, hasErrors: Object.keys(top.errors).length > 0 });
    },
  };
}

function onCancel(dialog: HTMLElement, cancel: () => void): void {
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (event.target === dialog) cancel();
  });
}

function onSubmit(form: HTMLElement, send: () => void): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
}

/** The same view keeps its focus and how far one has read. */
function redraw(form: HTMLElement, isSame: boolean, draw: () => void): void {
  const scrollTop = isSame ? bodyOf(form).scrollTop : 0;
  if (isSame) keepFocus(() => form, draw);
  else draw();
  bodyOf(form).scrollTop = scrollTop;
}

function bodyOf(form: HTMLElement): Element {
  return form.querySelector('.modal-body') ?? form;
}

/** A new view begins at its first field, a refused one at what was wrong; one to read, at its title: Enter does nothing there. */
function placeFocus(form: HTMLElement, { isSame, hasErrors }: { isSame: boolean; hasErrors: boolean }): void {
  const field = 'input:not([type=hidden]), textarea';
  const wrong = form.querySelector<HTMLElement>(`.wrong :is(${field})`);
  if (hasErrors) {
    wrong?.focus();
    return;
  }
  if (isSame && form.contains(document.activeElement)) return;
  const first = form.querySelector<HTMLElement>(`.modal-body :is(${field})`);
  (first ?? form.querySelector<HTMLElement>('.dialog-head h2'))?.focus();
}

async function submit(ui: Ui, form: HTMLFormElement): Promise<void> {
  const top = ui.session.workspace().modals.at(-1);
  const button = form.querySelector<HTMLButtonElement>('[type=submit]');
  if (top === undefined || button === null || button.ariaBusy === 'true') return;
  button.ariaBusy = 'true';
  const surface = surfaceOf(ui, top);
  await ui.session.perform({ type: 'submit_view', viewId: top.id, entries: surface.form.all() });
  button.ariaBusy = 'false';
}

function renderHead(
  ui: Ui,
  {
    titleId,
    top,
    depth,
    close,
  }: { titleId: string; top: View; depth: number; close: (all: boolean) => void },
): HTMLElement {
  const { app } = ui.session.workspace();
  return h(
    'header',
    'dialog-head',
    depth > 1 ? iconButton('‹', 'Back', () => close(false)) : null,
    renderAvatar(app.botUserId, app.name, true),
    h('h2', { attrs: { id: titleId, tabindex: -1 } }, text(top.view['title'])),
    iconButton(icon('close'), 'Close', () => close(true)),
  );
}

/** The current conversation is the one that the person stands in: they cannot leave it while a modal is open. */
function surfaceOf(ui: Ui, { id, view, entries, errors }: View): Surface {
  const place = ui.session.place();
  const workspace = ui.session.workspace();
  const channelId = place.kind === 'channel' ? place.channelId : findAppChat(workspace)?.id;
  const { blocks } = view;
  return ui.surface({ place: { in: 'modal', viewId: id }, known: entries, blocks, errors, channelId });
}

function renderBody(ui: Ui, top: View): HTMLElement {
  const { notice, view } = top;
  return h(
    'div',
    'modal-body',
    notice === undefined ? null : h('p', { class: 'notice', attrs: { role: 'alert' } }, notice),
    renderBlocks(view.blocks, surfaceOf(ui, top)),
  );
}

function renderFoot({ view }: View, close: (all: boolean) => void): HTMLElement {
  const submitText = text(view['submit']);
  const on = { click: () => close(false) };
  return h(
    'footer',
    'dialog-foot',
    h('button', { class: 'button', attrs: { type: 'button' }, on }, text(view['close']) || 'Cancel'),
    submitText === ''
      ? null
      : h('button', { class: 'button primary', attrs: { type: 'submit' } }, submitText),
  );
}
