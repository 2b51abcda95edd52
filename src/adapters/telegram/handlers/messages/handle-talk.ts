import { isInvitationCode } from '../../../../service/people/invite-account.js';
import type { Intent } from '../../../chat/conversation/model/intent.js';
import type { FormAct } from '../../form/form-act.js';
import type { Asker } from '../../people/asker.js';
import { escapeHtml } from '../../text/escape-html.js';
import { sayStranger } from '../../text/say-stranger.js';
import { actInForm } from '../conversing/act-in-form.js';
import { answerIntent } from '../conversing/show-reply.js';
import type { TelegramDeps } from '../deps/telegram-deps.js';
import type { TelegramMessage } from '../updates/shapes.js';
import { handleStart } from './handle-start.js';
import { readContact } from './list-replied-words.js';

/** What was sent where a text is due: of a contact card its number, of a picture what stands under it. */
function toAct({ text, caption, contact }: TelegramMessage): FormAct {
  const typed = text ?? caption ?? contact?.phone_number;
  return typed === undefined ? { kind: 'wordless' } : { kind: 'typed', text: typed };
}

function toIntent(message: TelegramMessage): Intent {
  const { text, caption, forward_origin } = message;
  const said = text ?? caption;
  const card = said === undefined ? readContact(message) : null;
  if (card !== null) return { kind: 'propose', message: card };
  const isForwarded = forward_origin !== undefined;
  return { kind: 'talk', text: said ?? '', from: isForwarded ? 'message' : 'line' };
}

/** Who wrote before they began anything, as to a question whether they join, begins no business by it. */
async function sayUnknown({ messages, conversation }: TelegramDeps, asker: Asker): Promise<void> {
  const html = escapeHtml(sayStranger(conversation.wordsFor(asker)));
  await messages.post({ chatId: asker.chat.chatId }, { html, keys: [] });
}

/** What a person says to the bot that is no command: the answer to a question, a code, or what may be a link. */
export async function handleTalk(deps: TelegramDeps, asker: Asker, message: TelegramMessage): Promise<void> {
  const { text } = message;
  if (text !== undefined && isInvitationCode(text.trim())) return handleStart(deps, asker, text.trim());
  const state = await deps.forms.find(asker.chat.chatId, asker.userId);
  const heard = `message ${message.message_id}`;
  if (state !== null) return actInForm(deps, { asker, state, heard }, toAct(message));
  if ((await deps.people.find(asker)) === null) return sayUnknown(deps, asker);
  await answerIntent(deps, { asker, replaces: null }, toIntent(message));
}
