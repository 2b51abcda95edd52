import { MAX_DOCUMENT_BYTES } from '../../../../domain/kyc/find-document-problem.js';
import type { DocumentKind } from '../../../../domain/kyc/required-documents.js';
import type { MemberActor } from '../../../../domain/merchant/actor.js';
import { mayDo } from '../../../../domain/merchant/permissions.js';
import { readingContext } from '../../../chat/conversation/answers/review-values.js';
import { joinDocumentKinds, listAskedKinds } from '../../../chat/copy/list-document-kinds.js';
import { keepDocument } from '../../../chat/documents/keep-document.js';
import { namesMoney } from '../../../chat/reader/line/names-money.js';
import { readDocumentKind } from '../../../chat/reader/read-document-kind.js';
import type { Words } from '../../../chat/words/words.js';
import { wordsForMember } from '../../../chat/words/words-for.js';
import type { Asker } from '../../people/asker.js';
import { escapeHtml } from '../../text/escape-html.js';
import type { TelegramDeps } from '../deps/telegram-deps.js';
import type { TelegramMessage } from '../updates/shapes.js';

interface SentFile {
  readonly id: string;
  readonly name: string;
}

interface Given {
  readonly asker: Asker;
  readonly message: TelegramMessage;
  readonly words: Words;
  readonly actor: MemberActor;
}

/**
 * A file that an owner sends to the bot while their merchant's review may be changed: its caption names the document.
 * False where it is none of that.
 */
export async function handleDocument(
  deps: TelegramDeps,
  asker: Asker,
  message: TelegramMessage,
): Promise<boolean> {
  const file = fileOf(message);
  if (file === null || (await deps.forms.find(asker.chat.chatId, asker.userId)) !== null) return false;
  // Nobody begins a business by a file.
  const identified = await deps.people.find(asker);
  if (identified === null || !mayDo(identified.actor.role, 'manage_kyc')) return false;
  const { actor } = identified;
  const { mayChange, kyc } = await deps.services.openKycPage(actor);
  if (!mayChange) return false;
  const words = wordsForMember(identified);
  const { caption = '' } = message;
  const kind = readDocumentKind(words, caption);
  // A picture of what is sold, with what it costs under it.
  if (kind === null && namesMoney(caption, readingContext(deps.clock.now(), identified))) return false;
  const given = { asker, message, words, actor };
  if (kind === null) {
    const kinds = joinDocumentKinds(words, listAskedKinds(kyc));
    await say(deps, given, words.say('telegram.document.which', { kinds }));
    return true;
  }
  await say(deps, given, await take(deps, given, { file, kind }));
  return true;
}

/** What came of it, in words. */
async function take(
  deps: TelegramDeps,
  { message, words, actor }: Given,
  { file, kind }: { readonly file: SentFile; readonly kind: DocumentKind },
): Promise<string> {
  let bytes: Uint8Array | null;
  try {
    bytes = await deps.files.read(file.id, MAX_DOCUMENT_BYTES);
  } catch (error) {
    deps.logger.warn({ err: error, memberId: actor.memberId }, 'a document did not come');
    return words.say('telegram.document.failed');
  }
  const document = { kind, name: file.name, bytes, place: 'telegram' } as const;
  const problem = await keepDocument({ services: deps.services, words }, actor, document);
  if (problem !== null) return problem;
  const named = words.say(`kyc.document_kind.${kind}`);
  const isDeleted = await deleteMessage(deps, message);
  return words.say('telegram.document.kept', { kind: named, deleted: isDeleted ? 'yes' : 'other' });
}

/** Bots may delete what they are sent in private, for two days: https://core.telegram.org/bots/api#deletemessage */
async function deleteMessage(deps: TelegramDeps, { chat, message_id }: TelegramMessage): Promise<boolean> {
  try {
    await deps.api.call('deleteMessage', { chat_id: chat.id, message_id });
    return true;
  } catch (error) {
    deps.logger.warn({ err: error }, 'a message with a document stays where it is');
    return false;
  }
}

/** Of a photo, the largest of its sizes. */
function fileOf({ document, photo }: TelegramMessage): SentFile | null {
  if (document !== undefined) return { id: document.file_id, name: document.file_name ?? '' };
  const largest = photo?.at(-1);
  return largest === undefined ? null : { id: largest.file_id, name: '' };
}

async function say(deps: TelegramDeps, { asker }: Given, text: string): Promise<void> {
  const { chatId, threadId } = asker.chat;
  await deps.messages.post({ chatId, threadId }, { html: escapeHtml(text), keys: [] });
}
