import type { FormChange } from '../../../chat/conversation/model/intent.js';
import type { Reply } from '../../../chat/conversation/model/reply.js';
import type { Words } from '../../../chat/words/words.js';
import type { ModalView } from '../../blocks/block-kit.js';
import { renderView } from '../../blocks/render-reply.js';
import { ACTION } from '../../intents/action-ids.js';
import { toPlace } from '../../intents/to-place.js';
import type { Origin } from '../../intents/view-metadata.js';
import { wordsOf } from '../../people/speak-to.js';
import { applyChange } from '../../views/apply-change.js';
import { readEntries } from '../../views/read-entries.js';
import { readShownView, type ShownView } from '../../views/shown-view.js';
import { updateView } from '../../views/update-view.js';
import type { ActionArgs } from '../listener-args.js';
import type { SlackDeps } from '../slack-deps.js';
import { parseActionRequest } from './parse-action-request.js';

function readChange(actionName: string, value: string): FormChange {
  if (actionName === ACTION.showMore) return { kind: 'show_more' };
  if (actionName === ACTION.addNote) return { kind: 'add_note' };
  if (actionName === ACTION.removeNote) return { kind: 'remove_note', row: Number(value) };
  return { kind: 'choose_timing', timing: value };
}

interface Changing {
  readonly view: ShownView;
  readonly origin: Origin;
}

function toView(words: Words, reply: Reply, { view, origin }: Changing): ModalView {
  // Of which link and draft it is stays as it was: the answer knows only what stands in it.
  if (reply.kind === 'form') return { ...renderView(words, reply, origin), private_metadata: view.metadata };
  if (reply.kind === 'changed_form') return applyChange(words, view, reply);
  throw new Error('a change of the form answers with the form or its part');
}

/** "More", "Add a note", "Remove note" and the choice of when: the form changes shape and keeps what was typed. */
export async function handleFormChangeAction({ conversation }: SlackDeps, args: ActionArgs): Promise<void> {
  if (args.body.view === undefined) return;
  const view = readShownView(args.body.view);
  const { asker, origin, pressed } = parseActionRequest(args);
  const change = readChange(pressed.name, pressed.value);
  const intent = { kind: 'change_form', entries: readEntries(view), change } as const;
  const reply = await conversation.answer({ intent, asker, where: toPlace(asker, origin) });
  const next = toView(wordsOf(args.context), reply, { view, origin });
  await updateView(args.client, { viewId: view.id, hash: view.hash }, next);
}
