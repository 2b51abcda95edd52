import { setTimeout as delay } from 'node:timers/promises';
import type { Db } from 'mongodb';
import { checkBooks, type Findings } from './check-books.js';
import { checkTelegram } from './check-telegram.js';
import { checkTrail } from './check-trail.js';
import type { CrashPoint } from './crash-points.js';
import { createDeal, type Deal } from './deal.js';
import type { World } from './open-world.js';
import { openDatabase, readBooks } from './read-books.js';
import { DESKS, type Desk } from './school.js';
import { createTelegramDeal } from './telegram-deal.js';
import { listParked, waitForQuiet } from './wait-for-quiet.js';

export interface RoundOptions {
  readonly point: CrashPoint;
  /** At which pass of the point Paylink dies. */
  readonly pass: number;
  /** Begins the names of this round's sales; no other round of the world has it. */
  readonly name: string;
  /** Decides who sells. */
  readonly number: number;
}

export interface RoundReport extends Findings {
  /** False: Paylink never came to the point, and was killed at rest instead. */
  readonly isHit: boolean;
  /** From the moment the next Paylink was ready to the last thing that anybody was told of what stood by then. */
  readonly toldAfterMs: number;
}

/** Sales under way at the same time. */
export const DEALS = 3;
const QUIET_WITHIN_MS = 90_000;
/** From the death of its store to the process's own. */
const DYING_MS = 5_000;
/** What was acknowledged is told in this time after a restart. */
export const TOLD_WITHIN_MS = 10_000;

/** Sales go on until Paylink dies at the point; it comes back, tells what stood, and the sales are finished. */
export async function playRound(world: World, options: RoundOptions): Promise<RoundReport> {
  const since = new Date();
  const { deals, platform, check } = openSide(world, options);
  const isHit = await sellUntilDeath(world, deals, options);

  const next = await world.start();
  const books = await openDatabase(world.storeDir);
  const news = watchNews(platform);
  const overdue = await waitForQuiet(books.db, QUIET_WITHIN_MS);
  const toldAfterMs = news.stop(next.readyAtMs);
  const untold = deals.filter((deal) => deal.isAcknowledged() && !deal.isTold());
  const unfinished = await finish(deals, next.gone);
  const left = await waitForQuiet(books.db, QUIET_WITHIN_MS);
  const findings = await check(books.db, since);
  const parked = await listParked(books.db);
  const untrue = await checkTrail(books.db);
  await books.close();
  await next.kill();
  return {
    isHit,
    toldAfterMs,
    lost: [...findings.lost, ...unfinished, ...untold.map(({ name }) => `who made ${name} was not told`)],
    doubled: findings.doubled,
    wrong: [
      ...findings.wrong,
      ...[...overdue, ...left].map((due) => `still due: ${due}`),
      ...parked.map((row) => `parked: ${row}`),
      ...untrue.map((fault) => `trail: ${fault}`),
    ],
  };
}

type Sale = Omit<Deal, 'desk'>;

/** The chat in which people sell, and how its books are read. */
interface Side {
  readonly deals: readonly Sale[];
  readonly platform: {
    subscribe(listener: (change: { readonly type: string; readonly at: string }) => void): () => void;
  };
  check(db: Db, since: Date): Promise<Findings>;
}

function openSide(world: World, { point, name, number }: RoundOptions): Side {
  const names = Array.from({ length: DEALS }, (_, i) => `${name}.${i + 1}`);
  if (point.chat === 'telegram') {
    const { telegram } = world;
    const deals = names.map((each) => createTelegramDeal(telegram, each, world.nextSeller()));
    return { deals, platform: telegram, check: (db) => checkTelegram(db, deals) };
  }
  const { platform } = world;
  const desks = pickDesks(number);
  const deals = desks.map((desk, i) => createDeal(platform, names[i] ?? '', desk));
  return {
    deals,
    platform,
    check: async (db, since) => checkBooks(await readBooks(db, platform.url, { deals, since }), deals),
  };
}

/** Answers whether Paylink came to the point; one that did not is killed when nothing is left to do. */
async function sellUntilDeath(
  world: World,
  deals: readonly Sale[],
  { point, pass }: RoundOptions,
): Promise<boolean> {
  const paylink = await world.start(`${point.name}:${pass}`);
  const isGone = () => paylink.child.exitCode !== null || paylink.child.signalCode !== null;
  await Promise.allSettled(deals.map((deal) => deal.goOn(paylink.gone)));
  if (!isGone()) await waitForEnd(world, paylink.gone);
  const isHit = isGone();
  await paylink.kill();
  return isHit;
}

function pickDesks(number: number): readonly Desk[] {
  const from = (number * DEALS) % DESKS.length;
  return [...DESKS, ...DESKS].slice(from, from + DEALS);
}

/** All was sold and Paylink lives: what it still has to tell may bring it to the point. */
async function waitForEnd({ storeDir }: World, gone: Promise<unknown>): Promise<void> {
  // Books that cannot be read are those of a Paylink that is dying.
  const atRest = waitUntilAtRest(storeDir).catch(() => delay(DYING_MS));
  await Promise.race([gone, atRest]);
}

async function waitUntilAtRest(storeDir: string): Promise<void> {
  const books = await openDatabase(storeDir);
  try {
    await waitForQuiet(books.db, QUIET_WITHIN_MS);
  } catch {
    // A client that closes before it has noticed the death of its server may wait for ever for a socket to drain.
    await delay(DYING_MS);
  } finally {
    await books.close();
  }
}

/** Notes when the chat last showed anybody anything. */
function watchNews({ subscribe }: Pick<Side['platform'], 'subscribe'>): {
  /** How long after that, and after the last thing that the chat had to tell again. */
  stop: (sinceMs: number) => number;
} {
  let lastAtMs = 0;
  let handedAtMs = 0;
  const unsubscribe = subscribe(({ type, at }) => {
    if (type === 'update_sent') handedAtMs = Date.parse(at);
    else if (type !== 'app_called') lastAtMs = Date.parse(at);
  });
  return {
    stop(sinceMs) {
      unsubscribe();
      return Math.max(0, lastAtMs - Math.max(sinceMs, handedAtMs));
    },
  };
}

/** Paylink runs again: whoever was broken off goes on, a second time where that fails once more. Answers who could not. */
async function finish(deals: readonly Sale[], gone: Promise<unknown>): Promise<readonly string[]> {
  const goOn = (deal: Sale) => deal.goOn(gone).catch(() => deal.goOn(gone));
  const tried = await Promise.allSettled(deals.map(goOn));
  return tried.flatMap((result, i) =>
    result.status === 'rejected'
      ? [`${deals[i]?.name} ended before: ${result.reason}, ${deals[i]?.sees()}`]
      : [],
  );
}
