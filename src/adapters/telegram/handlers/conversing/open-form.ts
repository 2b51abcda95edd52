import type { FormReply } from '../../../chat/conversation/model/reply.js';
import type { FormState } from '../../form/form-state.js';
import { openAtLast, openForm } from '../../form/open-form.js';
import { stepForm } from '../../form/step-form.js';
import { withoutOwnChat } from '../../places/list-places.js';
import { renderForm } from '../../questions/render-form.js';
import type { ShownAt } from '../../sending/shown-at.js';
import { tellDirectly } from '../../sending/tell-aside.js';
import { escapeHtml } from '../../text/escape-html.js';
import type { TelegramDeps } from '../deps/telegram-deps.js';
import type { Asking } from './asking.js';
import { keepOrigin } from './origins.js';
import { readFormReader } from './read-form-reader.js';
import { keepForm } from './set-form-aside.js';

interface Opening {
  readonly form: FormReply;
  /** Where it begins, a link at its first question: at all fields, each a button, or at the last question. */
  readonly at: 'start' | 'overview' | 'last';
}

const isIn = (at: ShownAt | null, chatId: number): at is Extract<ShownAt, { kind: 'message' }> =>
  at?.kind === 'message' && at.chatId === chatId;

/** Where a form is asked in: the person's own chat, whatever they asked it from. */
function directOf({ userId, chat }: Asking['asker']) {
  return { userId, chatId: userId, isHere: chat.kind === 'private' };
}

/**
 * Begins a form, in place of the one that the person stood in. Its questions stand in their own chat, where nobody else
 * reads what they type.
 */
export async function openFormFor(
  deps: TelegramDeps,
  asking: Asking,
  { form, at: begins }: Opening,
): Promise<void> {
  const { asker, replaces } = asking;
  const { userId, chatId, isHere } = directOf(asker);
  const reader = await readFormReader(deps, { asker, form });
  const open = begins === 'last' ? openAtLast : openForm;
  const opened = open(withoutOwnChat(form), deps.ids);
  const step = begins === 'overview' ? stepForm(opened, { kind: 'overview' }, reader) : null;
  const state = step?.kind === 'show' ? step.state : opened;
  await keepOrigin(deps, state.formId, asker.chat);
  const earlier = await deps.forms.find(chatId, userId);
  const rendered = renderForm(state, reader);
  const isInPlace = isIn(replaces, chatId) && (await deps.messages.edit(replaces, rendered)) === 'edited';
  const at = isInPlace ? replaces : await tellDirectly(deps, { asker, words: reader.words }, rendered);
  if (at?.kind !== 'message') return;
  if (earlier !== null) await keepForm(deps, asker, earlier);
  await deps.forms.save(chatId, userId, { ...state, messageId: at.messageId });
  await removeEarlier(deps, { earlier, chatId, messageId: at.messageId });
  if (!isHere && !isInPlace) await sayWhere(deps, asking, reader.words.say('telegram.form_in_chat'));
}

interface Earlier {
  readonly earlier: FormState | null;
  readonly chatId: number;
  /** Of the form that takes its place. */
  readonly messageId: number;
}

/** Nobody answers a form that is over. */
async function removeEarlier({ messages }: TelegramDeps, { earlier, chatId, messageId }: Earlier) {
  if (earlier === null || earlier.messageId === null || earlier.messageId === messageId) return;
  await messages.remove({ kind: 'message', chatId, messageId: earlier.messageId });
}

/** In the group that it was asked in, for that person alone; where that cannot be, the form itself says it. */
async function sayWhere(deps: TelegramDeps, { asker, replaces }: Asking, said: string) {
  const words = deps.conversation.wordsFor(asker);
  const keys = [
    [{ label: words.say('telegram.open_chat'), url: `https://t.me/${await deps.botName.get()}` }],
  ];
  const rendered = { html: escapeHtml(said), keys };
  if (replaces?.kind === 'ephemeral' && (await deps.messages.edit(replaces, rendered)) === 'edited') return;
  if (!(await deps.serverAge.hasEphemeral())) return;
  const { chatId, threadId } = asker.chat;
  await deps.messages.post({ chatId, threadId, only: asker }, rendered).catch((error: unknown) => {
    deps.logger.debug({ err: error }, 'where a form stands could not be said in its group');
  });
}
