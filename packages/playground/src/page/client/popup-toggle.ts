import { openPopup, type Popup } from './popup.js';

/** For a button that a dialog hangs on: a press opens it, the next one or Escape closes it. */
export function makePopupToggle(
  getButton: () => HTMLElement,
  buildContent: (close: () => void) => HTMLElement,
): () => void {
  let popup: Popup | null = null;
  const close = () => popup?.close();
  return () => {
    if (popup !== null) {
      popup.close();
      return;
    }
    const anchor = getButton();
    const content = buildContent(close);
    content.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') close();
    });
    const onClose = () => {
      popup = null;
      anchor.focus();
    };
    popup = openPopup({ anchor, content, align: 'end', onClose });
    content.querySelector<HTMLElement>('button, input')?.focus();
  };
}
