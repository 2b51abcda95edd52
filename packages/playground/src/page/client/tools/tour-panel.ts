import { fill, h, spoken } from '../dom.js';
import { icon } from '../icons.js';
import type { SessionEvent } from '../session.js';
import { isWeekPlaying } from '../time/is-week-playing.js';
import { createPanelFrame, type PanelView } from '../workspace/panel-frame.js';
import type { Ui } from '../workspace/ui.js';
import { findTicks, TOUR, type TourStep } from './tour-steps.js';

export interface TourPanel extends PanelView {
  /** Looks at what happened; answers whether a step is newly done. */
  notice(event: SessionEvent): boolean;
  doneCount(): number;
  /** Undefined: all are done. */
  nextStep(): TourStep | undefined;
  /** Nobody has been here before, in this browser. */
  isFirstVisit(): boolean;
  /** From the beginning. */
  restart(): void;
}

const INTRO = 'Six steps, from the form to the money. Each ticks itself off when it has happened.';
const TELEGRAM_HINTS = [
  'Press Telegram above. As Mai, press Start, then type /paylink 20 usd coffee: her chat with the bot, a group, a customer’s own chat.',
  'To have one link in both: here, as Olivia, type /paylink team telegram, and give the bot the line that begins with /start.',
];
const MONEY_HINTS = [
  'Too late: at the sandbox bank press Take it too late, then cancel the link here, or move the clock past its end. Six seconds later the money is there, and somebody decides: Keep or Refund.',
  'Twice: press Decline, then take it after all; go back and pay again.',
  'Something else: press Take twice the amount, or Take another currency.',
  'Back: press Refund on the card, or type /paylink refund and the reference. A reason that begins with “slow” takes six seconds; one that begins with “fail” fails after them.',
  'Disputed: on a paid pay page follow See this payment at the sandbox bank, and dispute it there.',
];
const REVIEW_HINTS = [
  'As Olivia, type /paylink settings gateway and press Go live: refused, with the reason. Type /paylink kyc, fill in the details and send them in; the code for the email comes to the Inbox.',
  'As Rita, open #paylink-operators: Ask for more, or Approve. It takes Theo, too. Then suspend and resume; Olivia reads each in her chat with Paylink.',
];
const HINTS = [
  ['Money that goes wrong', MONEY_HINTS],
  ['Who may take real money', REVIEW_HINTS],
] as const;
const ALL_DONE = 'That is the whole round. Move the clock to see a link expire.';
const KEY = 'playground.tour';

/** Six steps through the product that tick themselves off. */
export function createTourPanel(
  ui: Ui,
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  { hasTelegram }: { hasTelegram: boolean },
): TourPanel {
  const isFirstVisit = storage.getItem(KEY) === null;
  let done = new Set<string>(JSON.parse(storage.getItem(KEY) ?? '[]'));
  const frame = createPanelFrame(ui, 'Tour');
  const steps = h('ol', 'tour');
  const nextStep = () => TOUR.find(({ id }) => !done.has(id));
  const keep = () => storage.setItem(KEY, JSON.stringify([...done]));
  keep();
  frame.body.append(h('p', 'panel-intro', INTRO), steps, ...renderAllHints(hasTelegram));
  return {
    element: frame.element,
    doneCount: () => done.size,
    nextStep,
    isFirstVisit: () => isFirstVisit,
    show() {
      const next = nextStep();
      const stateOf = (step: TourStep) => (done.has(step.id) ? 'done' : step === next ? 'next' : '');
      const items = TOUR.map((step, index) => renderStep(step, index + 1, stateOf(step)));
      fill(steps, items, done.size === TOUR.length ? h('li', 'all-done', ALL_DONE) : null);
    },
    notice(event) {
      const ticks = findTicks(whatIsNew(ui, event)).filter((id) => !done.has(id));
      if (ticks.length === 0) return false;
      done = new Set([...done, ...ticks]);
      keep();
      return true;
    },
    restart() {
      done = new Set();
      keep();
    },
  };
}

function renderAllHints(hasTelegram: boolean): HTMLElement[] {
  const inTelegram = hasTelegram ? [renderHints('The same in Telegram', TELEGRAM_HINTS)] : [];
  return [...HINTS.map(([title, hints]) => renderHints(title, hints)), ...inTelegram];
}

function renderHints(title: string, hints: readonly string[]): HTMLElement {
  return h(
    'div',
    'tour-more',
    h('b', {}, title),
    hints.map((hint) => h('p', {}, hint)),
  );
}

function renderStep({ title, how }: TourStep, number: number, state: 'done' | 'next' | ''): HTMLElement {
  const isDone = state === 'done';
  return h(
    'li',
    state,
    h('span', 'tick', isDone ? icon('check') : String(number)),
    h('div', {}, h('b', {}, title), isDone ? spoken(' (done)') : null, h('p', {}, how)),
  );
}

function whatIsNew(ui: Ui, event: SessionEvent): Parameters<typeof findTicks>[0] {
  const { modals } = ui.session.workspace();
  // What is there already may be of the week: nobody here has done it.
  if (event.type === 'loaded') return { modals, messages: [] };
  if (event.type !== 'changed') return { modals: [], messages: [] };
  const { record } = event;
  const isMessage = record.type === 'message_posted' || record.type === 'message_changed';
  const isTheirs = isMessage && !isWeekPlaying(ui.now());
  return {
    modals: record.type === 'modals_changed' ? modals : [],
    messages: isTheirs ? [record.message] : [],
  };
}
