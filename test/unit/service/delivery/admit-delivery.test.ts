import { describe, expect, it } from '@jest/globals';
import type { DeliveryChannel } from '../../../../src/domain/delivery/delivery.js';
import { planDeliveries } from '../../../../src/domain/sending/plan-deliveries.js';
import { buildSentLinks } from '../../../support/build-sent-link.js';
import { buildTestEvent } from '../../../support/build-test-link.js';
import { createFakeWorld, type FakeWorld } from '../../../support/fake-world.js';

const HOUR_MS = 3_600_000;
const CREATED = buildTestEvent({ type: 'link.created' });

async function setUp(count: number, channel: DeliveryChannel) {
  const world = createFakeWorld({ links: buildSentLinks(count, { channels: [channel] }) });
  for (let i = 1; i <= count; i += 1) {
    const link = world.links.get(`lnk_${i}`);
    await world.deliveries.plan(planDeliveries(link, CREATED, { timeZone: 'Asia/Bangkok', undoMs: 0 }));
  }
  return world;
}

const historyOf = ({ links }: FakeWorld, id: string) =>
  links.get(id).history.map((event) => ('reason' in event ? `${event.type}: ${event.reason}` : event.type));

describe('admitDelivery', () => {
  it.each([
    ['opted_out', 'opted_out'],
    ['no_such_address', 'suppressed'],
    ['spam_report', 'called_spam_before'],
    ['called_spam_before', 'called_spam_before'],
  ] as const)('parks what would go to an address that is suppressed: %s', async (reason, told) => {
    const world = await setUp(1, 'email');
    const whereto = { merchantId: 'mer_lotus', channel: 'email', address: 'ann@example.com' } as const;
    await world.suppressions.add({ ...whereto, reason, since: world.clock.now() });
    await world.work();
    expect(world.notifier.sent).toEqual([]);
    expect(historyOf(world, 'lnk_1')).toEqual(['link.created', `delivery.failed: ${told}`]);
    expect(world.deliveries.outcomes()).toEqual({ 'lnk_1:link:email': 'parked' });
  });

  it('lets the sixth text of an hour to one person wait, says so once, and sends it then', async () => {
    const world = await setUp(6, 'sms');
    await world.work();
    expect(world.notifier.sent).toHaveLength(5);
    expect(historyOf(world, 'lnk_6')).toEqual(['link.created', 'delivery.delayed: recipient_limit']);
    await world.workAfter(HOUR_MS - 60_000);
    expect(world.notifier.sent).toHaveLength(5);
    await world.workAfter(60_000);
    expect(world.notifier.sent.at(-1)).toMatchObject({ delivery: { id: 'lnk_6:link:sms', failures: 0 } });
    expect(historyOf(world, 'lnk_6')).toEqual([
      'link.created',
      'delivery.delayed: recipient_limit',
      'delivery.sent',
    ]);
  });

  it('counts no emails', async () => {
    const world = await setUp(8, 'email');
    await world.work();
    expect(world.notifier.sent).toHaveLength(8);
  });
});

describe('an account that its carrier refuses', () => {
  const REFUSED = { outcome: 'later', cause: 'account', fault: 'no_credit', words: '20003' } as const;

  const notesOf = ({ chatMessages }: FakeWorld) =>
    chatMessages.all().filter(({ content }) => content.kind === 'account_note');

  it('is tried by one message a minute, told to the owner once, and goes on by itself', async () => {
    const world = await setUp(20, 'email');
    world.notifier.limits = { atOnce: 1, everyMs: 0 };
    for (let i = 0; i < 3; i += 1) world.notifier.answers.push(REFUSED);
    await world.work();
    await world.workAfter(50_000);
    expect(world.notifier.answers).toHaveLength(2);
    await world.workAfter(10_000);
    await world.workAfter(60_000);
    expect(world.notifier.answers).toEqual([]);
    expect(world.notifier.sent).toEqual([]);
    expect(notesOf(world)).toMatchObject([
      { target: { kind: 'member', memberId: 'mem_jo' }, content: { channel: 'email', fault: 'no_credit' } },
    ]);
    await world.workAfter(60_000);
    expect(world.notifier.sent).toHaveLength(20);
    expect(world.notifier.sent.map(({ delivery }) => delivery.failures)).toEqual(
      Array.from({ length: 20 }, () => 0),
    );
    expect(world.accountFaults.known.size).toBe(0);
  });

  it('is told by the links of all that waits behind it, once each', async () => {
    const world = await setUp(4, 'sms');
    world.notifier.limits = { atOnce: 1, everyMs: 0 };
    for (let i = 0; i < 2; i += 1) world.notifier.answers.push(REFUSED);
    await world.work();
    await world.workAfter(60_000);
    for (const id of ['lnk_1', 'lnk_2', 'lnk_3', 'lnk_4']) {
      expect(historyOf(world, id)).toEqual(['link.created', 'delivery.delayed: account']);
    }
  });

  it('is told again when it is refused again after it had worked', async () => {
    const world = await setUp(2, 'email');
    const second = await world.deliveries.find('lnk_2:link:email');
    if (second === null) throw new Error('it is not planned');
    await world.deliveries.move([second], new Date(world.clock.now().getTime() + 10 * 60_000));
    world.notifier.answers.push(REFUSED);
    await world.work();
    await world.workAfter(5 * 60_000);
    expect(world.notifier.sent).toHaveLength(1);
    world.notifier.answers.push(REFUSED);
    await world.workAfter(5 * 60_000);
    expect(notesOf(world)).toHaveLength(2);
    await world.workAfter(5 * 60_000);
    expect(world.notifier.sent).toHaveLength(2);
  });
});
