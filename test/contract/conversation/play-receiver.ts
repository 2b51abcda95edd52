import { answerWith, type FakeWebhookSender } from '../../support/fake-webhook-sender.js';
import type { ChatUnderTest } from './chat-under-test.js';

/** What stands at each address that is called. */
export function playReceiver(sender: FakeWebhookSender): ChatUnderTest['receiver'] {
  return {
    answers(status, answer) {
      sender.answer = () => answerWith(status, { answer });
    },
  };
}
