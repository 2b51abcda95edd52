import { h } from '../dom.js';
import { createReadMarks } from '../read-marks.js';
import { isWeekPlaying } from '../time/is-week-playing.js';
import { createClockControl } from '../tools/clock-control.js';
import { createInboxPanel } from '../tools/inbox-panel.js';
import { createLanguageControl } from '../tools/language-control.js';
import { createLogPanel } from '../tools/log-panel.js';
import { createNextStep } from '../tools/next-step.js';
import { createSettingsControl } from '../tools/settings-control.js';
import { createTourPanel } from '../tools/tour-panel.js';
import { createMainView } from '../workspace/main-view.js';
import { createModalLayer } from '../workspace/modal-layer.js';
import { createPeopleSwitch } from '../workspace/people-switch.js';
import { createSidebar } from '../workspace/sidebar.js';
import { createThreadPanel } from '../workspace/thread-panel.js';
import { createTopBar } from '../workspace/top-bar.js';
import type { Ui } from '../workspace/ui.js';
import { createTelegramSlot } from './telegram-slot.js';

export interface ShellOptions {
  readonly hasInbox: boolean;
  readonly hasWeek: boolean;
  /** Whom the page acts as in Telegram at first; null: there is none. */
  readonly telegramViewerId: number | null;
}

/** From here on there is room for the tour beside a channel. */
export const WIDE = '(min-width: 1100px)';

export type ShellParts = ReturnType<typeof createShellParts>;

/** The rest of a week that is being played is as old as its beginning. */
const whenNewsBegins = (ui: Ui) => (isWeekPlaying(ui.now()) ? new Date() : ui.now());

/** Everything that stands on the page, made once and drawn when something is new. */
export function createShellParts(ui: Ui, { hasInbox, hasWeek, telegramViewerId }: ShellOptions) {
  const marks = createReadMarks(sessionStorage, whenNewsBegins(ui));
  const onToggle = () => element.classList.toggle('has-telegram', telegram?.isOpen() === true);
  const telegram =
    telegramViewerId === null
      ? null
      : createTelegramSlot(ui, telegramViewerId, { storage: localStorage, onToggle });
  const tour = createTourPanel(ui, localStorage, { hasTelegram: telegram !== null });
  const log = createLogPanel(ui);
  const inbox = createInboxPanel(ui);
  const main = createMainView(ui);
  const sidebar = createSidebar(ui, marks);
  const bar = {
    people: createPeopleSwitch(ui),
    language: createLanguageControl(ui),
    clock: createClockControl(ui),
  };
  const onReset = () => {
    tour.restart();
    inbox.restart();
    // Where there is no room for it beside, its next step stands over the channel.
    ui.session.showPanel(matchMedia(WIDE).matches ? { kind: 'tour' } : null);
  };
  const settings = createSettingsControl(ui, { hasWeek, onReset });
  const onMenu = () => element.classList.toggle('drawer-open');
  const top = createTopBar(ui, { ...bar, telegram: telegram?.tool ?? null, settings, hasInbox, onMenu });
  const panelSlot = h('div', 'panel-slot');
  const veil = h('div', { class: 'veil', on: { click: onMenu } });
  const next = createNextStep(ui, tour, localStorage);
  const columns = h('div', 'columns', sidebar.element, veil, main.element, telegram?.column, panelSlot);
  const offline = h('p', { class: 'offline', attrs: { role: 'status' } }, 'Reconnecting…');
  const element = h('div', 'shell', top.element, next.element, columns, offline);
  onToggle();
  const panels = { tour, log, inbox, thread: createThreadPanel(ui) };
  const modals = createModalLayer(ui);
  return {
    ...{ marks, next, telegram, tour, log, inbox, panels, main },
    ...{ sidebar, bar, top, panelSlot, element, modals },
  };
}
