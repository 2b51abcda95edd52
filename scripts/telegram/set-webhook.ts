import { toAllowedUpdates } from '../../src/adapters/telegram/connection/telegram-endpoint.js';
import { WEBHOOK_PATH } from '../../src/adapters/telegram/gate/create-webhook-listener.js';
import type { TelegramCommandDeps } from './telegram-command.js';

/** Sets the webhook as Paylink does when it starts; to another address where one is given, a tunnel's for instance. */
export async function setWebhook(deps: TelegramCommandDeps, address: string | null): Promise<number> {
  const { api, telegram, manifest, words, print } = deps;
  const base = (address ?? deps.publicUrl)?.replace(/\/+$/, '') ?? null;
  const mayUseHttp = telegram.apiUrl !== null;
  const isReachable = base?.startsWith('https://') || (mayUseHttp && base?.startsWith('http://'));
  if (base === null || !isReachable || telegram.updates.kind !== 'webhook') {
    const command = 'npm run telegram -- webhook https://pay.example.com';
    print(words.say('terminal.telegram.webhook_unknown', { variable: 'PUBLIC_URL', command }));
    return 1;
  }
  const url = base.endsWith(WEBHOOK_PATH) ? base : `${base}${WEBHOOK_PATH}`;
  await api.call('setWebhook', {
    url,
    secret_token: telegram.updates.secret,
    allowed_updates: toAllowedUpdates(manifest.allowed_updates),
  });
  const { pending_update_count: count } = await api.call('getWebhookInfo', {});
  print(words.say('terminal.telegram.webhook_right', { address: url, count }));
  return 0;
}
