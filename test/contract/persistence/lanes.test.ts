import type { ChatMessageDocument } from '../../../src/adapters/persistence/chat-messages/chat-message-schema.js';
import { createChatMessageStore } from '../../../src/adapters/persistence/chat-messages/chat-message-store.js';
import { createDeliveryQueue } from '../../../src/adapters/persistence/deliveries/delivery-queue.js';
import type { DeliveryDocument } from '../../../src/adapters/persistence/deliveries/delivery-schema.js';
import { createUpdateInbox } from '../../../src/adapters/persistence/updates/update-inbox.js';
import type { UpdateDocument } from '../../../src/adapters/persistence/updates/update-schema.js';
import { describeChatMessageStore } from './chat-message-store-contract.js';
import { describeDeliveryQueue } from './delivery-queue-contract.js';
import { setUpStores } from './open-stores.js';
import { describePlanChanges } from './plan-changes-contract.js';
import { describeUpdateInbox } from './update-inbox-contract.js';
import { describeWorkLanes } from './work-lanes-contract.js';
import { toLaneRows } from './work-rows.js';
import { describeWorkTable } from './work-table-contract.js';

const openStore = setUpStores();

describeWorkLanes(async () => (await openStore()).chatLanes);
describeWorkTable('lanes', async () => toLaneRows((await openStore()).deliveryLanes));
describeChatMessageStore(async () => {
  const { connection, chatLanes: lanes } = await openStore();
  return {
    lanes,
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
  const { connection, hearLanes: lanes } = await openStore();
  return { lanes, updates: createUpdateInbox(connection.model<UpdateDocument>('Update'), lanes) };
});
