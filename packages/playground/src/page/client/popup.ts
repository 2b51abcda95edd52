/** Something over the page that hangs on an anchor: a list, a menu, a panel. */
export interface Popup {
  close(): void;
}

interface PopupOptions {
  readonly anchor: HTMLElement;
  readonly content: HTMLElement;
  /** As wide as the anchor at least. */
  readonly matchWidth?: boolean;
  readonly align?: 'start' | 'end';
  /** Also told when the popup closes by itself. */
  readonly onClose?: () => void;
}

const GAP = 4;
const EDGE = 8;
const TALLEST = 400;

/** Shows `content` in the top layer, beside its anchor, until it is closed or something else is pressed. */
export function openPopup({ anchor, content, onClose, ...place }: PopupOptions): Popup {
  content.setAttribute('popover', 'manual');
  content.classList.add('popup');
  // Inside a modal everything outside of it is dead, so the popup goes where its anchor is.
  (anchor.closest('dialog') ?? document.body).append(content);
  content.showPopover();
  const put = () => putBeside(anchor, content, place);
  put();

  let open = true;
  const close = () => {
    if (!open) return;
    open = false;
    document.removeEventListener('pointerdown', closeOutside, true);
    window.removeEventListener('resize', close);
    document.removeEventListener('scroll', put, true);
    content.remove();
    onClose?.();
  };
  const closeOutside = ({ target }: Event) => {
    if (target instanceof Node && !content.contains(target) && !anchor.contains(target)) close();
  };
  document.addEventListener('pointerdown', closeOutside, true);
  document.addEventListener('scroll', put, true);
  window.addEventListener('resize', close);
  return { close };
}

function putBeside(
  anchor: HTMLElement,
  content: HTMLElement,
  { matchWidth, align }: Pick<PopupOptions, 'matchWidth' | 'align'>,
): void {
  const at = anchor.getBoundingClientRect();
  if (matchWidth === true) content.style.minWidth = `${at.width}px`;
  const { innerWidth, innerHeight } = window;
  const below = innerHeight - at.bottom - GAP - EDGE;
  const above = at.top - GAP - EDGE;
  const goesUp = content.scrollHeight > below && above > below;
  content.style.maxHeight = `${Math.min(TALLEST, Math.max(120, goesUp ? above : below))}px`;
  const left = align === 'end' ? at.right - content.offsetWidth : at.left;
  content.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - content.offsetWidth - EDGE))}px`;
  content.style.top = goesUp ? `${at.top - GAP - content.offsetHeight}px` : `${at.bottom + GAP}px`;
}
