import { AsyncLocalStorage } from 'node:async_hooks';
import { type FetchFunction, WebClient, type WebClientOptions } from '@slack/web-api';
import { z } from 'zod';
import type { InstallationRepository } from '../../../ports/installation-repository.js';
import type { Logger } from '../../../ports/logger.js';
import { readInstallation } from './slack-installation.js';

/** What Slack gave while one browser installs, until it is kept. */
export interface Grants {
  /** For Slack's OAuth calls: notes what they give. */
  readonly fetch: FetchFunction;
  /** All that `work` begins belongs to one installation. */
  during(work: () => void): void;
  /** What was given is stored: it stays. */
  keep(): void;
  /** What was given and is not stored is revoked at Slack. Never rejects. */
  giveBack(): Promise<void>;
}

export interface GrantsDeps {
  readonly installations: Pick<InstallationRepository, 'find'>;
  readonly fetch: FetchFunction;
  readonly clientOptions: WebClientOptions;
  readonly logger: Logger;
}

const MOST_TRIES = 3;

const grant = z.object({
  access_token: z.string().min(1),
  team: z.object({ id: z.string() }).nullish(),
  enterprise: z.object({ id: z.string() }).nullish(),
  is_enterprise_install: z.boolean().default(false),
});
type Grant = z.infer<typeof grant>;

/** Bolt tells of a failed installation without its token, which would live on where nobody knows it. */
export function createGrants(deps: GrantsDeps): Grants {
  const { fetch, logger } = deps;
  const installing = new AsyncLocalStorage<{ given: Grant | null }>();

  return {
    async fetch(url, init) {
      const response = await fetch(url, init);
      const current = installing.getStore();
      if (current === undefined || !String(url).endsWith('/oauth.v2.access')) return response;
      const text = await response.text();
      current.given = readGrant(text);
      const { ok, status, statusText, headers } = response;
      const again = { text: async () => text, json: async (): Promise<unknown> => JSON.parse(text) };
      return {
        ...{ ok, status, statusText, headers, url: response.url },
        ...{ ...again, arrayBuffer: async () => new TextEncoder().encode(text).buffer },
      };
    },
    during: (work) => installing.run({ given: null }, work),
    keep() {
      const current = installing.getStore();
      if (current !== undefined) current.given = null;
    },
    async giveBack() {
      const given = installing.getStore()?.given ?? null;
      if (given === null || (await isStored(deps, given))) return;
      await revoke(deps, given).catch((error: unknown) =>
        logger.error({ err: error }, 'the token of a failed Slack installation could not be revoked'),
      );
    },
  };
}

async function revoke({ clientOptions }: GrantsDeps, { access_token }: Grant): Promise<void> {
  const client = new WebClient(access_token, clientOptions);
  for (let tried = 1; ; tried += 1) {
    try {
      await client.auth.revoke();
      return;
    } catch (error) {
      if (tried === MOST_TRIES) throw error;
    }
  }
}

function readGrant(text: string): Grant | null {
  try {
    return grant.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Whoever installs again may be given the token that they have: it serves, whatever came of the new installation. */
async function isStored({ installations }: GrantsDeps, given: Grant): Promise<boolean> {
  const key = given.is_enterprise_install ? given.enterprise?.id : given.team?.id;
  if (key === undefined) return false;
  const stored = await installations.find(key).catch(() => null);
  return stored !== null && readInstallation(stored).bot?.token === given.access_token;
}
