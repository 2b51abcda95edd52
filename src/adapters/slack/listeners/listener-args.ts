import type {
  AllMiddlewareArgs,
  BlockAction,
  GlobalShortcut,
  MessageShortcut,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  SlackEventMiddlewareArgs,
  SlackShortcutMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewClosedAction,
} from '@slack/bolt';
import type { SubmitAnswer, SubmitArgs } from '../views/submit-answer.js';
import type { SlackDeps } from './slack-deps.js';

export type CommandArgs = SlackCommandMiddlewareArgs & AllMiddlewareArgs;
export type ActionArgs = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;
export type GlobalShortcutArgs = SlackShortcutMiddlewareArgs<GlobalShortcut> & AllMiddlewareArgs;
export type MessageShortcutArgs = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;
export type EventArgs<Name extends string> = SlackEventMiddlewareArgs<Name> & AllMiddlewareArgs;
/** A submitted modal; `answer` takes the place of Bolt's `ack`. */
export type AnsweredSubmitArgs = Omit<SubmitArgs, 'ack'> & { readonly answer: SubmitAnswer };
/** A modal that somebody closed without sending it in. */
export type ClosedArgs = SlackViewMiddlewareArgs<ViewClosedAction> & AllMiddlewareArgs;

/** One request of one kind. What it throws is told to the person by the app's one error boundary. */
export type Handle<Args> = (deps: SlackDeps, args: Args) => Promise<void>;
