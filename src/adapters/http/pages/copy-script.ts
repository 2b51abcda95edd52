/**
 * What pages do that show something once: a press copies it, and a form that uses its address up goes off once, however
 * often its button is pressed. Without scripts the words can be selected, and the form works as well.
 * https://www.w3.org/TR/clipboard-apis/#async-clipboard-api: only pages over https, or of this machine, have it.
 */
export const COPY_SCRIPT = `(() => {
  'use strict';
  const select = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  };
  const copy = async (node) => {
    try {
      await navigator.clipboard.writeText(node.textContent);
      return true;
    } catch {
      select(node);
      return document.execCommand('copy');
    }
  };
  for (const button of document.querySelectorAll('button[data-copies]')) {
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const isCopied = await copy(document.getElementById(button.dataset.copies));
      if (!isCopied) return;
      button.textContent = button.dataset.copied;
      setTimeout(() => { button.textContent = label; }, 2000);
    });
  }
  for (const form of document.querySelectorAll('form[data-once]')) {
    let isSent = false;
    form.addEventListener('submit', (event) => {
      if (isSent) event.preventDefault();
      isSent = true;
    });
  }
})();
`;
