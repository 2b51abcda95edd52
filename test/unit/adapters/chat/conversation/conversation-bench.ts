import {
  type Conversation,
  createConversation,
} from '../../../../../src/adapters/chat/conversation/create-conversation.js';
import type { ConversationDeps } from '../../../../../src/adapters/chat/conversation/model/answer.js';
import type { Intent } from '../../../../../src/adapters/chat/conversation/model/intent.js';
import type { PageReply, Reply } from '../../../../../src/adapters/chat/conversation/model/reply.js';
import type { ChatPlace } from '../../../../../src/domain/chat/chat-place.js';
import type { Workspace } from '../../../../../src/domain/chat/workspace.js';
import type { Role } from '../../../../../src/domain/merchant/member.js';
import type { CreationNews } from '../../../../../src/ports/creation-teller.js';
import { createServices, type Services } from '../../../../../src/service/create-services.js';
import { buildTestMember, buildTestMerchant } from '../../../../support/build-test-merchant.js';
import { createFakeServiceDeps, type FakeServiceDeps } from '../../../../support/fake-service-deps.js';

const PUBLIC_URL = 'https://pay.example.com';
export const SALES_GROUP: ChatPlace = { platform: 'telegram', channelId: '-100200' };

export interface ConversationBench {
  readonly store: FakeServiceDeps;
  readonly services: Services;
  readonly conversation: Conversation<Role>;
  /** What was told of links that were asked for. */
  readonly told: readonly CreationNews[];
  /** Asks as the one who has this role. */
  ask(role: Role, intent: Intent, where?: ChatPlace | null): Promise<Reply>;
}

export const LOTUS: Workspace = { platform: 'telegram', workspaceId: 'LOTUS' };
export const BRANCH: Workspace = { platform: 'telegram', workspaceId: 'BRANCH' };
const MERCHANT = buildTestMerchant({ workspaces: [LOTUS, BRANCH] });

/** The real use cases over a store in memory, in a chat that is nobody's: one person of each role, known by it. `workspace`: they ask from. `telegramBot`: where Telegram is on. */
export function createConversationBench(
  workspace = LOTUS,
  on: Pick<ConversationDeps, 'telegramBot'> = {},
): ConversationBench {
  const members = (['owner', 'manager', 'sales', 'viewer'] as const).map((role) =>
    buildTestMember({ id: `mem_${role}`, role, accounts: [{ platform: 'telegram', userId: role }] }),
  );
  const store = createFakeServiceDeps({ merchants: [MERCHANT], members });
  const told: CreationNews[] = [];
  const teller = {
    platform: 'telegram' as const,
    tell: async (news: CreationNews) => {
      told.push(news);
      return 'told' as const;
    },
  };
  const services = createServices({
    ...store,
    creationTellers: [teller],
    senders: [],
    publicUrl: PUBLIC_URL,
  });
  async function recognise(role: Role) {
    const known = await services.recogniseMember({ ...workspace, userId: role });
    if (known === null) throw new Error(`nobody is ${role}`);
    return known;
  }
  const conversation = createConversation({
    ...on,
    services,
    clock: store.clock,
    publicUrl: PUBLIC_URL,
    people: {
      identify: recognise,
      recognise,
      languageOf: () => null,
      zoneOf: () => null,
      workspaceOf: () => workspace,
      accountOf: () => ({ ...workspace, userId: 'U_MAI' }),
    },
  });
  return {
    store,
    services,
    conversation,
    told,
    ask: (asker, intent, where = SALES_GROUP) => conversation.answer({ intent, asker, where }),
  };
}

/** What can be pressed on a page, by label. */
export function labelsOf({ parts }: PageReply): readonly string[] {
  return parts.flatMap((part) => (part.kind === 'choices' ? part.choices.map(({ label }) => label) : []));
}
