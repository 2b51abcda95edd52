import { deliveryLaneOf } from '../../../../src/domain/delivery/delivery.js';
import type { ChatSender, OutgoingChatMessage, SenderResult } from '../../../../src/ports/chat-sender.js';
import type { Notifier, NotifierResult } from '../../../../src/ports/notifier.js';
import type { SimEffect, SimEffects } from './sim-effects.js';
import type { SimMachine } from './sim-machine.js';
import type { SimSpan } from './sim-network.js';
import type { SimRandom } from './sim-random.js';
import type { SimSchedule } from './sim-schedule.js';

export type SimTrouble = 'slow' | 'limited' | 'failing' | 'lossy' | 'throwing' | 'closed';

export interface SimTroubleSpan extends SimSpan {
  /** A channel, `email`, `sms`, `whatsapp`, or `provider`. */
  readonly place: string;
  readonly trouble: SimTrouble;
}

export interface SimPlacesOptions {
  readonly schedule: SimSchedule;
  readonly random: SimRandom;
  readonly effects: SimEffects;
  readonly troubles: readonly SimTroubleSpan[];
  /** Whether the mail service can be asked what it took. */
  readonly canAsk: boolean;
  /** One call, there and back, at most. */
  readonly callMs: number;
  /** Whether the machine holds this lane as the store has it. */
  readonly holdsChat: (lane: string, machine: SimMachine) => boolean;
  readonly holdsDelivery: (lane: string, machine: SimMachine) => boolean;
}

export const POST_EVERY_MS = 1_000;
export const TEXT_EVERY_MS = 1_000;
const PROVIDER = { place: 'provider', lane: 'provider' } as const;
const NO_ANSWER_AFTER_MS = 10_000;

/** What lies outside: chats, carriers and a provider, as seen from one machine. */
export interface SimPlaces {
  senderOf(machine: SimMachine): ChatSender;
  notifierOf(machine: SimMachine): Notifier;
  /** Asks the provider about an event; rejects when it is down. */
  askProvider(machine: SimMachine, eventId: string): Promise<void>;
}

interface Visit<Answer> {
  readonly machine: SimMachine;
  readonly effect: SimEffect;
  /** What it answers when all is well; the effect has happened. */
  readonly done: () => Answer;
  /** What it answers in this trouble, with nothing done. */
  readonly refused: (trouble: 'limited' | 'failing' | 'closed') => Answer;
  /** What whoever called makes of no answer; null: it rejects. */
  readonly unanswered: Answer | null;
}

export function createSimPlaces(options: SimPlacesOptions): SimPlaces {
  const { schedule, random, effects } = options;
  const posts = new Map<string, string>();
  const taken = new Set<string>();

  const troubleOf = (place: string): SimTrouble | null =>
    options.troubles.find(
      (span) => span.place === place && span.fromMs <= schedule.nowMs() && schedule.nowMs() < span.toMs,
    )?.trouble ?? null;

  function visit<Answer>({ machine, effect, done, refused, unanswered }: Visit<Answer>): Promise<Answer> {
    const trouble = troubleOf(effect.place);
    const halfMs = () => random.between(5, options.callMs / 2);
    return new Promise((resolve, reject) => {
      const answer = (task: () => void, afterMs: number) =>
        schedule.after(afterMs, () => machine.deliver(task));
      const happen = () => {
        effect.atMs = schedule.nowMs();
        return done();
      };
      switch (trouble) {
        case 'limited':
        case 'failing':
        case 'closed':
          return void answer(() => resolve(refused(trouble)), 2 * halfMs());
        case 'lossy':
        case 'throwing': {
          if (random.chance(0.6)) schedule.after(halfMs(), happen);
          effect.isAnswerLost = true;
          const afterMs = trouble === 'lossy' ? NO_ANSWER_AFTER_MS : 2 * halfMs();
          const giveUp = () =>
            unanswered === null || trouble === 'throwing'
              ? reject(new Error('no answer'))
              : resolve(unanswered);
          return void answer(giveUp, afterMs);
        }
        default: {
          const slowMs = trouble === 'slow' ? random.between(1_000, 5_000) : 0;
          schedule.after(halfMs() + slowMs, () => {
            const answered = happen();
            answer(() => resolve(answered), halfMs() + slowMs);
          });
        }
      }
    });
  }

  function show(machine: SimMachine, { message, address }: OutgoingChatMessage): Promise<SenderResult> {
    const channelId = address.kind === 'person' ? `D-${address.userId}` : address.channelId;
    const postKey = `${channelId} ${message.key}`;
    const isHeld = options.holdsChat(message.lane, machine);
    const kind = message.posted === null ? 'post' : 'edit';
    const effect = effects.begin({
      kind,
      what: message.key,
      place: channelId,
      lane: message.lane,
      machine,
      isHeld,
    });
    return visit<SenderResult>({
      machine,
      effect,
      done() {
        const known = message.posted?.messageId ?? (message.uncertain ? posts.get(postKey) : undefined);
        // Whoever asks first finds what is there, and posts nothing.
        if (known !== undefined && kind === 'post') effect.atMs = null;
        const messageId = known ?? `m${schedule.nowMs()}-${posts.size}`;
        posts.set(postKey, messageId);
        return { outcome: 'shown', posted: { channelId, messageId } };
      },
      refused(trouble) {
        if (trouble === 'closed') return { outcome: 'channel_closed', channelId };
        const retryAfterMs = trouble === 'limited' ? random.between(1, 5) * 1_000 : null;
        return { outcome: 'later', retryAfterMs, uncertain: false };
      },
      unanswered: { outcome: 'later', retryAfterMs: null, uncertain: true },
    });
  }

  return {
    senderOf: (machine) => ({
      platform: 'slack',
      postEveryMs: POST_EVERY_MS,
      editEveryMs: 1_000,
      show: (outgoing) => show(machine, outgoing),
      // What was posted twice across a stall is counted as such, taken back or not.
      async takeBack() {},
    }),

    notifierOf: (machine) => ({
      carrier: 'local_outbox',
      channels: ['email', 'sms', 'whatsapp'],
      reachesCustomers: false,
      limitsOf: (channel) =>
        channel === 'email' ? { atOnce: 8, everyMs: 0 } : { atOnce: 1, everyMs: TEXT_EVERY_MS },
      send({ delivery: { id, merchantId, channel } }) {
        const lane = deliveryLaneOf({ merchantId, channel });
        const isHeld = options.holdsDelivery(lane, machine);
        const effect = effects.begin({ kind: channel, what: id, place: channel, lane, machine, isHeld });
        return visit<NotifierResult>({
          machine,
          effect,
          done() {
            taken.add(id);
            return { outcome: 'sent', carrier: 'local_outbox', carrierRef: id };
          },
          refused: (trouble) =>
            trouble === 'limited'
              ? {
                  outcome: 'later',
                  cause: 'pace',
                  retryAfterMs: random.between(1, 5) * 1_000,
                  words: trouble,
                }
              : { outcome: 'later', cause: 'trouble', words: trouble },
          unanswered: null,
        });
      },
      sendTrial: async () => ({ outcome: 'never', reason: 'refused', words: 'nobody tries' }),
      async ask({ delivery: { id, channel } }) {
        if (channel !== 'email' || !options.canAsk) return 'unknown';
        return taken.has(id) ? { carrier: 'local_outbox', carrierRef: id } : null;
      },
    }),

    askProvider(machine, eventId) {
      const effect = effects.begin({ kind: 'event', what: eventId, ...PROVIDER, machine, isHeld: true });
      return visit<'heard' | 'down'>({
        machine,
        effect,
        done: () => 'heard',
        refused: () => 'down',
        unanswered: null,
      }).then((answer) => {
        if (answer === 'down') throw new Error('the provider is down');
      });
    },
  };
}
