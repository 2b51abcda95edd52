import { sendFormIn } from '../../../chat/conversation/send-form-in.js';
import { applyChanged, applyProblems } from '../../form/apply-reply.js';
import type { FormAct } from '../../form/form-act.js';
import type { FormReader } from '../../form/form-reader.js';
import type { FormState } from '../../form/form-state.js';
import type { FormStep } from '../../form/form-step.js';
import { stepForm } from '../../form/step-form.js';
import type { Asker } from '../../people/asker.js';
import { renderForm } from '../../questions/render-form.js';
import type { ShownAt } from '../../sending/shown-at.js';
import { escapeHtml } from '../../text/escape-html.js';
import type { TelegramDeps } from '../deps/telegram-deps.js';
import { placeOf } from './asking.js';
import { liftForm } from './buried-form.js';
import { asAtOrigin } from './origins.js';
import { readFormReader } from './read-form-reader.js';
import { keepForm } from './set-form-aside.js';
import { showReply } from './show-reply.js';

/** Somebody in a form of theirs, in their own chat. */
export interface InForm {
  readonly asker: Asker;
  readonly state: FormState;
  /** Names the message or the press by which they act, among all of theirs. */
  readonly heard: string;
}

interface Acting extends InForm {
  /** The person where they asked for the form. */
  readonly there: Asker;
  readonly reader: FormReader;
}

/** Does what a person did in a form, and shows how it stands then. Throws as the conversation does; the form stays. */
export async function actInForm(deps: TelegramDeps, given: InForm, act: FormAct): Promise<void> {
  const { asker } = given;
  // Whoever presses has the form before their eyes.
  const isSaid = act.kind === 'typed' || act.kind === 'wordless';
  const inForm = isSaid ? { ...given, state: await liftForm(deps, asker, given.state) } : given;
  const there = await asAtOrigin(deps, inForm.state.formId, inForm.asker);
  const reader = await readFormReader(deps, { asker: there, form: inForm.state.form });
  const { state } = inForm;
  const step = wasHeard(state, given.heard)
    ? again(state)
    : stepForm({ ...state, heard: { name: given.heard, isSent: false } }, act, reader);
  await take(deps, { ...given, state, there, reader }, step);
}

/** Whether a crash cut off what was done by this very act. */
export function wasHeard({ heard }: FormState, name: string): boolean {
  return heard?.name === name;
}

/** What was taken already, and may not have been shown. */
function again(state: FormState): FormStep {
  return { kind: state.heard?.isSent === true ? 'send' : 'show', state };
}

async function take(deps: TelegramDeps, acting: Acting, step: FormStep): Promise<void> {
  switch (step.kind) {
    case 'show':
      return draw(deps, acting, step.state);
    case 'send':
      return sendIn(deps, acting, step.state);
    case 'change': {
      const { there: asker } = acting;
      const { entries } = step.state;
      const intent = { kind: 'change_form', entries, change: step.change } as const;
      const reply = await deps.conversation.answer({ intent, asker, where: placeOf(asker) });
      if (reply.kind !== 'form' && reply.kind !== 'changed_form')
        throw new Error(`${reply.kind} changes no form`);
      return take(deps, acting, applyChanged(step.state, reply));
    }
    case 'cancelled':
      return leave(deps, acting);
  }
}

function standsAt({ chatId, messageId }: { chatId: number; messageId: number | null }): ShownAt | null {
  return messageId === null ? null : { kind: 'message', chatId, messageId };
}

/** In place; where the person deleted it, below all else. */
async function draw(deps: TelegramDeps, acting: Acting, shown: FormState): Promise<void> {
  const { asker, reader } = acting;
  const state = { ...shown, heard: { name: acting.heard, isSent: false } };
  const { chatId } = asker.chat;
  const rendered = renderForm(state, reader);
  const at = standsAt({ chatId, messageId: state.messageId });
  // Kept first: what was answered counts whether or not Telegram shows it.
  await deps.forms.save(chatId, asker.userId, state);
  if (at !== null && (await deps.messages.edit(at, rendered)) === 'edited') return;
  const posted = await deps.messages.post({ chatId }, rendered);
  if (posted.kind !== 'message') return;
  await deps.forms.save(chatId, asker.userId, { ...state, messageId: posted.messageId });
}

/** The form becomes what it comes to: a review, a page, or itself with what is wrong in it. */
async function sendIn(deps: TelegramDeps, acting: Acting, state: FormState): Promise<void> {
  const { asker, there } = acting;
  const { formId: requestKey, entries } = state;
  const { heard } = acting;
  await deps.forms.save(asker.chat.chatId, asker.userId, { ...state, heard: { name: heard, isSent: true } });
  const intent = sendFormIn(state.form, { entries, requestKey });
  const reply = await deps.conversation.answer({ intent, asker: there, where: placeOf(there) });
  if (reply.kind === 'problems') return draw(deps, acting, applyProblems(state, reply.problems));
  await deps.forms.forget(asker.chat.chatId, asker.userId);
  const replaces = standsAt({ chatId: asker.chat.chatId, messageId: state.messageId });
  return showReply(deps, { asker: there, replaces }, reply);
}

async function leave(deps: TelegramDeps, { asker, state, reader }: Acting): Promise<void> {
  const { chatId } = asker.chat;
  const kept = await keepForm(deps, asker, state);
  if (kept !== null) {
    await deps.forms.forget(chatId, asker.userId);
    const replaces = standsAt({ chatId, messageId: state.messageId });
    return showReply(deps, { asker, replaces }, kept);
  }
  await deps.forms.forget(chatId, asker.userId);
  const said = { html: escapeHtml(reader.words.say('telegram.dismissed')), keys: [] };
  const at = standsAt({ chatId, messageId: state.messageId });
  if (at === null || (await deps.messages.edit(at, said)) === 'gone')
    await deps.messages.post({ chatId }, said);
}
