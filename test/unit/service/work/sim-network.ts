import { AppError } from '../../../../src/domain/errors.js';
import type { SimMachine } from './sim-machine.js';
import type { SimRandom } from './sim-random.js';
import type { SimSchedule } from './sim-schedule.js';

/** From when until when something is wrong. */
export interface SimSpan {
  readonly fromMs: number;
  readonly toMs: number;
}

export interface SimNetworkOptions {
  readonly schedule: SimSchedule;
  readonly random: SimRandom;
  /** One way, at most. */
  readonly latencyMs: number;
  readonly outages: readonly SimSpan[];
  /** The store lives in the process, and what was not done before that died is never done. */
  readonly isExclusive: boolean;
  /** Of all calls, how many are done and never answered. */
  readonly lostAnswers: number;
  /** Of the writes of two parts, how many are cut between the parts, with whoever writes. */
  readonly torn: number;
  /** After this nothing is wrong any more. */
  readonly healedMs: number;
  readonly kill: (machine: SimMachine) => void;
  readonly tearAfter: (wakes: number) => void;
}

/** A message, and the wake of its lane: the rarer, the more often cut. */
const IN_TWO_PARTS: ReadonlyMap<string | symbol, number> = new Map([
  ['request', 1],
  ['plan', 3],
  ['redirect', 25],
]);

/** The way from the processes to the store. */
export interface SimNetwork {
  /** The same object, each of its methods called over the network. */
  reach<Port extends object>(port: Port, machine: SimMachine): Port;
}

/** As the real store: whoever has no answer by then is told so, and the call may be done all the same. */
const GIVEN_UP_AFTER_MS = 4_000;

/** One way. A call that takes longer in all is given up, and done all the same. */
const SLOWEST_MS = 3_500;

type Fate = 'answered' | 'refused' | 'unheard' | 'unanswered';

export function createSimNetwork(options: SimNetworkOptions): SimNetwork {
  const { schedule, random, latencyMs } = options;

  function drawFate(): Fate {
    const nowMs = schedule.nowMs();
    if (nowMs >= options.healedMs) return 'answered';
    if (options.outages.some(({ fromMs, toMs }) => nowMs >= fromMs && nowMs < toMs)) {
      return random.pick(['refused', 'unheard', 'unanswered']);
    }
    if (!random.chance(options.lostAnswers)) return 'answered';
    return random.pick(['unheard', 'unanswered']);
  }

  /** Now and then a call takes long. */
  const drawMs = () =>
    random.chance(0.01) && schedule.nowMs() < options.healedMs
      ? random.between(latencyMs, SLOWEST_MS)
      : random.between(0, latencyMs);

  function perhapsTear(machine: SimMachine, share: number): void {
    if (schedule.nowMs() >= options.healedMs || !random.chance(options.torn * share)) return;
    options.tearAfter(random.between(0, 2));
    options.kill(machine);
  }

  function call<Answer>(machine: SimMachine, work: () => Promise<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const fate = drawFate();
      const fail = () => {
        machine.noteHurt();
        reject(new AppError('store_unavailable', {}));
      };
      if (fate === 'refused') return void schedule.after(5, () => machine.deliver(fail));
      const thereMs = drawMs();
      const backMs = fate === 'answered' ? drawMs() : GIVEN_UP_AFTER_MS;
      const isLate = thereMs + backMs >= GIVEN_UP_AFTER_MS;
      if (isLate) schedule.after(GIVEN_UP_AFTER_MS, () => machine.deliver(fail));
      if (fate === 'unheard') return;
      schedule.after(thereMs, () => {
        if (options.isExclusive && machine.isDead()) return;
        const answered = (answer: () => void) => {
          if (!isLate) schedule.after(backMs, () => machine.deliver(answer));
        };
        work().then(
          (answer) => answered(() => resolve(answer)),
          (error: unknown) => answered(() => reject(error)),
        );
      });
    });
  }

  return {
    reach: (port, machine) =>
      new Proxy(port, {
        get(target, name, receiver) {
          const member: unknown = Reflect.get(target, name, receiver);
          if (typeof member !== 'function') return member;
          return (...args: unknown[]) =>
            call(machine, async () => {
              perhapsTear(machine, IN_TWO_PARTS.get(name) ?? 0);
              return Reflect.apply(member, target, args);
            });
        },
      }),
  };
}
