import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { App } from '../../../src/wiring/app.js';
import { type AppBench, makeAppLink, SAM, startAppBench } from '../../support/app-bench.js';
import { createDeferred, type Deferred } from '../../support/deferred.js';
import { startTestStore, type TestStore } from '../../support/test-store.js';

const OAUTH = {
  SLACK_BOT_TOKEN: '',
  SLACK_CLIENT_ID: '111.222',
  SLACK_CLIENT_SECRET: 'a client secret',
  SLACK_STATE_SECRET: 'a state secret',
  SLACK_API_URL: 'https://slack.test/api/',
};
const CHANNELS = 60;
/** As many as one merchant has under way at least; one claim may take it to nearly twice as many. */
const HELD = 24;

describe('Paylink in two workspaces, of which one holds every post', () => {
  let store: TestStore;
  let bench: AppBench;
  let back: Deferred;
  beforeEach(async () => {
    store = await startTestStore();
    bench = await startAppBench(store);
    back = createDeferred();
  });
  afterEach(async () => {
    back.resolve();
    await bench.stop();
    await store.stop();
  });

  it('shows the cards of the other one at once', async () => {
    const shown: string[] = [];
    const [allHeld, otherShown] = [createDeferred(), createDeferred()];
    let [held, mostHeld] = [0, 0];
    const slackFetch: typeof fetch = async (url, init) => {
      const body = new URLSearchParams(String(init?.body ?? ''));
      const token = new Headers(init?.headers).get('authorization');
      if (String(url).endsWith('/oauth.v2.access'))
        return answer(describeInstallation(body.get('code') ?? ''));
      if (!String(url).endsWith('/chat.postMessage')) return answer({});
      if (token === 'Bearer xoxb-T0HELD') {
        held += 1;
        mostHeld = Math.max(mostHeld, held);
        if (held === HELD) allHeld.resolve();
        await Promise.race([back.promise, whenGivenUp(init?.signal)]).finally(() => {
          held -= 1;
        });
      }
      shown.push(body.get('channel') ?? '');
      if (token === 'Bearer xoxb-T0OTHER') otherShown.resolve();
      return answer({ channel: body.get('channel'), ts: '1.1' });
    };
    const app = await bench.start({ env: OAUTH, slackFetch });
    for (const team of ['T0HELD', 'T0OTHER']) await install(app, team);
    for (let i = 1; i <= CHANNELS; i += 1) {
      await makeAppLink(app, `INV-${i}`, {
        person: { ...SAM, workspaceId: 'T0HELD', userId: `U${i % 4}` },
        cardPlace: { platform: 'slack', channelId: `C${i}` },
      });
    }
    await allHeld.promise;
    await makeAppLink(app, 'INV-42', {
      person: { ...SAM, workspaceId: 'T0OTHER' },
      cardPlace: { platform: 'slack', channelId: 'C0OTHER' },
    });
    await otherShown.promise;
    expect(shown).toEqual(['C0OTHER']);
    expect(mostHeld).toBeLessThan(48);
  });
});

const answer = (body: object) =>
  new Response(JSON.stringify({ ok: true, ...body }), { headers: { 'content-type': 'application/json' } });

/** Who gave up waiting has that post under way no more, and may begin another. Rejects then. */
function whenGivenUp(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
}

/** What Slack says of an installation; its code is the workspace here. */
function describeInstallation(team: string): object {
  return {
    app_id: 'A1',
    token_type: 'bot',
    access_token: `xoxb-${team}`,
    scope: 'chat:write',
    bot_user_id: 'UBOT',
    team: { id: team, name: team },
    enterprise: null,
    authed_user: { id: 'U1' },
    is_enterprise_install: false,
  };
}

/** As a person does in a browser, who agrees to everything. */
async function install({ publicUrl }: App, team: string): Promise<void> {
  const begun = await fetch(`${publicUrl}/slack/install`, { redirect: 'manual' });
  const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
  const cookie = begun.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  const back = `${publicUrl}/slack/oauth_redirect?code=${team}&state=${encodeURIComponent(state)}`;
  const installed = await fetch(back, { headers: { cookie }, redirect: 'manual' });
  if (installed.status !== 200) throw new Error(`installing was answered ${installed.status}`);
}
