import { createHttpServer } from '../../src/adapters/http/server/create-http-server.js';
import { createSecretBox } from '../../src/adapters/system/secret-box.js';
import { createSystemClock } from '../../src/adapters/system/system-clock.js';
import { createSystemTimers } from '../../src/adapters/system/system-timers.js';
import { createLogger } from '../../src/observability/create-logger.js';
import { createMetrics } from '../../src/observability/create-metrics.js';
import { openBenchServices } from '../load/bench-services.js';
import { makeKeys } from '../load/make-keys.js';
import type { Served } from './served.js';

/** Paylink's server as it stands in earnest; what requests leave due is not worked, as what they cost is measured. */
export async function serveApi(): Promise<Served> {
  const bench = await openBenchServices();
  const { services, store } = bench;
  const server = await createHttpServer({
    ...{ services, publicUrl: 'http://127.0.0.1', gatewayOrigins: [] },
    logger: createLogger({ level: 'info', pretty: false }),
    ...{
      metrics: createMetrics(),
      clock: createSystemClock(),
      timers: createSystemTimers(),
      limitCounts: store.limitCounts,
    },
    secretBox: createSecretBox('unused'),
    ...{ idempotentAnswers: store.idempotentAnswers, holder: () => 'ins_bench' },
    readiness: async () => ({}),
  });
  return {
    url: await server.listen({ port: 0, host: '127.0.0.1' }),
    answers: { makeKeys: (count) => makeKeys(bench, count) },
  };
}
