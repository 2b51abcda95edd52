import { AppError, isAppError } from '../../../src/domain/errors.js';
import type { Link } from '../../../src/domain/link/link.js';
import { INITIAL_SETTINGS } from '../../../src/domain/merchant/merchant.js';
import type { LinkRepository } from '../../../src/ports/link-repository.js';
import type { ProviderEvent } from '../../../src/ports/provider-event.js';
import { createServices } from '../../../src/service/create-services.js';
import { buildTestLink } from '../../support/build-test-link.js';
import { buildTestActor, buildTestMember, buildTestMerchant } from '../../support/build-test-merchant.js';
import { START } from '../../support/fake-clock.js';
import type { FakeGateway } from '../../support/fake-gateway.js';
import { createFakeServiceDeps } from '../../support/fake-service-deps.js';

export const SLUG = 'slug000000000000000001';
export const ASKED_MINOR = 5_000;
export const HOUR_MS = 60 * 60_000;

/** Whoever may give money back; refunds above 30.00 USD take both. */
export const MANAGERS = {
  jo: buildTestActor({ memberId: 'mem_jo', role: 'owner' }),
  kim: buildTestActor({ memberId: 'mem_kim', role: 'manager' }),
} as const;

/** A process that dies in the middle of a write: before it, or after it and before anybody knows. */
type Crash = 'before' | 'after';

export interface MoneyWorld {
  readonly gateway: FakeGateway;
  link(): Link;
  /** Every change of the link that was stored, in its order. */
  readonly changes: readonly { readonly before: Link; readonly after: Link }[];
  crashAtNextWrite(crash: Crash): void;
  /** A refusal is a good answer, and so is an answer that got lost; anything else is a defect. */
  attempt(step: (services: ReturnType<typeof createServices>) => Promise<unknown>): Promise<void>;
  /** The services of a new process over the same store. */
  restart(): Promise<void>;
  now(): Date;
  advance(ms: number): Promise<void>;
  tell(event: ProviderEvent): Promise<void>;
  stop(): Promise<void>;
}

/** One link of 50.00 USD that ends in an hour, with all of Paylink around it in memory. */
export function createMoneyWorld(): MoneyWorld {
  const settings = {
    ...INITIAL_SETTINGS,
    refunds: { approvalAbove: [{ minor: 3_000, currency: 'USD' }], surplus: 'ask' as const },
  };
  const deps = createFakeServiceDeps({
    links: [
      buildTestLink({
        amount: { minor: ASKED_MINOR, currency: 'USD' },
        expiresAt: new Date(START.getTime() + HOUR_MS),
      }),
    ],
    merchants: [buildTestMerchant({ settings })],
    members: [
      buildTestMember(),
      buildTestMember({ id: 'mem_jo', role: 'owner', accounts: [{ platform: 'slack', userId: 'U_JO' }] }),
      buildTestMember({ id: 'mem_kim', role: 'manager', accounts: [{ platform: 'slack', userId: 'U_KIM' }] }),
    ],
  });
  const { links, changes, crashAtNextWrite } = watchWrites(deps.links);
  const open = () =>
    createServices({ ...deps, links, senders: [], creationTellers: [], publicUrl: 'https://paylink.test' });
  let services = open();
  const catchUp = () => services.runner.catchUp().catch(allowLost);
  return {
    ...{ gateway: deps.gateway, changes, crashAtNextWrite },
    link: () => deps.links.get('lnk_1'),
    attempt: (step) => step(services).then(() => undefined, allowLost),
    now: () => deps.clock.now(),
    async restart() {
      await services.runner.stop();
      services = open();
      await catchUp();
    },
    async advance(ms) {
      deps.clock.advance(ms);
      await catchUp();
    },
    async tell(event) {
      const body = JSON.stringify(event);
      deps.gateway.webhooks.set(body, event);
      const request = {
        ...{ method: 'POST', address: 'https://paylink.test/webhooks/sandbox', headers: {} },
        ...{ rawBody: new TextEncoder().encode(body), now: deps.clock.now() },
      };
      const receipt = await services.receiveProviderEvent('sandbox', request);
      await receipt.worked.catch(allowLost);
    },
    stop: () => services.runner.stop(),
  };
}

function allowLost(error: unknown): void {
  if (!isAppError(error)) throw error;
}

function watchWrites(links: LinkRepository & { get(linkId: string): Link }) {
  const changes: { readonly before: Link; readonly after: Link }[] = [];
  let crash: Crash | null = null;
  return {
    changes,
    crashAtNextWrite: (next: Crash) => {
      crash = next;
    },
    links: {
      ...links,
      async replace(before: Link, after: Link) {
        const now = crash;
        crash = null;
        if (now === 'before') throw new AppError('store_unavailable');
        const isWritten = await links.replace(before, after);
        if (isWritten) changes.push({ before, after });
        if (now === 'after') throw new AppError('store_unavailable');
        return isWritten;
      },
    },
  };
}
