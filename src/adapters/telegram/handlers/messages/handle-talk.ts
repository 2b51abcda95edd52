import { isInvitationCode } from '../../../../service/people/invite-account.js';
import type { FormAct } from '../../form/form-act.js';
import type { Asker } from '../../people/asker.js';
import { actInForm } from '../conversing/act-in-form.js';
import { answerIntent } from '../conversing/show-reply.js';
import type { TelegramDeps } from '../deps/telegram-deps.js';
import type { TelegramMessage } from '../updates/shapes.js';
import { handleStart } from './handle-start.js';

/** What was sent where a text is due: of a contact card its number, of a picture nothing. */
function toAct({ text, contact }: TelegramMessage): FormAct {
  const typed = text ?? contact?.phone_number;
  return typed === undefined ? { kind: 'wordless' } : { kind: 'typed', text: typed };
}

/** What a person says to the bot that is no command: the answer to a question, a code, or something to be helped with. */
export async function handleTalk(deps: TelegramDeps, asker: Asker, message: TelegramMessage): Promise<void> {
  const { text } = message;
  if (text !== undefined && isInvitationCode(text.trim())) return handleStart(deps, asker, text.trim());
  const state = await deps.forms.find(asker.chat.chatId, asker.userId);
  const heard = `message ${message.message_id}`;
  if (state !== null) return actInForm(deps, { asker, state, heard }, toAct(message));
  await answerIntent(deps, { asker, replaces: null }, { kind: 'talk', text: text ?? '' });
}
