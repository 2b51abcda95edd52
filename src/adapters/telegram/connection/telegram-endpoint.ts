import type { Arguments } from '../api/telegram-api.js';

/** The kinds of update that we want, as Telegram names them. */
export type AllowedUpdates = NonNullable<Arguments<'setWebhook'>['allowed_updates']>;

/** Those of the manifest, which is tested to name none that there is not. */
export function toAllowedUpdates(names: readonly string[]): AllowedUpdates {
  return names as AllowedUpdates;
}

/** What tells bots apart, and no secret: the number that their token begins with. */
export function toBotId(botToken: string): string {
  return botToken.slice(0, botToken.indexOf(':'));
}
