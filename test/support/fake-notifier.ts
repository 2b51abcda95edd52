import type { Notice, Notifier } from '../../src/ports/notifier.js';

export interface FakeNotifier extends Notifier {
  /** Everything it was given to send. */
  readonly sent: Notice[];
  /** Thrown by the next calls, in this order. */
  readonly failures: Error[];
}

/** Takes every message for the local outbox. */
export function createFakeNotifier(): FakeNotifier {
  const sent: Notice[] = [];
  const failures: Error[] = [];
  return {
    sent,
    failures,
    async send(notice) {
      const failure = failures.shift();
      if (failure !== undefined) throw failure;
      sent.push(notice);
      return 'local_outbox';
    },

    async findCarrier(deliveryId) {
      return sent.some(({ delivery }) => delivery.id === deliveryId) ? 'local_outbox' : null;
    },
  };
}
