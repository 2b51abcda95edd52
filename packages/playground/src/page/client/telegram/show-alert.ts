import { h } from '../dom.js';

/** Words that stay until they were read. */
export function showAlert(from: string, words: string): void {
  const close = h(
    'button',
    { class: 'button primary', attrs: { type: 'button' }, on: { click: () => dialog.close() } },
    'Close',
  );
  const attrs = { role: 'alertdialog', 'aria-labelledby': 'alert-title', 'aria-describedby': 'alert-words' };
  const dialog = h(
    'dialog',
    { class: 'dialog confirm', attrs },
    h('h2', { attrs: { id: 'alert-title' } }, from),
    h('p', { class: 'confirm-text', attrs: { id: 'alert-words' } }, words),
    h('div', 'dialog-foot', close),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
