import { loadConfig } from '../../src/config/load-config.js';
import { createLogger } from '../../src/observability/create-logger.js';
import { startApp } from '../../src/wiring/app.js';
import { createNarrator } from './narrator.js';
import { createSalesperson } from './salesperson.js';
import { createSlackRecorder } from './slack-recorder.js';
import { BOT_TOKEN, createSlackStage, SIGNING_SECRET } from './slack-stage.js';
import { findCard, makeLink, payLink, type Scene, seePaid } from './story.js';

const STOP_DEADLINE_MS = 5_000;

/** Plays the story over a Paylink of its own, whose data is in `dataDir`. Throws, naming what did not hold. */
export async function playMainJob(dataDir: string, print: (line: string) => void): Promise<void> {
  const stage = await createSlackStage();
  const tell = createNarrator(print, stage.nameIds);
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
