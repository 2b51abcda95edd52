import type { Context } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { readAsker } from '../people/asker.js';
import { speakTo } from '../people/speak-to.js';
import type { Hearing } from './hearing.js';
import type { Handle } from './listener-args.js';

interface Heard {
  readonly body: object;
  readonly context: Context;
  readonly client: WebClient;
}

const EVENT_TTL_MS = 2 * 24 * 3_600_000;
const eventEnvelope = z.object({ event_id: z.string() });

/** Bolt has acknowledged it. Slack sends an event again for a day when it is unsure, each time under the same id. */
export function createHearEvent({ deps, inFlight }: Pick<Hearing, 'deps' | 'inFlight'>) {
  return <Args extends Heard>(handle: Handle<Args>) => {
    async function hear(args: Args): Promise<void> {
      const key = `slack:event:${eventEnvelope.parse(args.body).event_id}`;
      if (!(await deps.seen.firstTime(key, EVENT_TTL_MS))) return;
      speakTo(args.context, () => deps.conversation.readerFor(readAsker(args)));
      try {
        await handle(deps, args);
      } catch (error) {
        await deps.seen.forget(key);
        throw error;
      }
    }
    return (args: Args): Promise<void> => inFlight.track(hear(args));
  };
}
