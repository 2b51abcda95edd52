import { expect } from '@jest/globals';
import type { DeliveryChannel } from '../../../../src/domain/delivery/delivery.js';
import type { Link } from '../../../../src/domain/link/link.js';
import { planDeliveries } from '../../../../src/domain/sending/plan-deliveries.js';
import type { DeliveryQueue } from '../../../../src/ports/delivery-queue.js';
import { makeTellAccountFault } from '../../../../src/service/chat/tell-account-fault.js';
import { makeSendDelivery } from '../../../../src/service/delivery/send-delivery.js';
import type { Hold } from '../../../../src/service/work/work-kind.js';
import { buildSentLink } from '../../../support/build-sent-link.js';
import { buildTestEvent } from '../../../support/build-test-link.js';
import { createFakeHold } from '../../../support/fake-hold.js';
import { createFakeWorld } from '../../../support/fake-world.js';

/** A link whose only message is due, and `send`, which tries it once. */
export async function setUpSending(change: Partial<Link> = {}) {
  const world = createFakeWorld({ links: [buildSentLink(change)] });
  const link = world.links.get('lnk_1');
  await world.deliveries.plan(
    planDeliveries(link, buildTestEvent({ type: 'link.created' }), { timeZone: 'Asia/Bangkok', undoMs: 0 }),
  );
  const channel: DeliveryChannel = change.channels?.[0] ?? 'email';
  const read = async () => {
    const { due } = await world.deliveries.readLane(`mer_lotus ${channel}`, world.clock.now(), 1);
    if (due[0] === undefined) throw new Error('nothing is due');
    return due[0];
  };
  const send = async (parts: object = {}, hold: Hold = createFakeHold()) =>
    makeSendDelivery({ ...world, tellAccountFault: makeTellAccountFault(world), ...parts })(
      await read(),
      hold,
    );
  return { ...world, read, send };
}

export type SendingWorld = Awaited<ReturnType<typeof setUpSending>>;

/** What never ends. */
export const killed = () => new Promise<never>(() => {});

/** The process dies right after a step: what comes next never happens. */
const DEATHS = {
  begun: ({ deliveries }: SendingWorld): { readonly deliveries: DeliveryQueue } => ({
    deliveries: { ...deliveries, begin: (id, at) => deliveries.begin(id, at).then(killed) },
  }),
  called: () => ({ changeLink: killed }),
  noted: ({ deliveries }: SendingWorld) => ({ deliveries: { ...deliveries, finish: killed } }),
} as const;

export async function die(world: SendingWorld, parts: object): Promise<void> {
  void world.send(parts);
  await new Promise(setImmediate);
}

export async function dieAfter(world: SendingWorld, step: keyof typeof DEATHS): Promise<void> {
  await die(world, DEATHS[step](world));
  expect(await world.read()).toMatchObject({ uncertain: expect.anything() });
}

export const historyOf = ({ links }: Pick<SendingWorld, 'links'>) =>
  links
    .get('lnk_1')
    .history.map((event) => ('reason' in event ? `${event.type}: ${event.reason}` : event.type));
