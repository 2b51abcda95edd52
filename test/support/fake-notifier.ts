import type {
  CarrierLimits,
  FoundMessage,
  Notifier,
  NotifierResult,
  OutgoingCode,
  OutgoingDelivery,
  OutgoingTrial,
  TemplateState,
} from '../../src/ports/notifier.js';

export interface FakeNotifier extends Notifier {
  /** Everything that left. */
  readonly sent: OutgoingDelivery[];
  readonly trials: OutgoingTrial[];
  readonly codes: OutgoingCode[];
  /** Answered or thrown by the next calls, trials among them, in this order; after that every message leaves. */
  readonly answers: (NotifierResult | Error)[];
  limits: CarrierLimits;
  /** What it says when asked; unless set, what it knows. */
  answer: FoundMessage | 'unknown' | null;
  /** Of what it was asked, with the time of the try. */
  readonly asked: { readonly deliveryId: string; readonly begunAt: Date }[];
  templateState: TemplateState;
}

/** Takes every message for the local outbox. */
export function createFakeNotifier(): FakeNotifier {
  const notifier: FakeNotifier = {
    carrier: 'local_outbox',
    channels: ['email', 'sms', 'whatsapp'],
    reachesCustomers: false,
    sent: [],
    trials: [],
    codes: [],
    answers: [],
    limits: { atOnce: 50, everyMs: 0 },
    answer: null,
    asked: [],
    templateState: 'approved',
    limitsOf: () => notifier.limits,
    send: (outgoing) => answerNext(notifier, outgoing.delivery.id, () => notifier.sent.push(outgoing)),
    sendTrial: (trial) => answerNext(notifier, trial.id, () => notifier.trials.push(trial)),
    sendCode: (code) => answerNext(notifier, code.id, () => notifier.codes.push(code)),

    async ask({ delivery: { id: deliveryId } }, begunAt) {
      notifier.asked.push({ deliveryId, begunAt });
      if (notifier.answer !== null) return notifier.answer;
      return notifier.sent.some(({ delivery }) => delivery.id === deliveryId)
        ? { carrier: 'local_outbox', carrierRef: deliveryId }
        : null;
    },

    checkTemplate: async () => notifier.templateState,
  };
  return notifier;
}

async function answerNext(
  { answers }: FakeNotifier,
  carrierRef: string,
  leave: () => void,
): Promise<NotifierResult> {
  const answer = answers.shift();
  if (answer instanceof Error) throw answer;
  if (answer !== undefined && answer.outcome !== 'sent') return answer;
  leave();
  return answer ?? { outcome: 'sent', carrier: 'local_outbox', carrierRef };
}
