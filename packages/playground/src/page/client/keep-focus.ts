/** Draws anew and puts the focus, and the cursor in a text, back on the element of the same `data-key`. */
export function keepFocus(root: () => HTMLElement, draw: () => void): void {
  const active = document.activeElement;
  const key = active instanceof HTMLElement && root().contains(active) ? active.dataset['key'] : undefined;
  const cursor = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement ? active : null;
  // Numbers and dates have no cursor to ask for.
  const start = cursor?.selectionStart ?? null;
  const end = cursor?.selectionEnd ?? null;
  draw();
  if (key === undefined) return;
  const again = root().querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  again?.focus();
  const isText = again instanceof HTMLInputElement || again instanceof HTMLTextAreaElement;
  if (isText && start !== null) again.setSelectionRange(start, end);
}
