import { randomBytes } from 'node:crypto';
import { createSandboxGateway } from '../../src/adapters/payments/sandbox/bank/gateway.js';
import type { GatewayAccountDocument } from '../../src/adapters/persistence/gateway-accounts/gateway-account-schema.js';
import { createGatewayAccounts } from '../../src/adapters/persistence/gateway-accounts/gateway-accounts.js';
import type { Store } from '../../src/adapters/persistence/store/connect-store.js';
import { createIds } from '../../src/adapters/system/ids.js';
import { createSecretBox } from '../../src/adapters/system/secret-box.js';
import { createSystemClock } from '../../src/adapters/system/system-clock.js';
import { createSystemTimers } from '../../src/adapters/system/system-timers.js';
import type { Config } from '../../src/config/config.js';
import type { GatewayRegistry } from '../../src/ports/payment-gateway.js';
import { loadSecretKeys } from '../../src/wiring/load-secret-keys.js';
import { openGateways } from '../../src/wiring/open-gateways.js';

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };
/** Nobody pays there by way of this process, and nothing is sent to it. */
const NOWHERE = 'http://127.0.0.1:9';

/** The gateways that a running Paylink asks, to ask them the same: the operator's, merchants' own, and the sandbox. */
export async function openAskedGateways(
  config: Config,
  { connection }: Pick<Store, 'connection'>,
): Promise<GatewayRegistry> {
  const { current, former } = await loadSecretKeys(config);
  const clock = createSystemClock();
  const world = { clock, ids: createIds(clock, randomBytes), logger: SILENT };
  const { gateway: sandbox } = createSandboxGateway({
    ...{ ...world, connection, publicUrl: NOWHERE, localUrl: NOWHERE, secret: 'unused' },
    isAlone: () => false,
  });
  const { registry } = openGateways({
    ...{ ...world, outsideClock: clock, config, sandbox, timers: createSystemTimers() },
    accounts: createGatewayAccounts(
      connection.model<GatewayAccountDocument>('GatewayAccount'),
      createSecretBox(current, former),
    ),
    around: (_name, port) => port,
  });
  return registry;
}
