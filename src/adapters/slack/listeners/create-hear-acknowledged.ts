import type { Context } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { type ShowFailure, showFailuresBy } from '../failures/show-failure.js';
import { readAsker } from '../people/asker.js';
import { speakTo } from '../people/speak-to.js';
import { createCalm } from './create-calm.js';
import type { Hearing } from './hearing.js';
import type { Handle } from './listener-args.js';

interface Acknowledged {
  readonly ack: () => Promise<void>;
  readonly body: object;
  readonly context: Context;
  readonly client: WebClient;
}

/** For requests that are acknowledged at once; `wayToTell` the person if what follows fails. */
export function createHearAcknowledged({ deps, inFlight, claimTrigger }: Hearing) {
  const calm = createCalm();
  return <Args extends Acknowledged>(handle: Handle<Args>, wayToTell: (args: Args) => ShowFailure) => {
    async function hear(args: Args): Promise<void> {
      calm.noteArrival();
      await args.ack();
      // Others who wait for their acknowledgement go before the work that follows this one.
      await calm.reached();
      speakTo(args.context, () => deps.conversation.readerFor(readAsker(args)));
      showFailuresBy(args.context, wayToTell(args));
      if (await claimTrigger(args.body)) await handle(deps, args);
    }
    return (args: Args): Promise<void> => inFlight.track(hear(args));
  };
}
