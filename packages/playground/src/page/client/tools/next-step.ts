import { fill, h, iconButton } from '../dom.js';
import { icon } from '../icons.js';
import type { Ui } from '../workspace/ui.js';
import type { TourPanel } from './tour-panel.js';

const KEY = 'playground.next-step';

/** The tour's next step in a line over everything, where the tour itself does not stand beside. */
export function createNextStep(
  ui: Ui,
  tour: Pick<TourPanel, 'nextStep'>,
  storage: Pick<Storage, 'getItem' | 'setItem'>,
): { element: HTMLElement; show(): void } {
  const element = h('aside', {
    class: 'next-step',
    attrs: { 'aria-label': 'Next step of the tour', hidden: true },
  });
  let drawn = '';
  const put = () => {
    storage.setItem(KEY, 'away');
    show();
  };
  const show = () => {
    const step = tour.nextStep();
    const isAway = storage.getItem(KEY) !== null || ui.session.panel()?.kind === 'tour';
    element.hidden = isAway || step === undefined;
    if (step === undefined || drawn === step.id) return;
    drawn = step.id;
    const on = { click: () => ui.session.showPanel({ kind: 'tour' }) };
    fill(
      element,
      h('p', {}, h('b', {}, step.title), ' ', step.how),
      h('button', { class: 'link-button', attrs: { type: 'button' }, on }, 'All steps'),
      iconButton(icon('close'), 'Put the next step away', put),
    );
  };
  return { element, show };
}
