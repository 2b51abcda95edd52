import { WebAPIPlatformError, WebClient, type WebClientOptions } from '@slack/web-api';
import { z } from 'zod';
import type { SlackAuth } from '../../../config/config.js';
import type { Clock } from '../../../ports/clock.js';
import type { RenewedToken } from './slack-installation.js';

/** Renews a token at Slack. Throws RenewalRefusedError, and what the client throws. */
export type AskForToken = (refreshToken: string) => Promise<RenewedToken>;

/** Slack will never renew by this refresh token again. */
export class RenewalRefusedError extends Error {
  override readonly name = 'RenewalRefusedError';
  constructor(code: string) {
    super(`Slack does not renew the token of an installation: ${code}`);
  }
}

/**
 * What is said of the refresh token itself. Anything else may be mended without the people of the workspace.
 * @see https://docs.slack.dev/reference/methods/oauth.v2.access
 */
const REFUSALS: ReadonlySet<string> = new Set([
  'invalid_refresh_token',
  'invalid_grant',
  'invalid_auth',
  'token_expired',
  'token_revoked',
  'account_inactive',
  'org_login_required',
  'team_not_found',
]);

const renewed = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.number().positive(),
});

export interface AskForTokenDeps {
  readonly auth: Extract<SlackAuth, { readonly kind: 'oauth' }>;
  readonly clientOptions: WebClientOptions;
  readonly clock: Clock;
}

/** @see https://docs.slack.dev/authentication/using-token-rotation */
export function makeAskForToken({ auth, clientOptions, clock }: AskForTokenDeps): AskForToken {
  const client = new WebClient(undefined, clientOptions);
  return async (refreshToken) => {
    const renewedAt = Math.floor(clock.now().getTime() / 1000);
    const { access_token, refresh_token, expires_in } = renewed.parse(
      await client.oauth.v2
        .access({
          client_id: auth.clientId,
          client_secret: auth.clientSecret,
          grant_type: 'refresh_token',
          refresh_token: refreshToken,
        })
        .catch((error: unknown) => {
          const code = error instanceof WebAPIPlatformError ? error.data.error : '';
          throw REFUSALS.has(code) ? new RenewalRefusedError(code) : error;
        }),
    );
    return {
      ...{ token: access_token, refreshToken: refresh_token },
      ...{ renewedAt, expiresAt: renewedAt + expires_in },
    };
  };
}
