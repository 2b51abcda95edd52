import { inTurn } from '../failures/in-turn.js';
import { byDirectMessage, byRespond } from '../failures/ways-to-tell.js';
import { wordsOf } from '../people/speak-to.js';
import { createClaimTrigger } from './claim-trigger.js';
import { createHearAcknowledged } from './create-hear-acknowledged.js';
import { createHearEvent } from './create-hear-event.js';
import { createHearSubmit } from './create-hear-submit.js';
import type { InFlight } from './in-flight.js';
import type {
  ActionArgs,
  AnsweredSubmitArgs,
  ClosedArgs,
  CommandArgs,
  GlobalShortcutArgs,
  Handle,
  MessageShortcutArgs,
} from './listener-args.js';
import type { SlackDeps } from './slack-deps.js';
import { tellAboutAction } from './tell-about-action.js';

/**
 * What every kind of request has in common before its handler: it is acknowledged at once, done once however often it
 * arrives and whichever process it reaches, waited for at a stop, and there are ways to tell the person if it fails.
 */
export function createListening(deps: SlackDeps, inFlight: InFlight) {
  const claimTrigger = createClaimTrigger(deps);
  const hearing = { deps, inFlight, claimTrigger };
  const acknowledged = createHearAcknowledged(hearing);
  const submit = createHearSubmit(hearing);
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
    /** Whoever has closed a modal waits for nothing: a failure goes to the log alone. */
    closed: (handle: Handle<ClosedArgs>) => acknowledged(handle, () => () => Promise.resolve()),
    event: createHearEvent(hearing),
    /** For events that come often, and may be heard twice. */
    change:
      <Args>(handle: Handle<Args>) =>
      (args: Args): Promise<void> =>
        inFlight.track(handle(deps, args)),
    submit,
    /** For what would undo or say something when it came again: a repeat only hears that it is one. */
    submitOnce: (handle: Handle<AnsweredSubmitArgs>) =>
      submit(async (_deps, args) => {
        if (await claimTrigger(args.body)) return handle(deps, args);
        await args.answer.giveNotice(wordsOf(args.context).say('slack.form.came_twice'));
      }),
  };
}
