import type { Context } from '@slack/bolt';
import type { ModalView } from '../blocks/block-kit.js';
import { inTurn } from '../failures/in-turn.js';
import { findShowFailure, showFailuresBy } from '../failures/show-failure.js';
import { byModal } from '../failures/ways-to-tell.js';
import type { Asker } from '../people/asker.js';

export interface Opening {
  readonly asker: Asker;
  readonly context: Context;
  /** Good for three seconds, once. */
  readonly triggerId: string;
  /** On top of the modal that the person acted in, instead of in its place. */
  readonly isOnTop?: boolean;
}

/**
 * Opens a modal at once; what fails from here on is told in it, or as it would have been told before where the modal
 * cannot be reached. Nothing slow may come before this call.
 * Answers the id by which the modal is updated.
 */
export async function openView(opening: Opening, view: ModalView): Promise<string> {
  const { asker, context, triggerId: trigger_id } = opening;
  const { views } = asker.client;
  const opened = await (opening.isOnTop === true
    ? views.push({ trigger_id, view })
    : views.open({ trigger_id, view }));
  const viewId = opened.view?.id;
  if (viewId === undefined) throw new Error('Slack opened a view and did not say which');
  showFailuresBy(context, inTurn(byModal(asker.client, viewId), findShowFailure(context)));
  return viewId;
}
