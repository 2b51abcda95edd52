import type { Request } from 'autocannon';
import { hit } from '../load/hit.js';
import { type Figure, ratioFigure } from '../report.js';
import { type RunningServer, startServer } from '../servers/start-server.js';
import { median, medianRatio } from '../statistics.js';

const ROUNDS = 7;
const ROUND_SECONDS = 2;
const LEAST_RATIO = 0.6;
/** Each may ask a hundred times a second. */
const KEYS = 100;

const WISH = JSON.stringify({
  amount: { value: '49.99', currency: 'USD' },
  description: 'School fees for Nguyen Phan, class XII B',
  customer: { name: 'Ann Lee', email: 'ann@example.com', phone: '+66812345678' },
  notes: { class: 'XII B' },
  channels: ['email'],
});

type Prepare = (request: Request) => Request;

/** Links made and read by program, beside routes that insert the same document and find it. */
export async function measureApiLinks(): Promise<readonly Figure[]> {
  const [paylink, bare] = await Promise.all([startServer('serve-api'), startServer('serve-bare-links')]);
  try {
    const keys = (await paylink.ask('makeKeys', KEYS)) as readonly string[];
    const create = turnsOf(keys.map((key) => ({ ...toCreation(key), path: '/api/v1/links' })));
    const readings: Partial<Request>[] = [];
    for (const key of keys) readings.push(await toReading(paylink, key));
    const read = turnsOf(readings);
    const readBare = turnsOf([await toReading(bare, keys[0] ?? '')]);
    return [
      await measure('Link made by API, to one insert', { paylink, bare, ours: create, yardstick: create }),
      await measure('Link read by API, to one find', { paylink, bare, ours: read, yardstick: readBare }),
    ];
  } finally {
    await Promise.all([paylink, bare].map((server) => server.stop()));
  }
}

interface Measured {
  readonly paylink: RunningServer;
  readonly bare: RunningServer;
  readonly ours: Prepare;
  readonly yardstick: Prepare;
}

async function measure(name: string, { paylink, bare, ours, yardstick }: Measured): Promise<Figure> {
  const rates = { ours: [] as number[], yardstick: [] as number[] };
  const p99s: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const theirs = await hit(bare.url, ROUND_SECONDS, yardstick);
    const own = await hit(paylink.url, ROUND_SECONDS, ours);
    // The first round warms both up.
    if (round === 0) continue;
    rates.yardstick.push(theirs.perSecond);
    rates.ours.push(own.perSecond);
    p99s.push(own.p99Ms);
  }
  const detail = `${median(rates.ours).toFixed(0)}/s to ${median(rates.yardstick).toFixed(0)}/s, p99 ${median(p99s)} ms`;
  return ratioFigure(`${name}, 50 connections`, { ratio: medianRatio(rates), least: LEAST_RATIO, detail });
}

/** One of these requests after the other. */
function turnsOf(requests: readonly Partial<Request>[]): Prepare {
  let turns = 0;
  return (request) => {
    turns += 1;
    return { ...request, ...requests[turns % requests.length] };
  };
}

function toCreation(key: string): { method: 'POST'; body: string; headers: Record<string, string> } {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  return { method: 'POST', body: WISH, headers };
}

/** Of a link that is made for it. */
async function toReading({ url }: RunningServer, key: string): Promise<Partial<Request>> {
  const { headers, ...creation } = toCreation(key);
  const response = await fetch(`${url}/api/v1/links`, { ...creation, headers });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const { id } = (await response.json()) as { readonly id: string };
  return { path: `/api/v1/links/${id}`, headers: { authorization: `Bearer ${key}` } };
}
