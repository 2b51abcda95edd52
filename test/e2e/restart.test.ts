import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import manifest from '../../manifests/slack.json' with { type: 'json' };
import { type App, startApp } from '../../src/app.js';
import { loadConfig } from '../../src/config/load-config.js';
import { installFromManifest } from '../../src/playground/slack/app-manifest.js';
import { createSlackPlatform, type SlackPlatform } from '../../src/playground/slack/slack-platform.js';
import { defaultWorkspace } from '../../src/playground/slack/workspace-seed.js';
import { createFakeLogger } from '../support/fake-logger.js';
import { startTestStore, type TestStore } from '../support/test-store.js';

const SLACK = { signingSecret: 'a signing secret', botToken: 'xoxb-restart' };
const NOWHERE = 'http://127.0.0.1:9';
const SAM = {
  platform: 'slack',
  workspaceId: 'T0LOTUS',
  workspaceName: 'Lotus Valley School',
  userId: 'U0SAM',
  displayName: 'Sam Rivera',
  timeZone: 'Asia/Bangkok',
} as const;

describe('Paylink over a restart, and over answers that got lost', () => {
  let store: TestStore;
  let platform: SlackPlatform;
  let app: App | null = null;

  beforeEach(async () => {
    store = await startTestStore();
    const { workspace } = installFromManifest(defaultWorkspace, manifest);
    platform = createSlackPlatform({ ...SLACK, workspace, clock: { now: () => new Date() } });
    await platform.start();
  });
  afterEach(async () => {
    await app?.stop(1_000);
    await platform.stop();
    await store.stop();
  });

  async function start(slackApiUrl: string): Promise<App> {
    app = await startApp({
      config: loadConfig({
        PORT: '0',
        MONGODB_URI: store.uri,
        SECRET_KEY: 'a key for tests that is long enough',
        SLACK_SIGNING_SECRET: SLACK.signingSecret,
        SLACK_BOT_TOKEN: SLACK.botToken,
        SLACK_API_URL: slackApiUrl,
      }),
      logger: createFakeLogger().logger,
      jobLockLifetimeMs: 1_000,
    });
    return app;
  }

  async function makeLink({ services }: App) {
    const { actor } = await services.identifyMember(SAM);
    const { link } = await services.createLink({
      actor,
      draft: {
        amount: { minor: 4_999, currency: 'USD' },
        description: 'School fees',
        customer: { name: 'Ann Lee', email: null, phone: null },
        reference: 'INV-42',
        notes: [],
        channels: [],
        sendTiming: { kind: 'no' },
        expiresAt: null,
      },
      requestKey: 'dft_restart',
      reviewedAt: null,
      cardPlace: { platform: 'slack', channelId: 'C0SALES' },
    });
    return { actor, link };
  }

  const cards = () =>
    platform
      .as('U0SAM')
      .messages('#sales')
      .filter(({ text, threadTs }) => text.includes('INV-42') && threadTs === undefined);

  const cardThatSays = (words: string) =>
    platform.as('U0SAM').waits(() => cards().find(({ text }) => text.includes(words)), 20_000);

  it('posts a card once when Slack took it and its answer got lost, and goes on editing that one', async () => {
    const running = await start(`${platform.url}/api/`);
    platform.failNext('chat.postMessage', { kind: 'hang_up', afterEffect: true });
    const { actor, link } = await makeLink(running);
    const { ts } = await cardThatSays('Open');
    await running.services.cancelLink(actor, { linkId: link.id });
    expect((await cardThatSays('Cancelled')).ts).toBe(ts);
    expect(cards()).toHaveLength(1);
  });

  it('shows after a restart what Slack could not be told before it', async () => {
    const before = await start(NOWHERE);
    const { actor, link } = await makeLink(before);
    await before.services.cancelLink(actor, { linkId: link.id });
    expect(cards()).toEqual([]);
    await before.stop(1_000);

    await start(`${platform.url}/api/`);
    await cardThatSays('Cancelled');
    expect(cards()).toHaveLength(1);
  });
});
