import type { Context } from '@slack/bolt';
import { z } from 'zod';
import { createCalm } from '../create-calm.js';
import { inTurn } from '../failures/in-turn.js';
import { type ShowFailure, showFailuresBy } from '../failures/show-failure.js';
import { byDirectMessage, byRespond, byResponseUrl } from '../failures/ways-to-tell.js';
import type { InFlight } from '../in-flight.js';
import { decodeMetadata } from '../intents/view-metadata.js';
import type { SlackDeps } from '../slack-deps.js';
import { createSubmitAnswer, type SubmitArgs } from '../views/submit-answer.js';
import { createClaimTrigger } from './claim-trigger.js';
import type {
  ActionArgs,
  AnsweredSubmitArgs,
  CommandArgs,
  GlobalShortcutArgs,
  Handle,
  MessageShortcutArgs,
} from './listener-args.js';
import { tellAboutAction } from './tell-about-action.js';

const EVENT_TTL_MS = 2 * 24 * 3_600_000;
const eventEnvelope = z.object({ event_id: z.string() });

const REPEAT_TEXT = 'This form came in twice. It was taken the first time.';

interface Acknowledged {
  readonly ack: () => Promise<void>;
  readonly body: object;
  readonly context: Context;
}

/**
 * What every kind of request has in common before its handler: it is acknowledged at once, done once however often it
 * arrives and whichever process it reaches, waited for at a stop, and there are ways to tell the person if it fails.
 */
export function createListening(deps: SlackDeps, inFlight: InFlight) {
  const calm = createCalm();
  const claimTrigger = createClaimTrigger(deps);

  const acknowledged =
    <Args extends Acknowledged>(handle: Handle<Args>, wayToTell: (args: Args) => ShowFailure) =>
    (args: Args): Promise<void> =>
      inFlight.track(
        (async () => {
          calm.noteArrival();
          await args.ack();
          // Others who wait for their acknowledgement go before the work that follows this one.
          await calm.reached();
          showFailuresBy(args.context, wayToTell(args));
          if (await claimTrigger(args.body)) await handle(deps, args);
        })(),
      );

  /** Acknowledged by its answer. A repeat is answered again: for what is idempotent by its own key. */
  const submit = (handle: Handle<AnsweredSubmitArgs>) => (args: SubmitArgs) =>
    inFlight.track(
      (async () => {
        const answer = createSubmitAnswer(args);
        const { responseUrl } = decodeMetadata(args.view.private_metadata);
        const ways = inTurn(
          ({ text }) => answer.giveNotice(text),
          byResponseUrl(deps.fetch, responseUrl),
          byDirectMessage(args.client, args.body.user.id),
        );
        showFailuresBy(args.context, ways);
        await handle(deps, { ...args, answer });
      })(),
    );

  return {
    command: (handle: Handle<CommandArgs>) =>
      acknowledged(handle, ({ respond, client, body }) =>
        inTurn(byRespond(respond), byDirectMessage(client, body.user_id)),
      ),
    action: (handle: Handle<ActionArgs>) => acknowledged(handle, (args) => tellAboutAction(deps, args)),
    shortcut: (handle: Handle<GlobalShortcutArgs>) =>
      acknowledged(handle, ({ client, body }) => byDirectMessage(client, body.user.id)),
    messageShortcut: (handle: Handle<MessageShortcutArgs>) =>
      acknowledged(handle, ({ respond, client, body }) =>
        inTurn(byRespond(respond), byDirectMessage(client, body.user.id)),
      ),
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
    submit,
    /** For what would undo or say something when it came again: a repeat only hears that it is one. */
    submitOnce: (handle: Handle<AnsweredSubmitArgs>) =>
      submit(async (_deps, args) => {
        if (await claimTrigger(args.body)) return handle(deps, args);
        await args.answer.giveNotice(REPEAT_TEXT);
      }),
  };
}
