import { performance } from 'node:perf_hooks';
import type { Notifier } from '../../src/ports/notifier.js';
import { type BenchServices, NULL_NOTIFIER, openBenchServices } from '../load/bench-services.js';
import { getMerchantId } from '../load/make-links.js';
import { openCarriers } from '../load/open-carriers.js';
import { planDueEmails } from '../load/plan-due-emails.js';
import { workOff } from '../load/work-off.js';
import { type Figure, ratioFigure } from '../report.js';
import { startServer } from '../servers/start-server.js';
import { median, medianRatio } from '../statistics.js';

const ROUNDS = 5;
const A_ROUND = 2_000;
const LEAST_RATIO = 0.5;

/** Emails that SendGrid's adapter composes and hands over HTTP to a server beside it; in turns with a notifier that does nothing. */
export async function measureMailDeliveries(): Promise<readonly Figure[]> {
  const server = await startServer('serve-carriers');
  const [sendgrid] = await openCarriers(server.url);
  if (sendgrid?.carrier !== 'sendgrid') throw new Error('the first carrier is not SendGrid');
  let current: Notifier = NULL_NOTIFIER;
  const bench = await openBenchServices({ notifiers: [takeTurns(() => current)] });
  try {
    const merchantId = await getMerchantId(bench.services);
    const rates = { ours: [] as number[], yardstick: [] as number[] };
    for (let round = 0; round <= ROUNDS; round += 1) {
      current = NULL_NOTIFIER;
      const yardstick = await timeRound(bench, merchantId);
      current = sendgrid;
      const ours = await timeRound(bench, merchantId);
      // The first round warms both up.
      if (round === 0) continue;
      rates.yardstick.push(yardstick);
      rates.ours.push(ours);
    }
    checkTaken(await server.ask('mails'));
    const detail = `${median(rates.ours).toFixed(0)}/s to ${median(rates.yardstick).toFixed(0)}/s`;
    const name = 'Emails by SendGrid’s adapter, to the null notifier';
    return [ratioFigure(name, { ratio: medianRatio(rates), least: LEAST_RATIO, detail })];
  } finally {
    await bench.close();
    await server.stop();
  }
}

/** Emails by whichever it is by now. */
function takeTurns(current: () => Notifier): Notifier {
  return {
    ...NULL_NOTIFIER,
    limitsOf: (channel) => current().limitsOf(channel),
    send: (outgoing) => current().send(outgoing),
  };
}

/** How many a second. */
async function timeRound(bench: BenchServices, merchantId: string): Promise<number> {
  await planDueEmails(bench.store, merchantId, A_ROUND);
  const begunAt = performance.now();
  await workOff('deliver', bench.services, bench.store.deliveries);
  return (A_ROUND / (performance.now() - begunAt)) * 1_000;
}

function checkTaken(mails: unknown): void {
  if (mails !== A_ROUND * (ROUNDS + 1)) throw new Error(`${mails} emails were taken`);
}
