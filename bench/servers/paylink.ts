import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../src/config/load-config.js';
import { createLogger } from '../../src/observability/create-logger.js';
import { startApp } from '../../src/wiring/app.js';
import { makeLinks } from '../load/make-links.js';
import { readPrivateBytes } from '../load/private-memory.js';
import { SIGNING_SECRET } from '../load/slash-command.js';
import { TELEGRAM } from '../load/telegram-updates.js';
import { createWatchedLinks } from '../load/watched-link.js';
import type { Served } from './served.js';

/** With Slack when its API's address is given. */
export function servePaylink(slackApiUrl: string): Promise<Served> {
  return serve(
    slackApiUrl === ''
      ? {}
      : {
          SLACK_SIGNING_SECRET: SIGNING_SECRET,
          SLACK_BOT_TOKEN: 'xoxb-bench',
          SLACK_API_URL: `${slackApiUrl}/api`,
        },
  );
}

export function servePaylinkInTelegram(telegramApiUrl: string): Promise<Served> {
  return serve({
    TELEGRAM_BOT_TOKEN: TELEGRAM.token,
    TELEGRAM_WEBHOOK_SECRET: TELEGRAM.secret,
    TELEGRAM_API_URL: telegramApiUrl,
  });
}

/** All of Paylink as `npm start` runs it, on an embedded store in a new folder. */
async function serve(chat: Readonly<Record<string, string>>): Promise<Served> {
  const dataDir = await mkdtemp(join(tmpdir(), 'paylink-bench-'));
  process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  const config = loadConfig({
    PORT: '0',
    DATA_DIR: dataDir,
    PLAYGROUND: 'off',
    // Each request then comes from a customer of its own, as the limits on the pay page count them.
    TRUST_PROXY: 'on',
    ...chat,
  });
  const app = await startApp({ config, logger: createLogger({ level: config.logLevel, pretty: false }) });
  const watched = createWatchedLinks(app.services);
  return {
    url: app.publicUrl.replace('localhost', '127.0.0.1'),
    answers: {
      /** Answers the slug of the last one. */
      makeLinks: async (count) => (await makeLinks(app.services, count)).at(-1)?.slug,
      makeWatched: watched.make,
      cancelWatched: watched.cancel,
      privateBytes: readPrivateBytes,
    },
  };
}
