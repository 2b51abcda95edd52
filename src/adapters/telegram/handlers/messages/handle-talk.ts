import { isInvitationCode } from '../../../../service/people/invite-account.js';
import type { FormState } from '../../form/form-state.js';
import type { Asker } from '../../people/asker.js';
import { escapeHtml } from '../../text/escape-html.js';
import { actInForm } from '../conversing/act-in-form.js';
import { answerIntent } from '../conversing/show-reply.js';
import type { TelegramDeps } from '../deps/telegram-deps.js';
import type { TelegramMessage } from '../updates/shapes.js';
import { handleStart } from './handle-start.js';

/** What was sent where a text is due: of a contact card its number, of a picture nothing. */
function readAnswer({ text, contact }: TelegramMessage): string | null {
  return text ?? contact?.phone_number ?? null;
}

async function answerForm(
  deps: TelegramDeps,
  { asker, state }: { readonly asker: Asker; readonly state: FormState },
  message: TelegramMessage,
): Promise<void> {
  const text = readAnswer(message);
  if (text !== null) return actInForm(deps, { asker, state }, { kind: 'typed', text });
  const words = deps.conversation.wordsFor(asker);
  const html = escapeHtml(words.say('telegram.text_due'));
  await deps.messages.post({ chatId: asker.chat.chatId }, { html, keys: [] });
}

/** What a person says to the bot that is no command: the answer to a question, a code, or something to be helped with. */
export async function handleTalk(deps: TelegramDeps, asker: Asker, message: TelegramMessage): Promise<void> {
  const { text } = message;
  if (text !== undefined && isInvitationCode(text.trim())) return handleStart(deps, asker, text.trim());
  const state = await deps.forms.find(asker.chat.chatId, asker.userId);
  if (state !== null) return answerForm(deps, { asker, state }, message);
  await answerIntent(deps, { asker, replaces: null }, { kind: 'talk', text: text ?? '' });
}
