import type { PaymentGateway } from '../../../src/ports/payment-gateway.js';
import type { ProviderEvent } from '../../../src/ports/provider-event.js';
import { pressButton } from './press-button.js';
import { type RunningSandbox, startSandbox } from './start-sandbox.js';
import { createTill, type Till } from './till.js';

/** The sandbox bank with somebody at its till. */
export interface SandboxTill extends Pick<Till, 'open' | 'openAndPay' | 'buildRefund'> {
  readonly running: RunningSandbox;
  readonly gateway: PaymentGateway;
  /** What the bank told so far, in order. */
  told(): readonly ProviderEvent[];
  toldTypes(): readonly string[];
  /** Lets time pass, and what is due be told. */
  letPass(ms: number): Promise<void>;
}

export async function startSandboxTill(): Promise<SandboxTill> {
  const running = await startSandbox();
  const { gateway } = running.sandbox;
  const pay: Till['given']['pay'] = async ({ checkoutUrl }) =>
    void (await pressButton(checkoutUrl, /^Pay \d/));
  const { open, openAndPay, buildRefund } = createTill({ gateway, pay });
  const told = () =>
    running.received.flatMap((request) => gateway.verifyWebhook({ ...request, now: request.now }));
  return {
    ...{ running, gateway, open, openAndPay, buildRefund, told },
    toldTypes: () => told().map(({ type }) => type),
    async letPass(ms) {
      running.clock.advance(ms);
      await running.sweep();
    },
  };
}
