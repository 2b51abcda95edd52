import type { Link } from '../../../../src/domain/link/link.js';
import type { ChangeLink } from '../../../../src/service/links/change-link.js';
import { buildTestEvent, buildTestLink } from '../../../support/build-test-link.js';
import { buildTestMember, buildTestMerchant } from '../../../support/build-test-merchant.js';
import { START } from '../../../support/fake-clock.js';
import { createFakeLinkRepository } from '../../../support/fake-link-repository.js';
import { createFakeMerchantRepository } from '../../../support/fake-merchant-repository.js';
import { createSimEffects, type SimEffect } from './sim-effects.js';
import { SIMULATED, type SimInstance, startSimInstance } from './sim-instance.js';
import { createSimMachine, type SimMachine } from './sim-machine.js';
import { createSimNetwork } from './sim-network.js';
import { createSimPlaces } from './sim-places.js';
import type { SimPlan } from './sim-plan.js';
import { createSimRandom } from './sim-random.js';
import { createSimSchedule } from './sim-schedule.js';
import { createSimStore, type SimStore } from './sim-store.js';
import { changeSimLink, createSimTraffic } from './sim-traffic.js';

/** What is left to judge when all is over. */
export interface SimRun {
  readonly plan: SimPlan;
  readonly effects: readonly SimEffect[];
  /** What is neither done nor parked. */
  readonly left: readonly string[];
  /** By message key, delivery or event: when it was asked for. */
  readonly askedAtMs: ReadonlyMap<string, number>;
  /** Messages that were sent along to somebody else. */
  readonly passedOn: ReadonlySet<string>;
  readonly deathsAtMs: readonly number[];
  readonly startsAtMs: readonly number[];
  readonly endMs: number;
}

/** Backoffs grow to a minute or more while all goes wrong; after that, what is left must end. */
const PATIENCE_MS = 300_000;
const SWEEP_EVERY_MS = 1_000;
/** A sweep whose process died or stands still is begun elsewhere after this. */
const SWEEP_LOCK_MS = 5_000;

/** Several instances of the real runner on one store, in virtual time. The same plan runs the same every time. */
export async function runSimulation(plan: SimPlan): Promise<SimRun> {
  const schedule = createSimSchedule();
  const random = createSimRandom(plan.seed + 1);
  const effects = createSimEffects(schedule.nowMs);
  const store = createSimStore(effects.note);
  const names = new Map<string, SimMachine>();
  const instances: SimInstance[] = [];
  const deathsAtMs: number[] = [];
  const startsAtMs: number[] = [];
  const links = createFakeLinkRepository(plan.links.map(toLink));
  const merchants = createFakeMerchantRepository(toPeople(plan));
  const network = createSimNetwork({ ...plan, schedule, random, kill, tearAfter: store.tearAfter });
  const holds = (lanes: SimStore['chatLanes']) => (lane: string, machine: SimMachine) =>
    names.get(lanes.holderOf(lane) ?? '') === machine;
  const places = createSimPlaces({
    ...{ ...plan, schedule, random, effects },
    holdsChat: holds(store.chatLanes),
    holdsDelivery: holds(store.deliveryLanes),
  });
  const changeLink: ChangeLink = async (link, input) => {
    if (input.type !== 'delivery_sent') return { link, changed: true };
    const { type: _, ...rest } = input;
    effects.note(input.deliveryId);
    const changed = await changeSimLink(links, link, buildTestEvent({ type: 'delivery.sent', ...rest }));
    return { link: changed, changed: true };
  };

  function start(skewMs: number): void {
    startsAtMs.push(schedule.nowMs());
    const originMs = random.between(0, 1_000_000);
    const machine = createSimMachine(`i${instances.length}`, schedule, { skewMs, originMs });
    const newHolder = () => {
      const name = `ins_${names.size}`;
      // Whoever takes a second name lost what it held under the first.
      if ([...names.values()].includes(machine)) machine.noteHurt();
      names.set(name, machine);
      return name;
    };
    const { isExclusive } = plan;
    const parts = { machine, store, network, places, links, merchants, changeLink, newHolder, isExclusive };
    instances.push(startSimInstance(parts));
  }

  function kill(machine: SimMachine): void {
    if (machine.isDead()) return;
    machine.die();
    deathsAtMs.push(schedule.nowMs());
    schedule.after(random.between(200, 4_000), () => start(machine.skewMs));
  }

  const listRunning = () => instances.filter(({ machine }) => machine.isRunning());
  function pick(): SimInstance | null {
    const running = listRunning();
    return running.length === 0 ? null : random.pick(running);
  }

  function sweep(): void {
    const living = instances.filter(({ machine }) => !machine.isDead());
    const chosen = living.length === 0 ? null : random.pick(living);
    const isLocked = chosen !== null && !chosen.machine.isRunning();
    schedule.after(isLocked ? SWEEP_LOCK_MS : SWEEP_EVERY_MS, sweep);
    if (chosen === null || isLocked) return;
    for (const name of SIMULATED) chosen.runner.pump(name).catch(() => {});
  }

  for (const skewMs of plan.skewsMs) start(skewMs);
  sweep();
  for (const { atMs, forMs } of plan.stalls) schedule.after(atMs, () => pick()?.machine.stall(forMs));
  for (const atMs of plan.deathsAtMs) {
    schedule.after(atMs, () => {
      const living = instances.filter(({ machine }) => !machine.isDead());
      if (living.length > 0) kill(random.pick(living).machine);
    });
  }
  const traffic = createSimTraffic({ plan, schedule, links, merchants, pick });
  const listLeft = () => [...traffic.listUnstored(), ...store.listLeft()];
  const isOver = () => schedule.nowMs() > plan.healedMs && listLeft().length === 0;
  await schedule.run(isOver, traffic.endMs + PATIENCE_MS);
  return {
    ...{ plan, effects: effects.all, left: listLeft(), deathsAtMs, startsAtMs, endMs: schedule.nowMs() },
    ...{ askedAtMs: traffic.askedAtMs, passedOn: store.passedOn },
  };
}

function toLink({ id, merchantId, channelId }: SimPlan['links'][number]): Link {
  return buildTestLink({
    // Whom its messages by every channel go to.
    customer: { name: 'Ann Lee', email: 'ann@example.com', phone: '+66812345678' },
    ...{ id, merchantId, slug: `slug_${id}`, reference: id, ownerId: `mem_${merchantId}`, createdAt: START },
    history: [],
    cardPlaces: [{ key: `card:${id}`, place: { platform: 'slack', channelId } }],
  });
}

function toPeople({ links }: SimPlan) {
  const ids = [...new Set(links.map(({ merchantId }) => merchantId))];
  return {
    merchants: ids.map((id) =>
      buildTestMerchant({ id, workspaces: [{ platform: 'slack', workspaceId: id }] }),
    ),
    members: ids.map((merchantId) => {
      const id = `mem_${merchantId}`;
      return buildTestMember({ id, merchantId, accounts: [{ platform: 'slack', userId: id }] });
    }),
  };
}
