import type { SessionEvent } from '../session.js';
import { isWeekPlaying } from '../time/is-week-playing.js';
import { TOUR } from '../tools/tour-steps.js';
import type { Ui } from '../workspace/ui.js';
import { createPageHistory } from './page-history.js';
import { createShellParts, type ShellOptions, type ShellParts, WIDE } from './shell-parts.js';

/** The whole page: its parts, and what each of them hears of. */
export function createShell(ui: Ui, options: ShellOptions): HTMLElement {
  const parts = createShellParts(ui, options);
  const { element, telegram, tour, log, inbox } = parts;
  if (tour.isFirstVisit() && matchMedia(WIDE).matches) ui.session.showPanel({ kind: 'tour' });
  const pageHistory = createPageHistory(ui);
  ui.session.listen((event) => {
    const isNews = [tour.notice(event), log.notice(event), inbox.notice(event)].includes(true);
    showEvent(ui, parts, event);
    telegram?.notice(event);
    if (isNews && ui.session.panel() !== null) showPanel(ui, parts);
    if (event.type !== 'line_changed' && event.type !== 'failed') pageHistory.note();
    showAround(ui, parts);
  });
  document.addEventListener('visibilitychange', () => showAround(ui, parts));
  element.addEventListener('click', (event) => followInside(ui, parts, event));
  element.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') element.classList.remove('drawer-open');
  });
  return element;
}

function showEvent(ui: Ui, parts: ShellParts, event: SessionEvent): void {
  const { main, modals, bar, element } = parts;
  switch (event.type) {
    case 'loaded':
      showAnew(ui, parts);
      break;
    case 'place_changed':
      openPlace(ui, parts);
      showPanel(ui, parts);
      break;
    case 'panel_changed':
      showPanel(ui, parts);
      break;
    case 'failed':
      ui.toast(event.words);
      break;
    case 'line_changed':
      element.classList.toggle('line-down', !event.isUp);
      break;
    case 'changed':
      modals.show();
      bar.language.show();
      bar.clock.show();
      tellOf(ui, event, main.channelId());
      showMessages(ui, parts);
      break;
    case 'history_loaded':
      showMessages(ui, parts);
  }
}

function showMessages(ui: Ui, parts: ShellParts): void {
  parts.main.show();
  if (ui.session.panel()?.kind === 'thread') showPanel(ui, parts);
}

/** Other eyes, or another workspace. */
function showAnew(ui: Ui, parts: ShellParts): void {
  const { main, bar, modals } = parts;
  main.clear();
  stayWhereOneMay(ui);
  openPlace(ui, parts);
  for (const part of Object.values(bar)) part.show();
  modals.show();
  showPanel(ui, parts);
}

function openPlace(ui: Ui, { main, element }: ShellParts): void {
  const place = ui.session.place();
  element.classList.remove('drawer-open');
  main.show();
  if (place.kind === 'app') void ui.session.perform({ type: 'open_home', tab: place.tab });
}

function showPanel(ui: Ui, { panels, panelSlot, element }: ShellParts): void {
  const panel = ui.session.panel();
  const wanted = panel === null ? null : panels[panel.kind].element;
  if (panelSlot.firstChild !== wanted) panelSlot.replaceChildren(...(wanted === null ? [] : [wanted]));
  element.classList.toggle('has-panel', panel !== null);
  if (panel !== null) panels[panel.kind].show();
}

/** What counts: unread messages, steps of the tour, refusals, messages to customers. */
function showAround(ui: Ui, { main, marks, sidebar, top, next, tour, log, inbox }: ShellParts): void {
  const channelId = main.channelId();
  const isSeen = document.visibilityState === 'visible';
  if (channelId !== undefined && isSeen) marks.markRead(ui.session.workspace(), channelId);
  sidebar.show();
  next.show();
  const counts = { log: log.unseenCount(), inbox: inbox.unseenCount() };
  top.show({ tour: `${tour.doneCount()}/${TOUR.length}`, ...counts });
}

/** What the person before may see, the next one may not. */
function stayWhereOneMay(ui: Ui): void {
  const place = ui.session.place();
  const { channels } = ui.session.workspace();
  if (place.kind === 'app' || channels.some(({ id }) => id === place.channelId)) return;
  const first = channels.find(({ name }) => name === 'sales') ?? channels[0];
  if (first !== undefined) ui.session.goTo({ kind: 'channel', channelId: first.id });
}

/** Names of channels, addresses of messages and of the bot in Telegram lead to them. */
function followInside(ui: Ui, { main, telegram }: ShellParts, event: Event): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  if (link !== null && telegram?.follow(link.href) === true) event.preventDefault();
  const { channel: channelId, message: ts } = link?.dataset ?? {};
  if (channelId === undefined) return;
  event.preventDefault();
  ui.session.goTo({ kind: 'channel', channelId });
  if (ts !== undefined) main.scrollTo(ts);
}

/** Speaks what comes in where one stands, and the platform's words that belong to no channel. */
function tellOf(ui: Ui, { record }: SessionEvent & { type: 'changed' }, channelId: string | undefined): void {
  const { viewerId, people } = ui.session.workspace();
  if (record.type === 'notice_shown' && record.channelId === undefined && record.userId === viewerId) {
    ui.toast(record.text);
  }
  if (record.type !== 'message_posted' || record.message.channelId !== channelId) return;
  const { userId, text } = record.message;
  // What the week says while it is being played nobody has to hear.
  if (userId === viewerId || isWeekPlaying(ui.now())) return;
  const author = people.find(({ id }) => id === userId)?.realName ?? '';
  ui.announce(`${author}: ${text.replace(/<[^>|]*\|([^>]*)>/g, '$1').replace(/[*<>]/g, '')}`);
}
