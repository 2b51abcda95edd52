import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { gunzip, gzip } from 'node:zlib';
import type { MovableClock } from '../clock.js';
import type { KeptSlack } from '../slack/platform/slack-memory.js';
import type { SlackPlatform } from '../slack/platform/slack-platform.js';
import type { KeptTelegram } from '../telegram/platform/telegram-memory.js';
import type { TelegramPlatform } from '../telegram/platform/telegram-platform.js';

/** Where an app keeps what its playground looks like, beside all else that it knows. */
export interface PlaygroundMemory {
  /** Null: nothing was kept. */
  find(): Promise<Uint8Array | null>;
  keep(bytes: Uint8Array): Promise<void>;
  /** It could not be read, or not be kept: the chats begin anew, or the next time tries it again. */
  onFailure(error: unknown): void;
}

export interface Remembering {
  /** False: these chats begin here. */
  readonly wasThere: boolean;
  /** Keeps what is not kept yet, and nothing more after that. */
  stop(): Promise<void>;
}

export interface RememberedParts {
  readonly platform: SlackPlatform;
  readonly telegram: TelegramPlatform;
  readonly clock: MovableClock;
}

interface Kept {
  /** Counts up when what was kept cannot be read as what is kept now. */
  readonly version: number;
  readonly aheadMs: number;
  readonly slack: KeptSlack;
  readonly telegram: KeptTelegram;
}

const VERSION = 1;
const SOON_MS = 300;
/** Of all the time, what keeping may take: the more there is to keep, the rarer it is kept. */
const SHARE = 0.02;

/** Goes on where the chats and the clock stood, and keeps where they stand from now on. */
export async function remember(parts: RememberedParts, memory: PlaygroundMemory): Promise<Remembering> {
  const kept = await read(memory);
  if (kept !== null) {
    parts.clock.setAhead(kept.aheadMs);
    parts.platform.takeUp(kept.slack);
    parts.telegram.takeUp(kept.telegram);
  }
  return { wasThere: kept !== null, stop: keepOn(parts, memory) };
}

async function read(memory: PlaygroundMemory): Promise<Kept | null> {
  const bytes = await memory.find();
  if (bytes === null) return null;
  try {
    const kept: Kept = deserialize(await promisify(gunzip)(bytes));
    return kept.version === VERSION ? kept : null;
  } catch (error) {
    memory.onFailure(error);
    return null;
  }
}

/** Keeps everything soon after anything changed; answers how to end that. */
function keepOn(parts: RememberedParts, memory: PlaygroundMemory): () => Promise<void> {
  let timer: NodeJS.Timeout | null = null;
  let keeping = Promise.resolve();
  let delayMs = SOON_MS;
  const keep = async () => {
    const startedAtMs = performance.now();
    await write(parts, memory).catch(memory.onFailure);
    delayMs = Math.max(SOON_MS, (performance.now() - startedAtMs) / SHARE);
  };
  const onChange = () => {
    timer ??= setTimeout(() => {
      timer = null;
      keeping = keeping.then(keep);
    }, delayMs).unref();
  };
  const stops = [parts.platform.subscribe(onChange), parts.telegram.subscribe(onChange)];
  return async () => {
    for (const stop of stops) stop();
    if (timer !== null) {
      clearTimeout(timer);
      keeping = keeping.then(keep);
    }
    await keeping;
  };
}

async function write(
  { platform, telegram, clock }: RememberedParts,
  memory: PlaygroundMemory,
): Promise<void> {
  const slack = platform.keep();
  const kept: Kept = { version: VERSION, aheadMs: clock.aheadMs(), slack, telegram: telegram.keep() };
  await memory.keep(await promisify(gzip)(serialize(kept)));
}
