import { readAddress, writeAddress } from '../address.js';
import type { Panel } from '../session.js';
import type { Ui } from '../workspace/ui.js';

export interface PageHistory {
  /** Where one stands and what is open beside it may be other than before. */
  note(): void;
}

interface Step {
  readonly panel: Panel | null;
}

/** The browser's Back and Forward go through people, places and what was open beside them, and not out of the page. */
export function createPageHistory({ session }: Ui): PageHistory {
  let shown = '';
  let isReturning = false;
  const address = () => writeAddress(session.workspace().viewerId, session.place());
  const read = () => JSON.stringify([address(), session.panel()]);

  addEventListener('popstate', ({ state }: PopStateEvent) => {
    const { viewerId, place } = readAddress(location.hash);
    const step = (state ?? { panel: null }) as Step;
    isReturning = true;
    void goBackTo(step, { viewerId, place }).finally(() => {
      shown = read();
      isReturning = false;
    });
  });

  async function goBackTo(
    { panel }: Step,
    { viewerId, place }: ReturnType<typeof readAddress>,
  ): Promise<void> {
    if (viewerId !== undefined && viewerId !== session.workspace().viewerId) await session.actAs(viewerId);
    if (place !== undefined) session.goTo(place);
    session.showPanel(panel);
  }

  return {
    note() {
      const now = read();
      if (now === shown || isReturning) return;
      const step: Step = { panel: session.panel() };
      // The first of all is where the page was opened.
      if (shown === '') history.replaceState(step, '', address());
      else history.pushState(step, '', address());
      shown = now;
    },
  };
}
