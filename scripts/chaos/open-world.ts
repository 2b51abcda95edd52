import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SlackPlatform } from '@paylink/playground/slack/slack-platform';
import type { TelegramPlatform } from '@paylink/playground/telegram/telegram-platform';
import { findFreePort } from '../../src/adapters/system/find-free-port.js';
import { BOT_TOKEN, createSchool, OWNER, PAID_CHANNEL, SIGNING_SECRET } from './school.js';
import { type PaylinkProcess, spawnPaylink } from './spawn-paylink.js';
import { createTelegramSchool, toTelegramEnv } from './telegram-school.js';

/** A workspace and a data folder that outlive every Paylink that works on them. */
export interface World {
  readonly platform: SlackPlatform;
  readonly telegram: TelegramPlatform;
  readonly storeDir: string;
  /** Of Telegram, one who has not sold yet. */
  nextSeller(): number;
  /** Starts a Paylink on the same folder and port as the ones before. */
  start(crashAt?: string): Promise<PaylinkProcess>;
  close(): Promise<void>;
}

/**
 * `main`: the compiled `paylink-under-test`, or another that knows `CRASH_AT`. `env`: beside what names the workspace
 * and the folder. Comes with the channel for paid lines set.
 */
export async function openWorld(main: string, env: Readonly<Record<string, string>> = {}): Promise<World> {
  const dataDir = await mkdtemp(join(tmpdir(), 'paylink-chaos-'));
  const port = await findFreePort('127.0.0.1');
  const [platform, telegram] = [createSchool(), createTelegramSchool(port)];
  await Promise.all([platform.start(), telegram.start()]);
  platform.setRequestUrl(`http://127.0.0.1:${port}/slack/events`);
  let running: PaylinkProcess | null = null;
  const sellers = countUp();
  const world: World = {
    platform,
    telegram,
    nextSeller: () => sellers.next().value,
    storeDir: join(dataDir, 'store'),
    async start(crashAt = '') {
      running = await spawnPaylink(main, {
        ...env,
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        SLACK_SIGNING_SECRET: SIGNING_SECRET,
        SLACK_BOT_TOKEN: BOT_TOKEN,
        SLACK_API_URL: `${platform.url}/api/`,
        ...toTelegramEnv(telegram),
        CRASH_AT: crashAt,
      });
      return running;
    },
    async close() {
      await running?.kill();
      await Promise.all([platform.stop(), telegram.stop()]);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  await choosePaidChannel(world);
  return world;
}

/** The owner says once where the paid lines go. */
async function choosePaidChannel({ platform, start }: World): Promise<void> {
  const paylink = await start();
  const owner = platform.as(OWNER);
  await owner.types(PAID_CHANNEL, '/paylink settings');
  const see = (words: string) =>
    owner.waits(({ modal, reads }) => {
      const view = modal();
      return view !== undefined && reads(view).includes(words) ? view : undefined;
    });
  await see('Usual currencies');
  await owner.submits({ 'Channel for payments': PAID_CHANNEL });
  await see('The settings are saved.');
  await paylink.kill();
}

function* countUp(): Generator<number, never> {
  for (let number = 1; ; number += 1) yield number;
}
