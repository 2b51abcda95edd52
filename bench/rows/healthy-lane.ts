import { setTimeout as wait } from 'node:timers/promises';
import type { Notifier } from '../../src/ports/notifier.js';
import { type BenchServices, openBenchServices } from '../load/bench-services.js';
import { LINK_DRAFT, makeLink } from '../load/make-links.js';
import { openCarriers } from '../load/open-carriers.js';
import type { Figure } from '../report.js';
import { startServer } from '../servers/start-server.js';
import { quantile } from '../statistics.js';

/** Fewer than the texts that a merchant may send in a day. */
const LINKS = 400;
const WARM_UP = 60;
const EVERY_MS = 50;
const POLL_MS = 50;
const SILENT = { debug() {}, info() {}, warn() {}, error() {} };
const MOST_MS = 2_000;

/**
 * Links that go out by email and by SMS, twenty a second, on a runner that works as in earnest: how late their emails
 * leave while Twilio hangs, beside how late they leave while it is well.
 */
export async function measureHealthyLane(): Promise<readonly Figure[]> {
  const server = await startServer('serve-carriers');
  const lags: number[] = [];
  const carriers = await openCarriers(server.url);
  const bench = await openBenchServices({
    notifiers: carriers.map((carrier) => timeEmails(carrier, lags)),
    runsByItself: true,
    // Each text that hangs is an error, and none of them is news.
    logger: SILENT,
  });
  try {
    await measureLags(bench, { lags, links: WARM_UP });
    const well = await measureLags(bench, { lags, links: LINKS });
    await server.ask('hush');
    const down = await measureLags(bench, { lags, links: LINKS });
    const ratio = (down / well).toFixed(2);
    return [
      {
        name: 'Emails late while texts hang, p99',
        value: `${down.toFixed(0)} ms  (${ratio} of ${well.toFixed(0)} ms with both well)`,
        goal: { text: '< 2 s', isMet: down < MOST_MS },
      },
    ];
  } finally {
    await bench.close();
    await server.stop();
  }
}

/** Keeps how long after its moment each email was with the carrier. */
function timeEmails(carrier: Notifier, lags: number[]): Notifier {
  return {
    ...carrier,
    async send(outgoing) {
      const result = await carrier.send(outgoing);
      const { channel, dueAt } = outgoing.delivery;
      if (channel === 'email') lags.push(Date.now() - dueAt.getTime());
      return result;
    },
  };
}

interface Load {
  readonly lags: readonly number[];
  readonly links: number;
}

/** The 99th percentile, in milliseconds. */
async function measureLags({ services }: BenchServices, { lags, links }: Load): Promise<number> {
  const begunWith = lags.length;
  const made: Promise<unknown>[] = [];
  for (let link = 0; link < links; link += 1) {
    made.push(makeLink(services, toDraft(begunWith + link)));
    await wait(EVERY_MS);
  }
  await Promise.all(made);
  while (lags.length < begunWith + links) await wait(POLL_MS);
  return quantile(lags.slice(begunWith), 0.99);
}

/** Each to a phone of its own: one phone gets few texts in an hour. */
function toDraft(number: number): typeof LINK_DRAFT {
  const phone = `+668${String(number).padStart(8, '0')}`;
  return { ...LINK_DRAFT, channels: ['email', 'sms'], customer: { ...LINK_DRAFT.customer, phone } };
}
