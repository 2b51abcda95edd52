import type { Installation } from '@slack/bolt';
import type { StoredInstallation } from '../../../ports/installation-repository.js';

/** As it is kept: Bolt's, and since when it has the token that Slack gave in the place of the first. */
export type KeptInstallation = Installation & { readonly renewedAt?: number };

/** What Slack answers when it renews a token; times in seconds since 1970, as Bolt keeps them. */
export interface RenewedToken {
  readonly token: string;
  readonly refreshToken: string;
  readonly renewedAt: number;
  readonly expiresAt: number;
}

/** As Slack's own tools do, of the twelve hours that a token lives. */
const RENEW_BEFORE_S = 2 * 3_600;
/** The same of one that lives less: else it would be renewed as soon as it came. */
const RENEW_IN_LAST = 1 / 6;

export function readInstallation({ payload }: Pick<StoredInstallation, 'payload'>): KeptInstallation {
  return JSON.parse(payload) as KeptInstallation;
}

/** What its token is renewed by, where it is time to; null: it is not, or Slack refused that already. */
export function findDueRefreshToken({ bot, renewedAt }: KeptInstallation, now: Date): string | null {
  if (bot?.expiresAt === undefined || bot.refreshToken === undefined) return null;
  const leftSeconds = bot.expiresAt - now.getTime() / 1000;
  const lifeSeconds = renewedAt === undefined ? Number.POSITIVE_INFINITY : bot.expiresAt - renewedAt;
  return leftSeconds <= Math.min(RENEW_BEFORE_S, lifeSeconds * RENEW_IN_LAST) ? bot.refreshToken : null;
}

/** Whether its token serves for another moment. */
export function isAlive({ bot }: KeptInstallation, now: Date): boolean {
  return bot?.expiresAt === undefined || bot.expiresAt * 1000 > now.getTime();
}

export function withToken(
  installation: KeptInstallation,
  { renewedAt, ...token }: RenewedToken,
): KeptInstallation {
  const { bot } = installation;
  return bot === undefined ? installation : { ...installation, renewedAt, bot: { ...bot, ...token } };
}

/** The token that it has lives to its end, and nothing asks for another. */
export function withoutRenewal(installation: KeptInstallation): KeptInstallation {
  if (installation.bot === undefined) return installation;
  const { refreshToken: _refused, ...bot } = installation.bot;
  return { ...installation, bot };
}

/** As Bolt gets it: it renews no token by itself, since nothing would keep two of its calls apart. */
export function forBolt(installation: KeptInstallation): Installation {
  const { refreshToken: _refresh, expiresAt: _expires, ...user } = installation.user;
  return { ...withoutRenewal(installation), user };
}
