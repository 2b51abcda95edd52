import { setTimeout as wait } from 'node:timers/promises';
import { createBurster } from '../load/burst.js';
import type { Figure } from '../report.js';
import { type RunningServer, startServer } from '../servers/start-server.js';

const LINKS = 10_000;
const COMMANDS = 30_000;
const CONCURRENT = 50;
/** For the jobs to have relayed what the last links told. */
const CALM_MS = 5_000;
const MOST_BYTES = 300e6;

/** What the process holds, its embedded store included, after ten thousand links and thirty thousand commands. */
export async function measureMemory(): Promise<readonly Figure[]> {
  const slack = await startServer('serve-slack-api');
  const paylink = await startServer('serve-paylink', slack.url);
  try {
    const before = Number(await paylink.ask('privateBytes'));
    await paylink.ask('makeLinks', LINKS);
    await sendCommands(paylink, slack);
    await wait(CALM_MS);
    const after = Number(await paylink.ask('privateBytes'));
    return [
      {
        name: 'Private memory after 10,000 links, 30,000 commands',
        value: `${toMegabytes(after)}  (${toMegabytes(before)} at the start)`,
        goal: { text: '<= 300 MB', isMet: after <= MOST_BYTES },
      },
    ];
  } finally {
    await Promise.all([paylink, slack].map((server) => server.stop()));
  }
}

/** Fifty at once, each fifty when the forms of those before are on the screen. */
async function sendCommands(paylink: RunningServer, slack: RunningServer): Promise<void> {
  const burster = createBurster(paylink.url, CONCURRENT);
  for (let sent = CONCURRENT; sent <= COMMANDS; sent += CONCURRENT) {
    await burster.fire();
    while (Number(await slack.ask('filled')) < sent) await wait(5);
  }
  await burster.close();
}

function toMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
