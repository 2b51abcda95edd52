import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { createTelegramLoad, type TelegramLoad } from '../load/telegram-updates.js';
import { type Figure, ratioFigure } from '../report.js';
import { type RunningServer, startServer } from '../servers/start-server.js';
import { median, medianRatio, quantile } from '../statistics.js';

const CHATS = 200;
const EACH = 5;
const ROUNDS = 5;
const WARM_UP_ROUNDS = 2;
const MOST_MS = 50;

interface Side {
  readonly bot: RunningServer;
  readonly api: RunningServer;
}

/** A thousand updates of two hundred chats until the last is answered, beside a telegraf bot that does nothing else. */
export async function measureTelegramUpdates(): Promise<readonly Figure[]> {
  const [ours, yardstick] = [
    await startSide('serve-paylink-in-telegram'),
    await startSide('serve-bare-telegraf'),
  ];
  const load = createTelegramLoad();
  const rates = { ours: [] as number[], yardstick: [] as number[] };
  const latenciesMs: number[] = [];
  try {
    for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
      const bare = await tellAll(load, yardstick);
      const told = await tellAll(load, ours);
      if (round < WARM_UP_ROUNDS) continue;
      rates.yardstick.push(bare.perSecond);
      rates.ours.push(told.perSecond);
      latenciesMs.push(...told.latenciesMs);
    }
    return buildFigures(rates, latenciesMs, Number(await ours.api.ask('disordered')));
  } finally {
    await Promise.all([ours, yardstick].flatMap(({ bot, api }) => [bot.stop(), api.stop()]));
  }
}

async function startSide(role: 'serve-paylink-in-telegram' | 'serve-bare-telegraf'): Promise<Side> {
  const api = await startServer('serve-telegram-api');
  return { api, bot: await startServer(role, api.url) };
}

async function tellAll(load: TelegramLoad, { bot, api }: Side) {
  const before = Number(await api.ask('sent'));
  const begunAt = performance.now();
  const latenciesMs = await load.tell(bot.url, { chats: CHATS, each: EACH });
  while (Number(await api.ask('sent')) < before + CHATS * EACH) await wait(5);
  return { latenciesMs, perSecond: (CHATS * EACH * 1000) / (performance.now() - begunAt) };
}

function buildFigures(
  rates: { readonly ours: readonly number[]; readonly yardstick: readonly number[] },
  latenciesMs: readonly number[],
  disordered: number,
): readonly Figure[] {
  const p99Ms = quantile(latenciesMs, 0.99);
  return [
    ratioFigure('1,000 updates of 200 chats answered, to bare telegraf', {
      ratio: medianRatio(rates),
      least: 0.6,
      detail: `${median(rates.ours).toFixed(0)}/s to ${median(rates.yardstick).toFixed(0)}/s`,
    }),
    {
      name: '  p99 of the acknowledgement',
      value: `${p99Ms.toFixed(0)} ms`,
      goal: { text: `< ${MOST_MS} ms`, isMet: p99Ms < MOST_MS },
    },
    {
      name: '  answered out of the order of their chat',
      value: `${disordered}`,
      goal: { text: 'none', isMet: disordered === 0 },
    },
  ];
}
