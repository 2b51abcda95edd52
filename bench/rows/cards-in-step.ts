import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Figure } from '../report.js';
import { type RunningServer, startServer } from '../servers/start-server.js';

/** The most that may follow all links. */
const PLACES = 5;
const ROUNDS = 5;
const MOST_MS = 2_000;
/** A chat takes one post a second. */
const PACE_MS = 1_200;

/** From the end of a link to the moment at which the last of its cards says so, in five groups, at Telegram's pace. */
export async function measureCardsInStep(): Promise<readonly Figure[]> {
  const api = await startServer('serve-telegram-api');
  const bot = await startServer('serve-paylink-in-telegram', api.url);
  try {
    const rested = await measureRounds({ api, bot }, PACE_MS);
    const atOnce = await measureRounds({ api, bot }, 0);
    return [
      figure('a card in step in five groups, the slowest of five', rested),
      // A group is left alone for a second after each post, the lines about what happened among them.
      figure('  ended as soon as it was posted', atOnce),
    ];
  } finally {
    await Promise.all([bot.stop(), api.stop()]);
  }
}

interface Sides {
  readonly api: RunningServer;
  readonly bot: RunningServer;
}

/** The slowest, in milliseconds. */
async function measureRounds({ api, bot }: Sides, restMs: number): Promise<number> {
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [sent, edited] = [Number(await api.ask('sent')), Number(await api.ask('edited'))];
    await bot.ask('makeWatched', PLACES);
    while (Number(await api.ask('sent')) < sent + PLACES) await wait(5);
    await wait(restMs);
    const begunAt = performance.now();
    await bot.ask('cancelWatched');
    while (Number(await api.ask('edited')) < edited + PLACES) await wait(5);
    took.push(performance.now() - begunAt);
  }
  return Math.max(...took);
}

function figure(name: string, ms: number): Figure {
  return { name, value: `${ms.toFixed(0)} ms`, goal: { text: `< ${MOST_MS} ms`, isMet: ms < MOST_MS } };
}
