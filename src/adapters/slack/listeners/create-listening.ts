import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Context } from '@slack/bolt';
import { z } from 'zod';
import { createBoundedMemory } from '../bounded-memory.js';
import { type ShowFailure, showFailuresBy } from '../failures/show-failure.js';
import { byDirectMessage, byNotice, byRespond } from '../failures/ways-to-tell.js';
import type { InFlight } from '../in-flight.js';
import type { SlackDeps } from '../slack-deps.js';
import { readShownView } from '../views/shown-view.js';
import { createSubmitAnswer, type SubmitArgs } from '../views/submit-answer.js';
import type {
  ActionArgs,
  AnsweredSubmitArgs,
  CommandArgs,
  GlobalShortcutArgs,
  Handle,
  MessageShortcutArgs,
} from './listener-args.js';

/** A trigger id names one act of one person; it lives for three seconds. */
const REPEAT_BOUNDS = { ttlMs: 10 * 60_000, maxEntries: 20_000 };

const EVENT_TTL_MS = 2 * 24 * 3_600_000;
const eventEnvelope = z.object({ event_id: z.string() });

interface Acknowledged {
  readonly ack: () => Promise<void>;
  readonly body: object;
  readonly context: Context;
}

/**
 * What every kind of request has in common before its handler: it is acknowledged at once, done once however often it
 * arrives, waited for at a stop, and there is a way to tell the person if it fails.
 */
export function createListening(deps: SlackDeps, inFlight: InFlight) {
  const done = createBoundedMemory<true>(deps.clock, REPEAT_BOUNDS);

  /** The store is not asked: nothing may stand between a command and its form. */
  function isRepeat(body: object): boolean {
    const triggerId = 'trigger_id' in body ? body.trigger_id : undefined;
    if (typeof triggerId !== 'string') return false;
    if (done.get(triggerId)) return true;
    done.set(triggerId, true);
    return false;
  }

  const acknowledged =
    <Args extends Acknowledged>(handle: Handle<Args>, wayToTell: (args: Args) => ShowFailure) =>
    (args: Args): Promise<void> =>
      inFlight.track(
        (async () => {
          await args.ack();
          if (isRepeat(args.body)) return;
          // Others who wait for their acknowledgement go before the work that follows this one.
          await nextTurn();
          showFailuresBy(args.context, wayToTell(args));
          await handle(deps, args);
        })(),
      );

  return {
    command: (handle: Handle<CommandArgs>) => acknowledged(handle, ({ respond }) => byRespond(respond)),
    action: (handle: Handle<ActionArgs>) => acknowledged(handle, tellAboutAction),
    shortcut: (handle: Handle<GlobalShortcutArgs>) =>
      acknowledged(handle, ({ client, body }) => byDirectMessage(client, body.user.id)),
    messageShortcut: (handle: Handle<MessageShortcutArgs>) =>
      acknowledged(handle, ({ respond }) => byRespond(respond)),
    /** Bolt has acknowledged it. Slack sends an event again for a day when it is unsure, each time under the same id. */
    event:
      <Args extends { readonly body: object }>(handle: Handle<Args>) =>
      (args: Args) =>
        inFlight.track(
          (async () => {
            const key = `slack:event:${eventEnvelope.parse(args.body).event_id}`;
            if (!(await deps.seen.firstTime(key, EVENT_TTL_MS))) return;
            try {
              await handle(deps, args);
            } catch (error) {
              await deps.seen.forget(key);
              throw error;
            }
          })(),
        ),
    /** Acknowledged by its answer. A repeat is answered again: each of these is idempotent by its own key. */
    submit: (handle: Handle<AnsweredSubmitArgs>) => (args: SubmitArgs) =>
      inFlight.track(
        (async () => {
          const answer = createSubmitAnswer(args);
          showFailuresBy(args.context, ({ text }) => answer.giveNotice(text));
          await handle(deps, { ...args, answer });
        })(),
      ),
  };
}

function tellAboutAction({ body, client, respond }: ActionArgs): ShowFailure {
  if (body.view?.type === 'modal') return byNotice(client, readShownView(body.view));
  return body.view === undefined ? byRespond(respond) : byDirectMessage(client, body.user.id);
}
