import type { User } from '@grammyjs/types';
import { createConversation } from '../../../../../src/adapters/chat/conversation/create-conversation.js';
import type { TelegramDeps } from '../../../../../src/adapters/telegram/handlers/deps/telegram-deps.js';
import type { Asker } from '../../../../../src/adapters/telegram/people/asker.js';
import { AppError } from '../../../../../src/domain/errors.js';
import { createServices } from '../../../../../src/service/create-services.js';
import { buildTestMember, buildTestMerchant } from '../../../../support/build-test-merchant.js';
import { createFakeLogger } from '../../../../support/fake-logger.js';
import { createFakeServiceDeps } from '../../../../support/fake-service-deps.js';
import { createPlannedApi } from './planned-api.js';

export const MAI: User = { id: 11, is_bot: false, first_name: 'Mai' };
export const STRANGER: User = { id: 99, is_bot: false, first_name: 'Zed' };

/** The real conversation over a store in memory; Mai sells for a merchant, nobody else is anybody's member. */
export function createInstantBench(planned: Parameters<typeof createPlannedApi>[0] = {}) {
  const merchant = buildTestMerchant({ workspaces: [{ platform: 'telegram', workspaceId: '11' }] });
  const mai = buildTestMember({ role: 'sales', accounts: [{ platform: 'telegram', userId: '11' }] });
  const store = createFakeServiceDeps({ merchants: [merchant], members: [mai] });
  const publicUrl = 'https://pay.example.com';
  const services = createServices({ ...store, senders: [], creationTellers: [], publicUrl });
  async function recognise({ userId }: Asker) {
    const workspaceId = String(userId);
    const known = await services.recogniseMember({ platform: 'telegram', workspaceId, userId: workspaceId });
    if (known === null) throw new AppError('role_missing', { ownerName: null });
    return known;
  }
  const workspaceOf = ({ userId }: Asker) => ({ platform: 'telegram', workspaceId: String(userId) }) as const;
  const people = {
    identify: recognise,
    recognise,
    languageOf: () => null,
    zoneOf: () => null,
    workspaceOf,
    accountOf: (asker: Asker) => ({ ...workspaceOf(asker), userId: String(asker.userId) }),
  };
  const conversation = createConversation({ services, clock: store.clock, publicUrl, people });
  const kept = new Map<string, string>();
  const { api, calls } = createPlannedApi(planned);
  const deps = {
    api,
    conversation,
    kept: {
      find: async (key: string) => kept.get(key) ?? null,
      keep: async (key: string, value: string) => void kept.set(key, value),
      take: async (key: string) => kept.get(key) ?? null,
      forget: async (key: string) => void kept.delete(key),
    },
    botName: { known: () => 'paylink_bot' },
    logger: createFakeLogger().logger,
  } as unknown as TelegramDeps;
  const actor = { kind: 'member', merchantId: merchant.id, memberId: mai.id, role: 'owner' } as const;
  const listLinks = async () =>
    (await services.listLinks({ actor, mine: false, states: null, words: null, page: 1 })).links;
  return { deps, calls, listLinks, store };
}
