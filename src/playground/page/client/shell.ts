import { writeAddress } from './address.js';
import { h } from './dom.js';
import { createReadMarks } from './read-marks.js';
import type { SessionEvent } from './session.js';
import { createClockControl } from './tools/clock-control.js';
import { createInboxPanel } from './tools/inbox-panel.js';
import { createLogPanel } from './tools/log-panel.js';
import { createSettingsControl } from './tools/settings-control.js';
import { createTourPanel } from './tools/tour-panel.js';
import { TOUR } from './tools/tour-steps.js';
import type { Ui } from './ui.js';
import { createMainView } from './workspace/main-view.js';
import { createModalLayer } from './workspace/modal-layer.js';
import { createPeopleSwitch } from './workspace/people-switch.js';
import { createSidebar } from './workspace/sidebar.js';
import { createThreadPanel } from './workspace/thread-panel.js';
import { createTopBar } from './workspace/top-bar.js';

/** The whole page: its parts, and what each of them hears of. */
export function createShell(ui: Ui, { hasInbox }: { hasInbox: boolean }): HTMLElement {
  const parts = createParts(ui, hasInbox);
  const { main, sidebar, modals, panels, people, clock, top, marks, tour, log, element } = parts;

  const showPanel = () => {
    const panel = ui.session.panel();
    const wanted = panel === null ? [] : [panels[panel.kind].element];
    if (parts.panelSlot.firstChild !== (wanted[0] ?? null)) parts.panelSlot.replaceChildren(...wanted);
    element.classList.toggle('has-panel', panel !== null);
    if (panel !== null) panels[panel.kind].show();
  };
  const showAround = () => {
    const channelId = main.channelId();
    const isSeen = document.visibilityState === 'visible';
    if (channelId !== undefined && isSeen) marks.markRead(ui.session.workspace(), channelId);
    sidebar.show();
    top.show({ tour: `${tour.doneCount()}/${TOUR.length}`, log: log.unseenCount() });
  };
  const openPlace = () => {
    const place = ui.session.place();
    history.replaceState(null, '', writeAddress(ui.session.workspace().viewerId, place));
    element.classList.remove('drawer-open');
    main.show();
    if (place.kind === 'app') void ui.session.perform({ type: 'open_home', tab: place.tab });
  };

  document.addEventListener('visibilitychange', showAround);
  if (tour.isFirstVisit() && matchMedia('(min-width: 1100px)').matches)
    ui.session.showPanel({ kind: 'tour' });
  ui.session.listen((event) => {
    const isMail = event.type === 'changed' && event.record.type === 'inbox_received';
    const isNews = [tour.notice(event), log.notice(event), isMail].includes(true);
    if (event.type === 'loaded') {
      main.clear();
      stayWhereOneMay(ui);
      openPlace();
      people.show();
      modals.show();
      clock.show();
      showPanel();
    } else if (event.type === 'place_changed') {
      openPlace();
      showPanel();
    } else if (event.type === 'panel_changed') showPanel();
    else if (event.type === 'failed') ui.toast(event.words);
    else if (event.type === 'line_changed') element.classList.toggle('line-down', !event.isUp);
    else {
      main.show();
      if (event.type === 'changed') {
        modals.show();
        clock.show();
        tellOf(ui, event, main.channelId());
      }
      if (ui.session.panel()?.kind === 'thread') showPanel();
    }
    if (isNews && ui.session.panel() !== null) showPanel();
    showAround();
  });
  return element;
}

function createParts(ui: Ui, hasInbox: boolean) {
  const marks = createReadMarks(sessionStorage, ui.now());
  const tour = createTourPanel(ui, localStorage);
  const log = createLogPanel(ui);
  const panels = { tour, log, inbox: createInboxPanel(ui), thread: createThreadPanel(ui) };
  const main = createMainView(ui);
  const sidebar = createSidebar(ui, marks);
  const people = createPeopleSwitch(ui);
  const clock = createClockControl(ui);
  const settings = createSettingsControl(ui, () => {
    tour.restart();
    ui.session.showPanel(null);
  });
  const onMenu = () => element.classList.toggle('drawer-open');
  const top = createTopBar(ui, {
    people: people.element,
    clock: clock.element,
    settings,
    hasInbox,
    onMenu,
  });
  const panelSlot = h('div', 'panel-slot');
  const veil = h('div', { class: 'veil', on: { click: onMenu } });
  const offline = h('p', { class: 'offline', attrs: { role: 'status' } }, 'Reconnecting…');
  const element = h(
    'div',
    'shell',
    top.element,
    h('div', 'columns', sidebar.element, veil, main.element, panelSlot),
    offline,
  );
  element.addEventListener('click', (event) => followInside(ui, main.scrollTo, event));
  element.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') element.classList.remove('drawer-open');
  });
  return {
    marks,
    tour,
    log,
    panels,
    main,
    sidebar,
    people,
    clock,
    top,
    panelSlot,
    element,
    modals: createModalLayer(ui),
  };
}

/** What the person before may see, the next one may not. */
function stayWhereOneMay(ui: Ui): void {
  const place = ui.session.place();
  const { channels } = ui.session.workspace();
  if (place.kind === 'app' || channels.some(({ id }) => id === place.channelId)) return;
  const first = channels.find(({ name }) => name === 'sales') ?? channels[0];
  if (first !== undefined) ui.session.goTo({ kind: 'channel', channelId: first.id });
}

/** Names of channels and addresses of messages lead to them. */
function followInside(ui: Ui, scrollTo: (ts: string) => void, event: Event): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-channel]') : null;
  const { channel: channelId, message: ts } = link?.dataset ?? {};
  if (channelId === undefined) return;
  event.preventDefault();
  ui.session.goTo({ kind: 'channel', channelId });
  if (ts !== undefined) scrollTo(ts);
}

/** Speaks what comes in where one stands, and the platform's words that belong to no channel. */
function tellOf(ui: Ui, { record }: SessionEvent & { type: 'changed' }, channelId: string | undefined): void {
  const { viewerId, people } = ui.session.workspace();
  if (record.type === 'notice_shown' && record.channelId === undefined && record.userId === viewerId) {
    ui.toast(record.text);
  }
  if (record.type !== 'message_posted' || record.message.channelId !== channelId) return;
  const { userId, text } = record.message;
  if (userId === viewerId) return;
  const author = people.find(({ id }) => id === userId)?.realName ?? '';
  ui.announce(`${author}: ${text.replace(/<[^>|]*\|([^>]*)>/g, '$1').replace(/[*<>]/g, '')}`);
}
