import { performance } from 'node:perf_hooks';
import { createPortoneGateway } from '../../../src/adapters/payments/portone/create-portone-gateway.js';
import { createPromptCall } from '../../../src/adapters/system/create-prompt-call.js';
import type { PaymentGateway } from '../../../src/ports/payment-gateway.js';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.js';
import {
  type PortoneStandIn,
  type PortoneStandInOptions,
  startPortone,
} from '../../support/portone/start-portone.js';

export interface PortoneUnderTest {
  readonly gateway: PaymentGateway;
  readonly portone: PortoneStandIn;
  readonly clock: FakeClock;
  /** The same account in a process that remembers nothing. */
  restart(overrides?: Partial<Parameters<typeof createPortoneGateway>[0]>): PaymentGateway;
}

/** The gateway before the stand-in. */
export async function startPortoneGateway(
  options: Partial<PortoneStandInOptions> & { readonly clock?: FakeClock } = {},
): Promise<PortoneUnderTest> {
  const { clock = createFakeClock() } = options;
  const portone = await startPortone({ ...options, clock });
  const restart: PortoneUnderTest['restart'] = (overrides) =>
    createPortoneGateway({
      ...portone.keys,
      environment: options.environment ?? 'sandbox',
      accountId: null,
      apiUrl: portone.url,
      clock,
      call: createPromptCall({ elapsedMs: () => performance.now() }),
      timeoutMs: 10_000,
      ...overrides,
    });
  return { gateway: restart(), portone, clock, restart };
}
