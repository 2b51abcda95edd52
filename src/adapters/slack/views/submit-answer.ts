import type {
  AllMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewErrorsResponseAction,
  ViewSubmitAction,
} from '@slack/bolt';
import type { ModalView } from '../blocks/block-kit.js';
import { withNotice } from '../blocks/with-notice.js';
import { wordsOf } from '../people/speak-to.js';
import { carryTyped } from './carry-typed.js';
import { readShownView } from './shown-view.js';
import { updateView } from './update-view.js';

export type SubmitArgs = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** What our modals answer to a submit: errors under fields, or what comes next. */
export type SubmitResponse =
  | ViewErrorsResponseAction
  | { readonly response_action: 'update'; readonly view: ModalView };

/** Slack gives up after 3 s: https://docs.slack.dev/interactivity/handling-user-interaction */
const ANSWER_WITHIN_MS = 2_300;

export interface SubmitAnswer {
  /** In time it is the answer to the submit itself; later, and the second time, an update of the modal. */
  give(response: SubmitResponse): Promise<void>;
  /** The same form with a sentence over it. */
  giveNotice(text: string): Promise<void>;
}

/**
 * The answer to a submitted modal. Field errors can only be said in the answer itself, which may have to wait for the
 * store; when that takes too long the form is kept open with a word about it, and what there is to say comes later.
 */
export function createSubmitAnswer({ ack, view, client, context }: SubmitArgs): SubmitAnswer {
  const shown = readShownView(view);
  let isGiven = false;
  const noticed = (text: string) => withNotice(carryTyped(shown.content, shown.values), text);

  async function give(response: SubmitResponse): Promise<void> {
    clearTimeout(timer);
    if (!isGiven) {
      isGiven = true;
      await ack(response);
      return;
    }
    const isUpdate = response.response_action === 'update';
    const next = isUpdate ? response.view : noticed(Object.values(response.errors).join('\n'));
    await updateView(client, { viewId: shown.id }, next);
  }

  async function askToWait(): Promise<void> {
    await ack({ response_action: 'update', view: noticed(wordsOf(context).say('slack.form.slow')) });
  }

  const timer = setTimeout(() => {
    isGiven = true;
    // A connection that is gone cannot be answered; what follows goes by views.update anyway.
    askToWait().catch(() => {});
  }, ANSWER_WITHIN_MS);

  return {
    give,
    giveNotice: (text) => give({ response_action: 'update', view: noticed(text) }),
  };
}
