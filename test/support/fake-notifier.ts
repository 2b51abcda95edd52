import type { DeliveryCarrier } from '../../src/domain/delivery/delivery.js';
import type { CarrierLimits, Notifier, NotifierResult, OutgoingDelivery } from '../../src/ports/notifier.js';

export interface FakeNotifier extends Notifier {
  /** Everything that left. */
  readonly sent: OutgoingDelivery[];
  /** Answered or thrown by the next calls, in this order; after that every message leaves. */
  readonly answers: (NotifierResult | Error)[];
  limits: CarrierLimits;
  /** What it says when asked; unless set, what it knows. */
  answer: DeliveryCarrier | 'unknown' | null;
}

/** Takes every message for the local outbox. */
export function createFakeNotifier(): FakeNotifier {
  const notifier: FakeNotifier = {
    channels: ['email', 'sms', 'whatsapp'],
    reachesCustomers: false,
    sent: [],
    answers: [],
    limits: { atOnce: 50, everyMs: 0 },
    answer: null,
    limitsOf: () => notifier.limits,
    async send(outgoing) {
      const answer = notifier.answers.shift();
      if (answer instanceof Error) throw answer;
      if (answer !== undefined && answer.outcome !== 'sent') return answer;
      notifier.sent.push(outgoing);
      return answer ?? { outcome: 'sent', carrier: 'local_outbox' };
    },

    async ask({ id }) {
      if (notifier.answer !== null) return notifier.answer;
      return notifier.sent.some(({ delivery }) => delivery.id === id) ? 'local_outbox' : null;
    },
  };
  return notifier;
}
