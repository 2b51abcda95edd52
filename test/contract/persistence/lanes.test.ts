import { describe, expect, it } from '@jest/globals';
import type { ChatMessageDocument } from '../../../src/adapters/persistence/chat-messages/chat-message-schema.js';
import { createChatMessageStore } from '../../../src/adapters/persistence/chat-messages/chat-message-store.js';
import { createDeliveryQueue } from '../../../src/adapters/persistence/deliveries/delivery-queue.js';
import type { DeliveryDocument } from '../../../src/adapters/persistence/deliveries/delivery-schema.js';
import { ALONE } from '../../../src/adapters/persistence/fixed-peers.js';
import { createSleepingLanes } from '../../../src/adapters/persistence/updates/sleeping-lanes.js';
import { createUpdateInbox } from '../../../src/adapters/persistence/updates/update-inbox.js';
import type { UpdateDocument } from '../../../src/adapters/persistence/updates/update-schema.js';
import type { LaneDocument } from '../../../src/adapters/persistence/work/lanes.js';
import { describeChatMessageStore } from './chat-message-store-contract.js';
import { describeChatMessagesAway } from './chat-messages-away-contract.js';
import { describeChatMessagesTakenUp } from './chat-messages-taken-up-contract.js';
import { describeDeliveryQueue } from './delivery-queue-contract.js';
import { describeFollowingMessages } from './following-messages-contract.js';
import { describeMerchantMessages } from './merchant-message-contract.js';
import { setUpStores } from './open-stores.js';
import { describePlanChanges } from './plan-changes-contract.js';
import { describeUpdateInbox } from './update-inbox-contract.js';
import { describeWorkLanes } from './work-lanes-contract.js';
import { toLaneRows } from './work-rows.js';
import { describeWorkTable } from './work-table-contract.js';

const openStore = setUpStores();

describeWorkLanes(async () => (await openStore()).chatLanes);
describeWorkTable('lanes', async () => toLaneRows((await openStore()).deliveryLanes));
const openChatStore = async () => {
  const { connection, chatLanes: lanes } = await openStore();
  const model = connection.model<ChatMessageDocument>('ChatMessage');
  return { lanes, chatMessages: createChatMessageStore(model, lanes) };
};
describeChatMessageStore(openChatStore);
describeChatMessagesTakenUp(openChatStore);
describeFollowingMessages(openChatStore);
describeChatMessagesAway(openChatStore);
describeMerchantMessages(async () => {
  const { connection, chatLanes: lanes } = await openStore();
  return {
    chatMessages: createChatMessageStore(connection.model<ChatMessageDocument>('ChatMessage'), lanes),
  };
});
describeDeliveryQueue(async () => {
  const { connection, deliveryLanes: lanes } = await openStore();
  return { lanes, queue: createDeliveryQueue(connection.model<DeliveryDocument>('Delivery'), lanes) };
});
describePlanChanges(async () => {
  const { connection, deliveryLanes: lanes } = await openStore();
  return { lanes, queue: createDeliveryQueue(connection.model<DeliveryDocument>('Delivery'), lanes) };
});
describeUpdateInbox(async () => {
  const { connection, hearLanes } = await openStore();
  const hearing = createSleepingLanes(hearLanes, ALONE);
  const updates = createUpdateInbox(connection.model<UpdateDocument>('Update'), hearing);
  return { lanes: hearing.lanes, updates };
});

describe('a lane in the store', () => {
  it('is kept for a while from when it is empty, and for good from when it is woken', async () => {
    const { connection, hearLanes } = await openStore();
    const find = () => connection.model<LaneDocument>('Lane').findOne({ lane: '7' }).lean<LaneDocument>();
    const now = new Date('2026-11-23T09:00:00Z');
    const wake = () => hearLanes.wake([{ lane: '7', share: '7', dueAt: now }]);
    await wake();
    const [row] = await hearLanes.claim({ holder: 'one', now, limit: 1, withoutShares: [] });
    if (row === undefined) throw new Error('the lane is not due');
    await hearLanes.giveBack(row, { dueAt: null, failures: 0 }, 'one');
    expect((await find())?.emptySince).toBeInstanceOf(Date);
    await wake();
    expect((await find())?.emptySince).toBeUndefined();
  });
});
