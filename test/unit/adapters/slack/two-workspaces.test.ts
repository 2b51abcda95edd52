import { describe, expect, it } from '@jest/globals';
import type { WebClient } from '@slack/web-api';
import { createConversation } from '../../../../src/adapters/chat/conversation/create-conversation.js';
import type { Intent } from '../../../../src/adapters/chat/conversation/model/intent.js';
import { readLine } from '../../../../src/adapters/chat/conversation/read-line.js';
import { toPlace } from '../../../../src/adapters/slack/intents/to-place.js';
import { createPeople } from '../../../../src/adapters/slack/people/create-people.js';
import { createSlackChatSender } from '../../../../src/adapters/slack/sending/slack-chat-sender.js';
import { createSlackCreationTeller } from '../../../../src/adapters/slack/sending/slack-creation-teller.js';
import { createServices } from '../../../../src/service/create-services.js';
import { buildTestMember, buildTestMerchant } from '../../../support/build-test-merchant.js';
import { buildSucceeded } from '../../../support/fake-gateway-books.js';
import { createFakeServiceDeps } from '../../../support/fake-service-deps.js';
import { createSlackApi } from './sending/slack-api.js';

const PUBLIC_URL = 'https://paylink.test';
const MERCHANT = buildTestMerchant({
  workspaces: [
    { platform: 'slack', workspaceId: 'T_LOTUS' },
    { platform: 'slack', workspaceId: 'T_BRANCH' },
  ],
});
const JO = buildTestMember({
  id: 'mem_jo',
  role: 'owner',
  accounts: [{ platform: 'slack', workspaceId: 'T_BRANCH', userId: 'U_JO' }],
});

/** Jo asks from the second of the merchant's two workspaces, in a channel or a direct message there. */
function setUp() {
  const deps = createFakeServiceDeps({ merchants: [MERCHANT], members: [JO] });
  const apis = { T_LOTUS: createSlackApi(), T_BRANCH: createSlackApi() };
  const clientFor = async (workspaceId: string): Promise<WebClient> =>
    apis[workspaceId as keyof typeof apis].client;
  const sending = { ...deps, clientFor, fetch: apis.T_BRANCH.fetch, publicUrl: PUBLIC_URL };
  const services = createServices({
    ...deps,
    senders: [createSlackChatSender(sending)],
    creationTellers: [createSlackCreationTeller(sending)],
    publicUrl: PUBLIC_URL,
  });
  const conversation = createConversation({
    services,
    clock: deps.clock,
    publicUrl: PUBLIC_URL,
    people: createPeople({ ...deps, services, installations: { find: async () => null } }),
  });
  const asker = { teamId: 'T_BRANCH', userId: 'U_JO', teamDomain: 'branch', client: apis.T_BRANCH.client };
  const ask = (intent: Intent, channelId: string) =>
    conversation.answer({ intent, asker, where: toPlace(asker, { channelId }) });

  async function makeLink(channelId: string) {
    const review = await ask(readLine('49.99 usd "School fees" ref:INV-42'), channelId);
    if (review.kind !== 'review') throw new Error(`no review but ${review.kind}`);
    const waitsAt = { platform: 'slack', handle: {} } as const;
    const making = await ask({ kind: 'confirm', draftId: review.draftId, waitsAt }, channelId);
    if (making.kind !== 'making') throw new Error(`not being made but ${making.kind}`);
    await conversation.finish(making);
    await services.runner.catchUp();
  }
  async function pay(reference: string) {
    const link = await deps.links.findByReference('mer_lotus', reference);
    await services.startPayment(link?.slug ?? '');
    const [providerRef = ''] = deps.gateway.ledger().keys();
    const captured = { minor: 4999, currency: 'USD' };
    deps.gateway.report(providerRef, buildSucceeded(captured));
    await expect(services.startPayment(link?.slug ?? '')).rejects.toMatchObject({
      code: 'link_already_paid',
    });
    deps.clock.advance(2000);
    await services.runner.catchUp();
  }
  /** By workspace, where its bot posted. */
  const posted = () =>
    Object.fromEntries(
      Object.entries(apis).map(([workspaceId, { calls }]) => [
        workspaceId,
        calls.filter(({ method }) => method === 'chat.postMessage').map(({ args }) => args['channel']),
      ]),
    );
  return { ...deps, services, ask, makeLink, pay, posted };
}

describe('a merchant in two workspaces of Slack', () => {
  it('has the card in the workspace that the link was made in', async () => {
    const { makeLink, links, posted } = setUp();
    await makeLink('C_BRANCH');
    const link = await links.findByReference('mer_lotus', 'INV-42');
    expect(link?.cardPlaces).toMatchObject([
      { place: { platform: 'slack', workspaceId: 'T_BRANCH', channelId: 'C_BRANCH' } },
    ]);
    expect(posted()).toEqual({ T_LOTUS: [], T_BRANCH: ['U_JO', 'C_BRANCH'] });
  });

  it('has the card of a link made outside a channel in direct messages there', async () => {
    const { makeLink, posted } = setUp();
    await makeLink('D_JO');
    expect(posted()).toEqual({ T_LOTUS: [], T_BRANCH: ['U_JO', 'U_JO'] });
  });

  it('shares a link in the workspace of whoever shares it', async () => {
    const { makeLink, ask, services, posted } = setUp();
    await makeLink('C_BRANCH');
    const entries = { share_channel: 'C_CLASS' };
    await ask({ kind: 'share', link: { reference: 'INV-42' }, entries, requestKey: 'r1' }, 'C_BRANCH');
    await services.runner.catchUp();
    expect(posted()).toEqual({ T_LOTUS: [], T_BRANCH: ['U_JO', 'C_BRANCH', 'C_CLASS'] });
  });

  it('has its channel for payments in the workspace that it was chosen in', async () => {
    const { makeLink, ask, merchants, posted } = setUp();
    await ask({ kind: 'save_settings', entries: { paid_channel: 'C_PAID' } }, 'D_JO');
    expect((await merchants.findById('mer_lotus'))?.settings.paidChannel).toEqual({
      platform: 'slack',
      workspaceId: 'T_BRANCH',
      channelId: 'C_PAID',
    });
    await makeLink('D_JO');
    expect(posted()).toEqual({ T_LOTUS: [], T_BRANCH: ['U_JO', 'C_PAID'] });
  });

  it('has the line of a payment there', async () => {
    const { makeLink, ask, pay, posted } = setUp();
    await ask({ kind: 'save_settings', entries: { paid_channel: 'C_PAID' } }, 'D_JO');
    await makeLink('C_BRANCH');
    await pay('INV-42');
    const { T_LOTUS, T_BRANCH } = posted();
    expect(T_LOTUS).toEqual([]);
    // Below the card, to the owner, and the line itself.
    expect(T_BRANCH?.slice(2).sort()).toEqual(['C_PAID', 'C_SALES', 'U_JO']);
  });

  it('goes on in its first workspace with a place of before there were two', async () => {
    const { services, merchants, makeLink, posted } = setUp();
    const paidChannel = { platform: 'slack', channelId: 'C_OLD' } as const;
    await merchants.updateSettings('mer_lotus', { ...MERCHANT.settings, paidChannel });
    await makeLink('D_JO');
    await services.runner.catchUp();
    expect(posted()).toEqual({ T_LOTUS: ['C_OLD'], T_BRANCH: ['U_JO'] });
  });
});
