import { fill, h } from '../dom.js';
import type { SessionEvent } from '../session.js';
import { momentInZone } from '../time/format-date.js';
import { createPanelFrame, type PanelView } from '../workspace/panel-frame.js';
import type { Ui } from '../workspace/ui.js';
import { describeChange, describeTelegramChange, type LogLine } from './log-lines.js';

export interface LogPanel extends PanelView {
  /** Answers whether there is a new line. */
  notice(event: SessionEvent): boolean;
  /** Refusals since the log was last looked at. */
  unseenCount(): number;
}

const LONGEST = 200;

/** What goes on between the platform and the app: calls, answers, and which limit was broken. */
export function createLogPanel(ui: Ui): LogPanel {
  let lines: LogLine[] = [];
  let unseen = 0;
  const frame = createPanelFrame(ui, 'Platform log');
  const rows = h('ol', 'log');
  frame.body.append(
    h(
      'p',
      'panel-intro',
      'Every call of the app, and each one that the platform refused, with the limit it broke.',
    ),
    rows,
  );
  return {
    element: frame.element,
    show() {
      unseen = 0;
      const { timeZone } = ui.directory();
      fill(
        rows,
        lines.toReversed().map((line) => renderLine(line, timeZone)),
      );
      if (lines.length === 0) rows.append(h('li', 'empty', 'Nothing yet.'));
    },
    notice(event) {
      const line = toLine(event);
      if (line === undefined) return false;
      lines = [...lines, line].slice(-LONGEST);
      if (line.isRefusal) unseen += 1;
      return true;
    },
    unseenCount: () => unseen,
  };
}

function toLine(event: SessionEvent): LogLine | undefined {
  if (event.type === 'changed') return describeChange(event.record);
  return event.type === 'telegram_changed' ? describeTelegramChange(event.record) : undefined;
}

function renderLine({ at, title, details, isRefusal }: LogLine, timeZone: string): HTMLElement {
  return h(
    'li',
    isRefusal ? 'refusal' : '',
    h('time', {}, momentInZone(new Date(at), timeZone)),
    h('p', {}, title),
    details.map((detail) => h('p', 'detail', detail)),
  );
}
