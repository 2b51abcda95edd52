import { TelegramError } from 'telegraf';
import type { CallFailure } from './failure.js';

/**
 * What telegraf's client rejects with, as we tell it apart. A 5xx is the word of a server that does not know itself
 * whether it did what was asked: telegraf reads no more of it than its status.
 * https://core.telegram.org/bots/api#making-requests
 */
export function toCallFailure(error: unknown): CallFailure {
  if (!(error instanceof TelegramError)) return { kind: 'unanswered', reason: reasonOf(error) };
  const { code, description, parameters } = error;
  if (typeof code !== 'number' || code >= 500) return { kind: 'unanswered', reason: `status ${code}` };
  const { retry_after: seconds, migrate_to_chat_id: chatId } = parameters ?? {};
  return {
    kind: 'refused',
    code,
    description: String(description),
    retryAfterMs: typeof seconds === 'number' ? seconds * 1_000 : null,
    migratedTo: typeof chatId === 'number' ? chatId : null,
  };
}

/** Never the message: it may name the address, and that the token. */
function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return typeof error;
  const { code, type, name } = error as Readonly<Record<'code' | 'type' | 'name', unknown>>;
  return [code, type, name].find((part) => typeof part === 'string') ?? typeof error;
}
