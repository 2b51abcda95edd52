import { toApiEvents } from '../../domain/api/events/to-api-events.js';
import { toMoneyMark } from '../../domain/api/money-mark.js';
import type { EventSubscriber } from '../../ports/event-subscriber.js';
import type { MoneyListing } from '../../ports/money-listing.js';
import { type TellProgramsDeps, tellPrograms } from './tell-programs.js';

export interface NoteApiEventsDeps extends TellProgramsDeps {
  readonly moneyListing: Pick<MoneyListing, 'add'>;
  /** Without a trailing slash. */
  readonly publicUrl: string;
}

/** Has programs hear of what happens to links, and find payments and refunds among them. */
export function makeNoteApiEvents(deps: NoteApiEventsDeps): EventSubscriber {
  const { moneyListing, publicUrl } = deps;
  return {
    name: 'api-events',
    async handle(link, event) {
      const mark = toMoneyMark(link, event);
      // First: whoever hears of money finds it.
      if (mark !== null) await moneyListing.add([mark]);
      await tellPrograms(deps, toApiEvents(link, event, publicUrl));
    },
  };
}
