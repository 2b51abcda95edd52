import { UNDO_MS } from '../../../../src/domain/sending/undo.js';
import { startChatBench } from '../../../chat/chat-bench.js';
import { playCustomer } from '../../../support/play-customer.js';
import { playReview, REVIEWERS } from '../../../support/play-review.js';
import { bounceEmail } from '../bounce-email.js';
import type { ChatUnderTest } from '../chat-under-test.js';
import { playReceiver } from '../play-receiver.js';
import { createSlackPerson } from './create-slack-person.js';
import { USER_ID } from './fill-slack.js';

const LAN = {
  id: USER_ID.vietnamese,
  name: 'lan',
  realName: 'Lan Pham',
  timeZone: 'Asia/Bangkok',
  locale: 'vi-VN',
};

/** The real app in the playground's workspace. */
export async function startSlack(): Promise<ChatUnderTest> {
  const bench = await startChatBench({
    people: [LAN],
    change: () => ({ undoMs: UNDO_MS, operator: REVIEWERS }),
  });
  return {
    as: (name) => createSlackPerson(bench, USER_ID[name]),
    async giveRole(name, role) {
      const { merchants } = bench.store;
      const merchant = await merchants.findByWorkspace('slack', 'T0LOTUS');
      const member = await merchants.findMemberByAccount(merchant?.id ?? '', 'slack', USER_ID[name]);
      if (member === null) throw new Error(`${name} has not spoken yet`);
      await merchants.setRole(member.merchantId, member.id, role);
    },
    async passes(ms) {
      bench.clock.advance(ms);
      await bench.runJobs();
    },
    async bounces(reference) {
      const merchant = await bench.store.merchants.findByWorkspace('slack', 'T0LOTUS');
      await bounceEmail(bench, { merchantId: merchant?.id ?? '', reference });
    },
    receiver: playReceiver(bench.store.webhookSender),
    customer: playCustomer({
      ...{ store: bench.store, services: bench.services },
      merchantId: async () => (await bench.store.merchants.findByWorkspace('slack', 'T0LOTUS'))?.id ?? '',
    }),
    review: playReview({
      ...{ store: bench.store, services: bench.services },
      merchantId: async () => (await bench.store.merchants.findByWorkspace('slack', 'T0LOTUS'))?.id ?? '',
    }),
    stop: () => bench.stop(),
  };
}
