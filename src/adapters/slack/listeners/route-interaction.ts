import type { AllMiddlewareArgs, AnyMiddlewareArgs } from '@slack/bolt';
import type { SubmitArgs } from '../views/submit-answer.js';
import type {
  ActionArgs,
  ClosedArgs,
  CommandArgs,
  GlobalShortcutArgs,
  MessageShortcutArgs,
} from './listener-args.js';

type Listener<Args> = (args: Args) => Promise<void>;
type AnyArgs = AnyMiddlewareArgs & AllMiddlewareArgs;

/** Who answers to what people do, by the names that travel through Slack. */
export interface Interactions {
  readonly commands: Readonly<Record<string, Listener<CommandArgs>>>;
  /** All of them: they are told apart by more than their name. */
  readonly action: Listener<ActionArgs>;
  readonly shortcuts: Readonly<Record<string, Listener<GlobalShortcutArgs>>>;
  readonly messageShortcuts: Readonly<Record<string, Listener<MessageShortcutArgs>>>;
  readonly submits: Readonly<Record<string, Listener<SubmitArgs>>>;
  /** Of what is closed nobody is told unless its view asks for it. */
  readonly closes: Readonly<Record<string, Listener<ClosedArgs>>>;
}

const isCommand = (args: AnyArgs): args is CommandArgs => 'command' in args;
const isAction = (args: AnyArgs): args is ActionArgs => args.body.type === 'block_actions';
const isShortcut = (args: AnyArgs): args is GlobalShortcutArgs => args.body.type === 'shortcut';
const isMessageShortcut = (args: AnyArgs): args is MessageShortcutArgs => args.body.type === 'message_action';
const isSubmit = (args: AnyArgs): args is SubmitArgs => args.body.type === 'view_submission';
const isClosed = (args: AnyArgs): args is ClosedArgs => args.body.type === 'view_closed';

function pick<Args>(listeners: Readonly<Record<string, Listener<Args>>>, name: string) {
  return Object.hasOwn(listeners, name) ? listeners[name] : undefined;
}

/**
 * Events go on to their listeners; all else is handed to the one that answers to it, or to nobody. Bolt by itself asks
 * every listener about every request, which costs as much as all the rest while a person waits.
 */
export function routeInteraction(on: Interactions): Listener<AnyArgs> {
  return async (args) => {
    if ('event' in args) await args.next();
    else if (isCommand(args)) await pick(on.commands, args.command.command)?.(args);
    else if (isAction(args)) await on.action(args);
    else if (isShortcut(args)) await pick(on.shortcuts, args.shortcut.callback_id)?.(args);
    else if (isMessageShortcut(args)) await pick(on.messageShortcuts, args.shortcut.callback_id)?.(args);
    else if (isSubmit(args)) await pick(on.submits, args.view.callback_id)?.(args);
    else if (isClosed(args)) await pick(on.closes, args.view.callback_id)?.(args);
  };
}
