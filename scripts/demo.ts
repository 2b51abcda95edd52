/**
 * The main job, played over real HTTP: a salesperson in Slack (the emulator of the npm package `emulate`), a customer
 * on the pay page, the card in the channel. Exits 0 only if every step held.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../src/config/load-config.js';
import { createLogger } from '../src/observability/create-logger.js';
import { startApp } from '../src/wiring/app.js';
import { createNarrator } from './demo/narrator.js';
import { createSalesperson } from './demo/salesperson.js';
import { createSlackRecorder } from './demo/slack-recorder.js';
import { BOT_TOKEN, createSlackStage, SIGNING_SECRET } from './demo/slack-stage.js';
import { findCard, makeLink, payLink, type Scene, seePaid } from './demo/story.js';

const STOP_DEADLINE_MS = 5_000;

async function playMainJob(dataDir: string): Promise<void> {
  const stage = await createSlackStage();
  const tell = createNarrator((line) => console.log(line), stage.nameIds);
  const recorder = createSlackRecorder();
  const app = await startApp({
    config: loadConfig({
      PORT: '0',
      DATA_DIR: dataDir,
      SLACK_API_URL: stage.apiUrl,
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
    }),
    logger: createLogger({ level: 'warn', pretty: true, destination: process.stderr }),
    slackFetch: recorder.fetch,
  });
  try {
    const door = { eventsUrl: `${app.publicUrl}/slack/events`, signingSecret: SIGNING_SECRET };
    const scene: Scene = { tell, stage, recorder, mai: createSalesperson(stage, door) };
    const address = await makeLink(scene);
    tell.step('In #sales, a card stands for the link.');
    const card = await findCard(scene, 'Open');
    tell.show('#sales shows', [card.text]);
    await payLink(scene, address);
    await seePaid(scene, card);
  } finally {
    await app.stop(STOP_DEADLINE_MS);
    await stage.close();
  }
}

const dataDir = await mkdtemp(join(tmpdir(), 'paylink-demo-'));
try {
  await playMainJob(dataDir);
  console.log('\nEvery step held. Now you: npm start, then http://localhost:3000/playground');
} catch (error) {
  console.error('\nThe story broke off:', error);
  process.exitCode = 1;
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
// Finished jobs leave timers behind that would keep the process for half a minute.
process.exit();
