import type { Asker } from '../people/asker.js';
import { sayStranger } from '../text/say-stranger.js';
import { showText } from '../text/show-text.js';
import { findConnection, type SellersAccount } from './business-connections.js';
import type { InstantDeps } from './instant-deps.js';
import { makeInstant } from './make-instant.js';
import { previewInstant } from './preview-instant.js';

/** https://core.telegram.org/bots/api#message */
export interface SellersMessage {
  readonly connectionId: string;
  readonly chatId: number;
  readonly messageId: number;
  readonly text: string;
  /** The bot itself wrote it, in the seller's name. */
  readonly isByBot: boolean;
}

const COMMAND = /^\/(?:pay|paylink)(?:@\w+)?(?:\s+([\s\S]*))?$/i;

/** What follows "/pay"; null for a message that is none. */
function readPayCommand(text: string): string | null {
  const read = COMMAND.exec(text.trim());
  return read === null ? null : (read[1]?.trim() ?? '');
}

/**
 * "/pay 1250 thb deposit" in a seller's own chat with a customer: the link stands there in the seller's name. What the
 * customer types does nothing; why nothing was made is told to the seller alone.
 */
export async function handleBusinessMessage(
  deps: InstantDeps,
  asker: Asker,
  message: SellersMessage,
): Promise<void> {
  const line = readPayCommand(message.text);
  if (line === null || message.isByBot) return;
  const account = await findConnection(deps, message.connectionId);
  if (asker.userId !== account.userId || !account.isEnabled) return;
  const refusal = await makeLink(deps, asker, { message, account, line });
  if (account.mayDelete) await removeCommand(deps, message);
  if (refusal === null) return;
  await deps.api.call('sendMessage', {
    chat_id: account.directChatId,
    text: showText(refusal),
    parse_mode: 'HTML',
  });
}

interface Commanded {
  readonly message: SellersMessage;
  readonly account: SellersAccount;
  readonly line: string;
}

/** Null: it stands there soon; else why not. */
async function makeLink(
  deps: InstantDeps,
  asker: Asker,
  { message, account, line }: Commanded,
): Promise<string | null> {
  const { connectionId, chatId, messageId } = message;
  const words = deps.conversation.wordsFor(asker);
  if (!account.mayWrite) return words.say('telegram.business.may_not_write');
  const preview = await previewInstant(deps, asker, { text: line, from: 'line' });
  if (preview.kind === 'stranger') return sayStranger(words);
  if (preview.kind === 'refused') return preview.words;
  return makeInstant(deps, asker, {
    makes: preview.makes,
    spot: { kind: 'business', connectionId, chatId },
    requestKey: `business ${connectionId} ${chatId} ${messageId}`,
  });
}

/** The customer need not see how it was made; where it stays, nothing is lost. */
async function removeCommand(
  { api, logger }: InstantDeps,
  { connectionId, messageId }: SellersMessage,
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
