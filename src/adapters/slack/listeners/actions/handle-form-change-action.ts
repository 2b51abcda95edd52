import { ACTION } from '../../action-ids.js';
import type { ModalView } from '../../blocks/block-kit.js';
import { addNoteRow, removeNoteRow, showSendAt } from '../../form/change-form.js';
import type { SlackDeps } from '../../slack-deps.js';
import { readShownView, type ShownView } from '../../views/shown-view.js';
import { updateView } from '../../views/update-view.js';
import type { ActionArgs } from '../listener-args.js';
import { parseActionRequest } from './parse-action-request.js';

function changeForm(view: ShownView, actionId: string, value: string): ModalView {
  if (actionId === ACTION.addNote) return addNoteRow(view);
  if (actionId === ACTION.removeNote) return removeNoteRow(view, Number(value));
  return showSendAt(view, value === 'at');
}

/** "Add a note", "Remove note" and the choice of when: the form changes shape and keeps what was typed. */
export async function handleFormChangeAction(_deps: SlackDeps, args: ActionArgs): Promise<void> {
  if (args.body.view === undefined) return;
  const view = readShownView(args.body.view);
  const { value } = parseActionRequest(args);
  const changed = changeForm(view, args.action.action_id, value);
  await updateView(args.client, { viewId: view.id, hash: view.hash }, changed);
}
