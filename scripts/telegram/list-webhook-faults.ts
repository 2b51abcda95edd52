import { WEBHOOK_PATH } from '../../src/adapters/telegram/gate/create-webhook-listener.js';
import type { TelegramCommandDeps } from './telegram-command.js';

const COMMAND = 'npm run telegram -- webhook';

/** What keeps updates from coming; says where they go when they do. */
export async function listWebhookFaults(deps: TelegramCommandDeps): Promise<readonly string[]> {
  const { api, telegram, publicUrl, words, print } = deps;
  const { url: address = '', ...info } = await api.call('getWebhookInfo', {});
  if (telegram.updates.kind === 'polling') {
    const setting = 'TELEGRAM_MODE=polling';
    return address === '' ? [] : [words.say('terminal.telegram.webhook_unwanted', { address, setting })];
  }
  if (address === '') return [words.say('terminal.telegram.webhook_none', { command: COMMAND })];
  const wanted = publicUrl === null ? address : `${publicUrl}${WEBHOOK_PATH}`;
  const faults = [
    ...(address === wanted ? [] : [words.say('terminal.telegram.webhook_elsewhere', { address, wanted })]),
    ...listKinds(deps, info.allowed_updates ?? []),
    ...listErrors(deps, info),
  ];
  const { pending_update_count: count } = info;
  if (faults.length === 0) print(words.say('terminal.telegram.webhook_right', { address, count }));
  return faults;
}

function listKinds({ manifest, words }: TelegramCommandDeps, told: readonly string[]): readonly string[] {
  const kinds = manifest.allowed_updates.filter((kind) => !told.includes(kind)).join(', ');
  return kinds === '' ? [] : [words.say('terminal.telegram.webhook_kinds', { kinds, command: COMMAND })];
}

interface LastError {
  readonly last_error_date?: number;
  readonly last_error_message?: string;
}

function listErrors(
  { words }: TelegramCommandDeps,
  { last_error_date: seconds, last_error_message: error }: LastError,
): readonly string[] {
  if (seconds === undefined || error === undefined) return [];
  const at = new Date(seconds * 1_000).toISOString();
  return [words.say('terminal.telegram.webhook_error', { at, error })];
}
