import { hit } from '../load/hit.js';
import { type Figure, ratioFigure } from '../report.js';
import { type RunningServer, startServer } from '../servers/start-server.js';
import { median, medianRatio } from '../statistics.js';

const ROUNDS = 5;
const ROUND_SECONDS = 3;
const LARGEST_BYTES = 30_000;

/** The pay page of an open link, beside a route that sends the same bytes and knows nothing. */
export async function measurePayPage(): Promise<readonly Figure[]> {
  const paylink = await startServer('serve-paylink');
  const path = `/p/${String(await paylink.ask('makeLinks', 1))}`;
  const bare = await startServer('serve-bare-route', `${paylink.url}${path}`);
  const rates = { ours: [] as number[], yardstick: [] as number[] };
  const p99s: number[] = [];
  try {
    for (let round = 0; round <= ROUNDS; round += 1) {
      const yardstick = await hitPage(bare, path);
      const ours = await hitPage(paylink, path);
      // The first round warms both up.
      if (round === 0) continue;
      rates.yardstick.push(yardstick.perSecond);
      rates.ours.push(ours.perSecond);
      p99s.push(ours.p99Ms);
    }
    return [
      ratioFigure('Pay page, 50 connections, to a bare route', {
        ratio: medianRatio(rates),
        least: 0.5,
        detail: `${median(rates.ours).toFixed(0)}/s to ${median(rates.yardstick).toFixed(0)}/s, p99 ${median(p99s)} ms`,
      }),
      await weighPage(`${paylink.url}${path}`),
    ];
  } finally {
    await Promise.all([paylink, bare].map((server) => server.stop()));
  }
}

let customers = 0;

/** Every request from another customer: the page is limited by address. */
function hitPage({ url }: RunningServer, path: string) {
  return hit(url, ROUND_SECONDS, (request) => {
    customers += 1;
    const address = `10.${(customers >> 16) & 255}.${(customers >> 8) & 255}.${customers & 255}`;
    return { ...request, path, headers: { 'x-forwarded-for': address } };
  });
}

async function weighPage(url: string): Promise<Figure> {
  const html = await (await fetch(url)).text();
  const paths = [...html.matchAll(/<link[^>]*rel="stylesheet"[^>]*>/g)].flatMap(
    ([tag]) => /href="([^"]+)"/.exec(tag)?.[1] ?? [],
  );
  const styles = await Promise.all(
    paths.map(async (path) => (await fetch(new URL(path, url))).arrayBuffer()),
  );
  const bytes = styles.reduce((sum, { byteLength }) => sum + byteLength, Buffer.byteLength(html));
  return {
    name: '  page with its style, uncompressed',
    value: `${(bytes / 1000).toFixed(1)} kB`,
    goal: { text: '<= 30 kB', isMet: bytes <= LARGEST_BYTES },
  };
}
