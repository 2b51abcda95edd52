import { describe, expect, it } from '@jest/globals';
import { NO_OPERATOR, type Operator } from '../../../../src/domain/kyc/operator.js';
import { createServices } from '../../../../src/service/create-services.js';
import { buildTestLink } from '../../../support/build-test-link.js';
import { buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createFakeChatSender } from '../../../support/fake-chat-sender.js';
import { createFakeServiceDeps } from '../../../support/fake-service-deps.js';

const SLUG = 'slug000000000000000001';
const DAY_MS = 24 * 60 * 60_000;
const PLACE = { platform: 'slack', workspaceId: 'T_OPERATOR', channelId: 'C_REVIEW' } as const;
const IN_VIETNAMESE: Operator = { ...NO_OPERATOR, place: PLACE, language: 'vi' };

function createWorld(operator = IN_VIETNAMESE) {
  const slack = createFakeChatSender('slack');
  const deps = createFakeServiceDeps({ links: [buildTestLink()], merchants: [buildTestMerchant()] });
  const services = createServices({
    ...{ ...deps, operator, kick: () => {} },
    senders: [slack],
    publicUrl: 'https://paylink.test',
  });
  const work = async () => {
    deps.clock.advance(2_000);
    await deps.timers.advance(2_000);
    await services.runner.catchUp();
  };
  return { ...deps, slack, work, tell: services.tellPageReport };
}

describe('tellPageReport', () => {
  it('tells the operator in their own place, in their language, and nothing of the customer', async () => {
    const { tell, work, slack } = createWorld();
    await tell(SLUG, 'looks_like_fraud');
    await work();
    expect(slack.shown).toMatchObject([
      {
        ...{ address: { kind: 'channel', channelId: 'C_REVIEW' }, workspaceId: 'T_OPERATOR' },
        ...{ link: null, kycCase: null, people: [], merchant: { id: 'mer_lotus' } },
      },
    ]);
    expect(slack.shown[0]?.message.content).toEqual({
      ...{ kind: 'page_report', reason: 'looks_like_fraud', reference: 'PL-7KQ2M9', mode: 'test' },
      language: 'vi',
    });
  });

  it('tells it once a day for each link and reason', async () => {
    const { tell, chatMessages, clock } = createWorld();
    for (const reason of ['looks_like_fraud', 'looks_like_fraud', 'wrong_details'] as const) {
      await tell(SLUG, reason);
      clock.advance(60_000);
    }
    expect(chatMessages.all()).toHaveLength(2);
    clock.advance(DAY_MS);
    await tell(SLUG, 'looks_like_fraud');
    expect(chatMessages.all()).toHaveLength(3);
  });

  it('goes to nobody of the merchant where the operator’s place is closed', async () => {
    const { tell, work, slack, chatMessages } = createWorld();
    slack.answers.push({ outcome: 'channel_closed', channelId: 'C_REVIEW' });
    await tell(SLUG, 'looks_like_fraud');
    await work();
    expect(chatMessages.all()).toMatchObject([{ parkedReason: 'the channel is closed' }]);
  });

  it('tells nobody where the operator has no place, and nothing of an unknown link', async () => {
    const { tell, chatMessages } = createWorld(NO_OPERATOR);
    await tell(SLUG, 'looks_like_fraud');
    expect(chatMessages.all()).toEqual([]);
    await expect(tell('slug000000000000000002', 'looks_like_fraud')).rejects.toMatchObject({
      code: 'link_not_found',
    });
  });
});
