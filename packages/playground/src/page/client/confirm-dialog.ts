import { h } from './dom.js';

export interface ConfirmWords {
  readonly title: string;
  readonly body: string | Node[];
  readonly confirm: string;
  readonly deny: string;
  readonly danger: boolean;
}

/** Asks before something is done; Escape and pressing beside it mean no. */
export function askToConfirm(words: ConfirmWords): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (yes: boolean) => () => {
      dialog.close(yes ? 'yes' : 'no');
    };
    const button = (text: string, look: string, yes: boolean) =>
      h('button', { class: `button ${look}`, attrs: { type: 'button' }, on: { click: answer(yes) } }, text);
    const dialog = h(
      'dialog',
      { class: 'dialog confirm', attrs: { 'aria-labelledby': 'confirm-title' } },
      h('h2', { attrs: { id: 'confirm-title' } }, words.title),
      h('div', 'confirm-text', words.body),
      h(
        'div',
        'dialog-foot',
        button(words.deny, '', false),
        button(words.confirm, words.danger ? 'danger solid' : 'primary', true),
      ),
    );
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close('no');
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
