import type { Message } from '@grammyjs/types';
import { escapeHtml } from '../text/escape-html.js';
import { findConnection, type SellersAccount } from './business-connections.js';
import type { InstantDeps } from './instant-deps.js';
import { makeInstant } from './make-instant.js';
import { previewInstant } from './preview-instant.js';
import { toOutsideAsker } from './to-outside-asker.js';

const COMMAND = /^\/(?:pay|paylink)(?:@\w+)?(?:\s+([\s\S]*))?$/i;

/** What follows "/pay"; null for a message that is none. */
function readPayCommand(text: string | undefined): string | null {
  const read = COMMAND.exec(text?.trim() ?? '');
  return read === null ? null : (read[1]?.trim() ?? '');
}

/**
 * "/pay 1250 thb deposit" in a seller's own chat with a customer: the link stands there in the seller's name. What the
 * customer types does nothing; why nothing was made is told to the seller alone.
 */
export async function handleBusinessMessage(deps: InstantDeps, message: Message): Promise<void> {
  const { business_connection_id: connectionId, from, text } = message;
  const line = readPayCommand(text);
  if (line === null || connectionId === undefined || from === undefined) return;
  const account = await findConnection(deps, connectionId);
  const isSeller = from.id === account.userId && message.sender_business_bot === undefined;
  if (!isSeller || !account.isEnabled) return;
  const refusal = await makeLink(deps, { message, account, line, connectionId });
  if (account.mayDelete) await removeCommand(deps, connectionId, message.message_id);
  if (refusal === null) return;
  await deps.api.call('sendMessage', {
    chat_id: account.directChatId,
    text: escapeHtml(refusal),
    parse_mode: 'HTML',
  });
}

interface Commanded {
  readonly message: Message;
  readonly account: SellersAccount;
  readonly line: string;
  readonly connectionId: string;
}

/** Null: it stands there soon; else why not. */
async function makeLink(
  deps: InstantDeps,
  { message, account, line, connectionId }: Commanded,
): Promise<string | null> {
  const { chat, from, message_id: messageId } = message;
  if (from === undefined) return null;
  const asker = toOutsideAsker(from);
  const words = deps.conversation.wordsFor(asker);
  if (!account.mayWrite) return words.say('telegram.business.may_not_write');
  const preview = await previewInstant(deps, asker, { text: line, from: 'line' });
  if (preview.kind === 'stranger') return words.say('telegram.members_only');
  if (preview.kind === 'refused') return preview.words;
  return makeInstant(deps, asker, {
    makes: preview.makes,
    spot: { kind: 'business', connectionId, chatId: chat.id },
    requestKey: `business ${connectionId} ${chat.id} ${messageId}`,
  });
}

/** The customer need not see how it was made; where it stays, nothing is lost. */
async function removeCommand(
  { api, logger }: InstantDeps,
  connectionId: string,
  messageId: number,
): Promise<void> {
  try {
    await api.call('deleteBusinessMessages', {
      business_connection_id: connectionId,
      message_ids: [messageId],
    });
  } catch (error) {
    logger.warn({ err: error }, 'a command could not be removed from a chat with a customer');
  }
}
