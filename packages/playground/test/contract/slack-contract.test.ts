import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { slackContract } from './slack-contract.js';
import { type RunningSubject, startEmulate, startPlayground } from './subjects.js';

/** Where emulate 0.12.2 does otherwise, and why we hold the case against it. */
const differencesOfEmulate: Record<string, string> = {
  'an unknown token is invalid_auth': 'it takes any token for its first user',
  'an unknown method is unknown_method': 'it answers HTTP 404, Slack answers 200 with the error',
  'users.info tells the time zone': 'it has no zones; Slack has tz, tz_offset and tz_label for every person',
  'a posted message names the bot, the app and the team': 'it leaves bot_id, app_id and team out',
  'blocks without a block_id get one': 'it stores blocks as they came',
  'posting where the app is not is not_in_channel': 'it lets the app post anywhere',
  'history from oldest on gives what is closest to it, newest first':
    'it always gives the newest; Slack’s page of oldest alone is the one an app reads forward from',
  'history tells metadata only when asked': 'it always tells; Slack wants include_all_metadata',
  'chat.update over 4000 characters is msg_too_long': 'it checks no length of text',
  '51 blocks in a message are invalid_blocks': 'it checks no limit of Block Kit',
  'an unknown block is invalid_blocks': 'it checks no limit of Block Kit',
  'a modal’s title over 24 characters is invalid_arguments': 'it checks no limit of Block Kit',
  'a view over 250 kB is view_too_large': 'it checks no limit of Block Kit',
};

describe.each([
  ['the playground', startPlayground, {}],
  ['emulate', startEmulate, differencesOfEmulate],
] as const)('Slack as %s plays it', (_name, start, differences: Record<string, string>) => {
  let running: RunningSubject;
  beforeAll(async () => {
    running = await start();
  });
  afterAll(() => running.stop());

  for (const [name, run] of Object.entries(slackContract)) {
    const reason = differences[name];
    if (reason === undefined) {
      it(name, () => run(running.subject));
    } else {
      it(`differs: ${name} (${reason})`, () => expect(run(running.subject)).rejects.toThrow());
    }
  }
});
