import { describe, expect, it } from '@jest/globals';
import { createNotifierRegistry } from '../../../../src/adapters/delivery/registry.js';
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

const DAY_MS = 86_400_000;

/** A link whose only message is due, and `send`, which tries it once. */
async function setUp(change: Partial<Link> = {}) {
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

type World = Awaited<ReturnType<typeof setUp>>;

const killed = () => new Promise<never>(() => {});

/** The process dies right after a step: what comes next never happens. */
const DEATHS = {
  begun: ({ deliveries }: World): { readonly deliveries: DeliveryQueue } => ({
    deliveries: { ...deliveries, begin: (id, at) => deliveries.begin(id, at).then(killed) },
  }),
  called: () => ({ changeLink: killed }),
  noted: ({ deliveries }: World) => ({ deliveries: { ...deliveries, finish: killed } }),
} as const;

async function die(world: World, parts: object): Promise<void> {
  void world.send(parts);
  await new Promise(setImmediate);
}

async function dieAfter(world: World, step: keyof typeof DEATHS): Promise<void> {
  await die(world, DEATHS[step](world));
  expect(await world.read()).toMatchObject({ uncertain: expect.anything() });
}

const historyOf = ({ links }: Pick<World, 'links'>) =>
  links
    .get('lnk_1')
    .history.map((event) => ('reason' in event ? `${event.type}: ${event.reason}` : event.type));

describe('sendDelivery', () => {
  it('sends what is due and tells the link', async () => {
    const world = await setUp();
    expect(await world.send()).toEqual({ kind: 'sent' });
    expect(world.notifier.sent).toMatchObject([
      {
        delivery: { id: 'lnk_1:link:email', address: 'ann@example.com' },
        link: { id: 'lnk_1' },
        merchant: { name: 'Lotus Valley School' },
        makerName: 'Mai',
      },
    ]);
    expect(world.links.get('lnk_1').history.at(-1)).toMatchObject({
      type: 'delivery.sent',
      deliveryId: 'lnk_1:link:email',
      channel: 'email',
      purpose: { kind: 'link' },
      carrier: 'local_outbox',
      actor: { kind: 'system' },
      source: 'clock',
    });
    expect(world.deliveries.outcomes()).toEqual({ 'lnk_1:link:email': 'sent' });
  });

  it('marks a sending as begun before it calls, and notes it before it finishes', async () => {
    const world = await setUp();
    const steps: string[] = [];
    const step = <Given extends readonly unknown[], Answer>(
      name: string,
      run: (...given: Given) => Promise<Answer>,
    ) => {
      return (...given: Given) => {
        steps.push(name);
        return run(...given);
      };
    };
    await world.send({
      deliveries: {
        ...world.deliveries,
        begin: step('begin', world.deliveries.begin),
        finish: step('finish', world.deliveries.finish),
      },
      notifiers: createNotifierRegistry([{ ...world.notifier, send: step('call', world.notifier.send) }]),
      changeLink: step('note', world.changeLink),
    });
    expect(steps).toEqual(['begin', 'call', 'note', 'finish']);
  });

  it.each([
    ['before it marked anything', 0],
    ['after it marked the sending', 1],
  ])('calls nobody when the hold is lost %s', async (_, times) => {
    const world = await setUp();
    expect(await world.send({}, createFakeHold(times))).toEqual({ kind: 'stopped' });
    expect(world.notifier.sent).toEqual([]);
    expect(await world.read()).toMatchObject({
      uncertain: times === 1 ? expect.anything() : null,
      failures: 0,
    });
  });

  it('calls nobody for what another one finished meanwhile', async () => {
    const world = await setUp();
    const { begin, finish } = world.deliveries;
    const finishedFirst = {
      ...world.deliveries,
      begin: async (id: string, at: Date) => {
        await finish(id, 'sent', world.clock.now());
        return begin(id, at);
      },
    };
    expect(await world.send({ deliveries: finishedFirst })).toEqual({ kind: 'dropped' });
    expect(world.notifier.sent).toEqual([]);
  });

  it('drops what belongs to a link that is gone', async () => {
    const world = await setUp();
    const links = { ...world.links, findById: async () => null };
    expect(await world.send({ links })).toEqual({ kind: 'dropped' });
    expect(world.deliveries.outcomes()).toEqual({ 'lnk_1:link:email': 'dropped' });
  });

  it('keeps the link back while a payment is under way, without counting a failure', async () => {
    const world = await setUp({ state: 'processing' });
    expect(await world.send()).toEqual({ kind: 'waits', until: new Date('2026-11-22T10:01:00.000Z') });
    world.clock.advance(60_000);
    expect(await world.read()).toMatchObject({ failures: 0, uncertain: null });
  });
});

describe('sendDelivery after a crash', () => {
  it('sends what was begun and never called, once', async () => {
    const world = await setUp();
    await dieAfter(world, 'begun');
    expect(await world.send()).toEqual({ kind: 'sent' });
    expect(world.notifier.sent).toHaveLength(1);
    expect(historyOf(world)).toEqual(['link.created', 'delivery.sent']);
  });

  it('notes what was called and never noted, without sending it again', async () => {
    const world = await setUp();
    await dieAfter(world, 'called');
    expect(historyOf(world)).toEqual(['link.created']);
    expect(await world.send()).toEqual({ kind: 'sent' });
    expect(world.notifier.sent).toHaveLength(1);
    expect(world.links.get('lnk_1').history.at(-1)).toMatchObject({
      type: 'delivery.sent',
      carrier: 'local_outbox',
    });
  });

  it('tells of what went out unnoticed, though the link was called off meanwhile', async () => {
    const world = await setUp();
    await dieAfter(world, 'called');
    const before = world.links.get('lnk_1');
    await world.links.replace(before, { ...before, state: 'cancelled', version: before.version + 1 });
    await world.send();
    expect(world.notifier.sent).toHaveLength(1);
    expect(historyOf(world)).toEqual(['link.created', 'delivery.sent']);
    expect(world.deliveries.outcomes()).toEqual({ 'lnk_1:link:email': 'sent' });
  });

  it.each(['email', 'sms'] as const)(
    'finishes what was noted and never finished, though nobody can be asked: %s',
    async (channel) => {
      const world = await setUp({ channels: [channel] });
      await dieAfter(world, 'noted');
      world.notifier.answer = 'unknown';
      expect(await world.send()).toEqual({ kind: 'sent' });
      expect(world.notifier.sent).toHaveLength(1);
      expect(historyOf(world)).toEqual(['link.created', 'delivery.sent']);
      expect(world.deliveries.outcomes()).toEqual({ [`lnk_1:link:${channel}`]: 'sent' });
    },
  );

  it('sends an email again when nobody knows whether it left', async () => {
    const world = await setUp();
    await dieAfter(world, 'called');
    world.notifier.answer = 'unknown';
    expect(await world.send()).toEqual({ kind: 'sent' });
    expect(world.notifier.sent.map(({ delivery }) => delivery.id)).toEqual([
      'lnk_1:link:email',
      'lnk_1:link:email',
    ]);
    expect(historyOf(world)).toEqual(['link.created', 'delivery.sent']);
  });

  it.each(['sms', 'whatsapp'] as const)(
    'sends no text twice: parks it and tells the link once, by %s',
    async (channel) => {
      const world = await setUp({ channels: [channel] });
      await dieAfter(world, 'called');
      world.notifier.answer = 'unknown';
      const park = { deliveries: { ...world.deliveries, park: killed } };
      await die(world, park);
      expect(await world.send()).toEqual({ kind: 'parked' });
      expect(world.notifier.sent).toHaveLength(1);
      expect(historyOf(world)).toEqual(['link.created', 'delivery.failed: unknown']);
      expect(world.deliveries.outcomes()).toEqual({ [`lnk_1:link:${channel}`]: 'parked' });
    },
  );

  it.each([
    ['sms', 'delivery.failed: unknown'],
    ['email', 'delivery.failed: unknown'],
  ] as const)(
    'asks again later while what carries it cannot be asked, for a day: %s',
    async (channel, end) => {
      const world = await setUp({ channels: [channel] });
      await dieAfter(world, 'called');
      const ask = async () => Promise.reject(new Error('the line is dead'));
      const notifiers = createNotifierRegistry([{ ...world.notifier, ask }]);
      for (let tries = 0; tries < 14; tries += 1) {
        expect(await world.send({ notifiers })).toEqual({ kind: 'failed' });
        world.clock.advance(2 * 3_600_000);
        expect(await world.read()).toMatchObject({ uncertain: { kind: 'begun' } });
      }
      expect(await world.send({ notifiers })).toEqual({ kind: 'parked' });
      expect(world.notifier.sent).toHaveLength(1);
      expect(historyOf(world)).toEqual(['link.created', 'delivery.delayed: trouble', end]);
    },
  );

  it.each([null, 'unknown'] as const)(
    'sends no text again that was under way, though its carrier says %s: it may not have it yet',
    async (answer) => {
      const world = await setUp({ channels: ['sms'] });
      await dieAfter(world, 'begun');
      world.notifier.answer = answer;
      expect(await world.send()).toEqual({ kind: 'parked' });
      expect(world.notifier.sent).toEqual([]);
      expect(historyOf(world)).toEqual(['link.created', 'delivery.failed: unknown']);
    },
  );
});

describe('sendDelivery when it does not go out', () => {
  it('is uncertain after an answer that got lost, and asks before it sends again', async () => {
    const world = await setUp({ channels: ['sms'] });
    world.notifier.answers.push(new Error('the line is dead'));
    expect(await world.send()).toEqual({ kind: 'failed' });
    world.clock.advance(60_000);
    expect(await world.read()).toMatchObject({ uncertain: expect.anything(), failures: 1 });
    expect(await world.send()).toEqual({ kind: 'sent' });
    expect(historyOf(world)).toEqual(['link.created', 'delivery.sent']);
  });

  it('sends a text again that surely has not left', async () => {
    const world = await setUp({ channels: ['sms'] });
    world.notifier.answers.push({ outcome: 'later', cause: 'trouble', words: 'connection refused' });
    expect(await world.send()).toEqual({ kind: 'failed' });
    expect(historyOf(world)).toEqual(['link.created']);
    world.clock.advance(60_000);
    expect(await world.read()).toMatchObject({ uncertain: null, failures: 1 });
    world.notifier.answer = 'unknown';
    expect(await world.send()).toEqual({ kind: 'sent' });
  });

  it('comes back when the carrier says, and counts no failure', async () => {
    const world = await setUp();
    world.notifier.answers.push({ outcome: 'later', cause: 'pace', retryAfterMs: 30_000, words: 'too many' });
    expect(await world.send()).toEqual({ kind: 'limited', until: new Date('2026-11-22T10:00:30.000Z') });
    world.clock.advance(30_000);
    expect(await world.read()).toMatchObject({ uncertain: null, failures: 0 });
  });

  it('parks what the carrier refuses, and says so', async () => {
    const world = await setUp();
    world.notifier.answers.push({ outcome: 'never', reason: 'no_such_address', words: 'no such mailbox' });
    expect(await world.send()).toEqual({ kind: 'parked' });
    expect(historyOf(world)).toEqual(['link.created', 'delivery.failed: no_such_address']);
    expect(world.lines).toMatchObject([{ level: 'warn', fields: { words: 'no such mailbox' } }]);
  });

  it('gives up after a day of tries, and says so once', async () => {
    const world = await setUp();
    const { deliveries, clock } = world;
    for (let tries = 0; tries < 14; tries += 1) {
      await deliveries.postpone('lnk_1:link:email', clock.now(), null);
    }
    world.notifier.answers.push({ outcome: 'later', cause: 'trouble', words: 'connection refused' });
    expect(await world.send()).toEqual({ kind: 'parked' });
    expect(historyOf(world)).toEqual(['link.created', 'delivery.failed: gave_up']);
    expect(deliveries.outcomes()).toEqual({ 'lnk_1:link:email': 'parked' });
  });

  it('waits a minute, five, half an hour, and then two hours at a time', async () => {
    const world = await setUp();
    const waits: number[] = [];
    for (let tries = 0; tries < 14; tries += 1) {
      world.notifier.answers.push({ outcome: 'later', cause: 'trouble', words: 'connection refused' });
      await world.send();
      const { nextDueAt } = await world.deliveries.readLane('mer_lotus email', world.clock.now(), 1);
      waits.push((Number(nextDueAt) - world.clock.now().getTime()) / 60_000);
      world.clock.advance((waits.at(-1) ?? 0) * 60_000);
    }
    expect(waits).toEqual([1, 5, 30, ...Array.from({ length: 11 }, () => 120)]);
    expect(await world.send()).toEqual({ kind: 'sent' });
  });

  it('says once that a message is delayed, and only when the second try failed too', async () => {
    const world = await setUp();
    for (const told of [[], ['delivery.delayed: trouble'], ['delivery.delayed: trouble']]) {
      world.notifier.answers.push({ outcome: 'later', cause: 'trouble', words: 'connection refused' });
      await world.send();
      world.clock.advance(2 * 3_600_000);
      expect(historyOf(world)).toEqual(['link.created', ...told]);
    }
  });
});

describe('sendDelivery of reminders', () => {
  it.each([
    ['paid', { state: 'paid' }],
    ['being paid', { state: 'processing' }],
    ['cancelled', { state: 'cancelled' }],
    ['expired', { state: 'expired' }],
    ['past its end, though nobody has ended it', { expiresAt: new Date('2026-11-25T10:00:00.000Z') }],
  ] as const)('reminds of no link that is %s', async (_, change) => {
    const world = await setUp({ reminders: 'usual' });
    await world.send();
    const before = world.links.get('lnk_1');
    await world.links.replace(before, { ...before, ...change, version: before.version + 1 });
    world.clock.advance(3 * DAY_MS);
    expect(await world.send()).toEqual({ kind: 'dropped' });
    expect(world.notifier.sent).toHaveLength(1);
    expect(world.deliveries.outcomes()).toMatchObject({ 'lnk_1:reminder-1:email': 'dropped' });
  });
});

describe('sendDelivery and what it may write', () => {
  const away = async () => {
    throw new Error('store_unavailable');
  };

  it.each(['note', 'finish'] as const)('sends no text twice whose %s failed', async (step) => {
    const world = await setUp({ channels: ['sms'] });
    const parts =
      step === 'note' ? { changeLink: away } : { deliveries: { ...world.deliveries, finish: away } };
    expect(await world.send(parts)).toEqual({ kind: 'failed' });
    world.clock.advance(60_000);
    expect(await world.read()).toMatchObject({ uncertain: expect.anything() });
    world.notifier.answer = 'unknown';
    await world.send();
    expect(world.notifier.sent).toHaveLength(1);
  });

  it('keeps its mark when neither the note nor the failure can be stored', async () => {
    const world = await setUp({ channels: ['sms'] });
    const parts = { changeLink: away, deliveries: { ...world.deliveries, postpone: away } };
    expect(await world.send(parts)).toEqual({ kind: 'failed' });
    expect(await world.read()).toMatchObject({ uncertain: expect.anything(), failures: 0 });
  });

  it('takes its mark back when the process stops before the call', async () => {
    const world = await setUp({ channels: ['sms'] });
    expect(await world.send({}, { ...createFakeHold(1), lasts: () => true })).toEqual({ kind: 'stopped' });
    expect(await world.read()).toMatchObject({ uncertain: null, failures: 0 });
  });

  it.each([
    ['a limit', { outcome: 'later', cause: 'pace', retryAfterMs: 60_000, words: 'too many' }],
    ['a failure', { outcome: 'later', cause: 'trouble', words: 'down' }],
    ['a refusal', { outcome: 'never', reason: 'no_such_address', words: 'no such address' }],
    ['no answer', new Error('the line is dead')],
  ] as const)('writes nothing of %s once another may hold the lane', async (_, answer) => {
    const world = await setUp();
    world.notifier.answers.push(answer);
    expect(await world.send({}, { ...createFakeHold(), lasts: () => false })).toEqual({ kind: 'stopped' });
    expect(await world.read()).toMatchObject({
      uncertain: expect.anything(),
      failures: 0,
      tryAt: world.clock.now(),
    });
    expect(historyOf(world)).toEqual(['link.created']);
  });

  it('tells late that a message left: nobody else may be able to find out', async () => {
    const world = await setUp({ channels: ['sms'] });
    await world.send({}, { ...createFakeHold(), lasts: () => false });
    expect(historyOf(world)).toEqual(['link.created', 'delivery.sent']);
  });
});
