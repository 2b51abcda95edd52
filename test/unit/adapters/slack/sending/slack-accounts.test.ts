import { describe, expect, it } from '@jest/globals';
import { createSlackChatSender } from '../../../../../src/adapters/slack/sending/slack-chat-sender.js';
import type { Account } from '../../../../../src/domain/chat/account.js';
import { buildTestMember } from '../../../../support/build-test-merchant.js';
import { createFakeLogger } from '../../../../support/fake-logger.js';
import { buildOutgoing } from './build-outgoing.js';
import { createSlackApi } from './slack-api.js';

async function show(accounts: readonly Account[], workspaceId = 'T_LOTUS') {
  const { client, calls, fetch } = createSlackApi();
  const asked: string[] = [];
  const sender = createSlackChatSender({
    clientFor: async (id) => {
      asked.push(id);
      return client;
    },
    publicUrl: 'https://paylink.test',
    logger: createFakeLogger().logger,
    fetch,
  });
  await sender.show(buildOutgoing({ workspaceId, owner: buildTestMember({ accounts }) }));
  return { asked, blocks: JSON.stringify(calls[0]?.args['blocks']) };
}

describe('a message in Slack', () => {
  it('is posted by the bot of the workspace that its place is in', async () => {
    const { asked } = await show([{ platform: 'slack', userId: 'U_MAI' }], 'T_BRANCH');
    expect(asked).toEqual(['T_BRANCH']);
  });

  it('mentions a member by their account in Slack, whichever they came with first', async () => {
    const both = [
      { platform: 'telegram', userId: '77' },
      { platform: 'slack', userId: 'U_MAI' },
    ] as const;
    expect((await show(both)).blocks).toContain('made by <@U_MAI>');
  });

  it('calls a member who is in no Slack by their name', async () => {
    const { blocks } = await show([{ platform: 'telegram', userId: '77' }]);
    expect(blocks).toContain('made by Mai');
    expect(blocks).not.toContain('77>');
  });
});
