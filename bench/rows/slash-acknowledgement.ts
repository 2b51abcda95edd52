import { setTimeout as wait } from 'node:timers/promises';
import { createBurster } from '../load/burst.js';
import { hit } from '../load/hit.js';
import { signSlashCommand } from '../load/slash-command.js';
import { type Figure, ratioFigure } from '../report.js';
import { type RunningServer, startServer } from '../servers/start-server.js';
import { median, medianRatio, quantile } from '../statistics.js';

const CONCURRENT = 50;
const BURSTS = 40;
const WARM_UP_BURSTS = 5;
const ROUNDS = 4;
const ROUND_SECONDS = 3;

/** How fast fifty people at once are answered, beside a Bolt app that does nothing but answer. */
export async function measureSlashAcknowledgement(): Promise<readonly Figure[]> {
  const slack = await startServer('serve-slack-api');
  const [paylink, bare] = [
    await startServer('serve-paylink', slack.url),
    await startServer('serve-bare-bolt'),
  ];
  try {
    return [...(await measureBursts(paylink, bare, slack)), await measureSustained(paylink, bare)];
  } finally {
    await Promise.all([paylink, bare, slack].map((server) => server.stop()));
  }
}

/** Each burst waits until the forms of the one before are all on the screen. */
async function measureBursts(
  paylink: RunningServer,
  bare: RunningServer,
  slack: RunningServer,
): Promise<Figure[]> {
  const ours = createBurster(paylink.url, CONCURRENT);
  const yardstick = createBurster(bare.url, CONCURRENT);
  const rates = { ours: [] as number[], yardstick: [] as number[] };
  const latenciesMs: number[] = [];
  const yardstickLatenciesMs: number[] = [];
  for (let round = 1; round <= WARM_UP_BURSTS + BURSTS; round += 1) {
    const bareBurst = await yardstick.fire();
    const burst = await ours.fire();
    while (Number(await slack.ask('filled')) < round * CONCURRENT) await wait(5);
    if (round <= WARM_UP_BURSTS) continue;
    rates.ours.push(burst.perSecond);
    rates.yardstick.push(bareBurst.perSecond);
    latenciesMs.push(...burst.latenciesMs);
    yardstickLatenciesMs.push(...bareBurst.latenciesMs);
  }
  await Promise.all([ours.close(), yardstick.close()]);
  const p99 = quantile(latenciesMs, 0.99).toFixed(0);
  const bareP99 = quantile(yardstickLatenciesMs, 0.99).toFixed(0);
  return [
    ratioFigure('/paylink acknowledged, 50 at once, to bare Bolt', {
      ratio: medianRatio(rates),
      least: 0.8,
      detail: `${median(rates.ours).toFixed(0)}/s to ${median(rates.yardstick).toFixed(0)}/s`,
    }),
    { name: '  p99 of the acknowledgement', value: `${p99} ms  (bare Bolt ${bareP99} ms)` },
  ];
}

/** Without a pause: the forms of those before are opened, filled and shown meanwhile. */
async function measureSustained(paylink: RunningServer, bare: RunningServer): Promise<Figure> {
  const rates = { ours: [] as number[], yardstick: [] as number[] };
  const p99s: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.yardstick.push((await hitCommands(bare)).perSecond);
    const hits = await hitCommands(paylink);
    rates.ours.push(hits.perSecond);
    p99s.push(hits.p99Ms);
  }
  const detail = `${median(rates.ours).toFixed(0)}/s to ${median(rates.yardstick).toFixed(0)}/s`;
  return {
    name: '  without a pause, each form opened and filled as well',
    value: `${medianRatio(rates).toFixed(2)}  (${detail}, p99 ${median(p99s).toFixed(0)} ms)`,
  };
}

function hitCommands({ url }: RunningServer) {
  return hit(`${url}/slack/events`, ROUND_SECONDS, (request) => ({
    ...request,
    method: 'POST',
    path: '/slack/events',
    ...signSlashCommand(),
  }));
}
