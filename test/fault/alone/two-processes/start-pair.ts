import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  end,
  isServed,
  type StoreProcesses,
} from '../../../../packages/embedded-store/test/fault/store-processes.js';
import { BOT_TOKEN, createSchool, type Desk, SIGNING_SECRET } from '../../../../scripts/chaos/school.js';
import { type PaylinkProcess, spawnPaylink } from '../../../../scripts/chaos/spawn-paylink.js';
import { openParkedWork } from '../../../../scripts/work/open-parked-work.js';
import type { Store } from '../../../../src/adapters/persistence/store/connect-store.js';
import { findFreePort } from '../../../../src/adapters/system/find-free-port.js';
import { compileSource } from '../../../support/compile-source.js';
import { withDatabase } from '../../../support/test-store.js';
import type { Asked } from './answer-asked.js';

export interface Pair {
  readonly store: Store;
  /** Each message of the app that stands in Slack, as `<channel> <ts>`. */
  readonly posts: readonly string[];
  /** The ids of deliveries that were handed to what carries them, as often as they were. */
  readonly sent: readonly string[];
  /** Starts two Paylinks on the store at the same moment. */
  start(): Promise<readonly [PaylinkProcess, PaylinkProcess]>;
  stop(): Promise<void>;
}

/** Paylink in a form that other processes can run. */
export function compilePaylink() {
  const compiled = compileSource('src', 'scripts/chaos', 'manifests', 'test/fault/alone/two-processes');
  return {
    main: join(compiled.dir, 'test', 'fault', 'alone', 'two-processes', 'paylink-with-a-door.js'),
    remove: compiled.remove,
  };
}

/** A store that a process of its own serves, and Slack's side of a school in this one. */
export async function openPair(
  { serve }: StoreProcesses,
  { main, desks }: { readonly main: string; readonly desks: readonly Desk[] },
): Promise<Pair> {
  const dir = mkdtempSync(join(tmpdir(), 'pair-'));
  const served = await serve(dir);
  if (!isServed(served)) throw new Error(served.refused);
  const uri = withDatabase(served.uri, 'paylink');
  const { store, close } = await openParkedWork({ mongodbUri: uri, dataDir: dir });
  const platform = createSchool(desks);
  await platform.start();
  const posts: string[] = [];
  platform.subscribe((change) => {
    if (change.type === 'message_posted') posts.push(`${change.message.channelId} ${change.message.ts}`);
    if (change.type === 'message_deleted') posts.splice(posts.indexOf(`${change.channelId} ${change.ts}`), 1);
  });
  const sent: string[] = [];
  const running: PaylinkProcess[] = [];

  async function startOne(): Promise<PaylinkProcess> {
    const paylink = await spawnPaylink(
      main,
      {
        PORT: String(await findFreePort('127.0.0.1')),
        MONGODB_URI: uri,
        SECRET_KEY: 'a key for tests that is long enough',
        SLACK_SIGNING_SECRET: SIGNING_SECRET,
        SLACK_BOT_TOKEN: BOT_TOKEN,
        SLACK_API_URL: `${platform.url}/api/`,
      },
      (message) => {
        if (isSent(message)) sent.push(message.sent);
      },
    );
    running.push(paylink);
    return paylink;
  }

  return {
    ...{ store, posts, sent },
    start: () => Promise.all([startOne(), startOne()]),
    async stop() {
      await Promise.all(running.map(({ kill }) => kill()));
      await close();
      await platform.stop();
      await end(served.process, 'SIGKILL');
      rmSync(dir, { recursive: true });
    },
  };
}

/** Asks a Paylink in another process; one question at a time. */
export async function ask({ child }: PaylinkProcess, asked: Asked): Promise<unknown> {
  const answered = new Promise<unknown>((resolve, reject) => {
    const listen = (message: object) => {
      if ('answer' in message) resolve(message.answer);
      else if ('failure' in message) reject(new Error(String(message.failure)));
      else return;
      child.off('message', listen);
    };
    child.on('message', listen);
  });
  child.send(asked);
  return answered;
}

function isSent(message: unknown): message is { readonly sent: string } {
  return typeof message === 'object' && message !== null && 'sent' in message;
}
