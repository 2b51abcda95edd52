import { describe, expect, it } from '@jest/globals';
import { createNotifierRegistry } from '../../../../src/adapters/delivery/registry.js';
import { createFakeHold } from '../../../support/fake-hold.js';

import { die, dieAfter, historyOf, killed, setUpSending } from './set-up-sending.js';

const DAY_MS = 86_400_000;

describe('sendDelivery', () => {
  it('sends what is due and tells the link', async () => {
    const world = await setUpSending();
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
    const world = await setUpSending();
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
    const world = await setUpSending();
    expect(await world.send({}, createFakeHold(times))).toEqual({ kind: 'stopped' });
    expect(world.notifier.sent).toEqual([]);
    expect(await world.read()).toMatchObject({
      uncertain: times === 1 ? expect.anything() : null,
      failures: 0,
    });
  });

  it('calls nobody for what another one finished meanwhile', async () => {
    const world = await setUpSending();
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
    const world = await setUpSending();
    const links = { ...world.links, findById: async () => null };
    expect(await world.send({ links })).toEqual({ kind: 'dropped' });
    expect(world.deliveries.outcomes()).toEqual({ 'lnk_1:link:email': 'dropped' });
  });

  it('keeps the link back while a payment is under way, without counting a failure', async () => {
    const world = await setUpSending({ state: 'processing' });
    expect(await world.send()).toEqual({ kind: 'waits', until: new Date('2026-11-22T10:01:00.000Z') });
    world.clock.advance(60_000);
    expect(await world.read()).toMatchObject({ failures: 0, uncertain: null });
  });
});

describe('sendDelivery after a crash', () => {
  it('sends what was begun and never called, once', async () => {
    const world = await setUpSending();
    await dieAfter(world, 'begun');
    expect(await world.send()).toEqual({ kind: 'sent' });
    expect(world.notifier.sent).toHaveLength(1);
    expect(historyOf(world)).toEqual(['link.created', 'delivery.sent']);
  });

  it('notes what was called and never noted, without sending it again', async () => {
    const world = await setUpSending();
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
    const world = await setUpSending();
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
      const world = await setUpSending({ channels: [channel] });
      await dieAfter(world, 'noted');
      world.notifier.answer = 'unknown';
      expect(await world.send()).toEqual({ kind: 'sent' });
      expect(world.notifier.sent).toHaveLength(1);
      expect(historyOf(world)).toEqual(['link.created', 'delivery.sent']);
      expect(world.deliveries.outcomes()).toEqual({ [`lnk_1:link:${channel}`]: 'sent' });
    },
  );

  it('sends an email again when nobody knows whether it left', async () => {
    const world = await setUpSending();
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
      const world = await setUpSending({ channels: [channel] });
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
      const world = await setUpSending({ channels: [channel] });
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
      const world = await setUpSending({ channels: ['sms'] });
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
    const world = await setUpSending({ channels: ['sms'] });
    world.notifier.answers.push(new Error('the line is dead'));
    expect(await world.send()).toEqual({ kind: 'failed' });
    world.clock.advance(60_000);
    expect(await world.read()).toMatchObject({ uncertain: expect.anything(), failures: 1 });
    expect(await world.send()).toEqual({ kind: 'sent' });
    expect(historyOf(world)).toEqual(['link.created', 'delivery.sent']);
  });

  it('sends a text again that surely has not left', async () => {
    const world = await setUpSending({ channels: ['sms'] });
    world.notifier.answers.push({ outcome: 'later', cause: 'trouble', words: 'connection refused' });
    expect(await world.send()).toEqual({ kind: 'failed' });
    expect(historyOf(world)).toEqual(['link.created']);
    world.clock.advance(60_000);
    expect(await world.read()).toMatchObject({ uncertain: null, failures: 1 });
    world.notifier.answer = 'unknown';
    expect(await world.send()).toEqual({ kind: 'sent' });
  });

  it('comes back when the carrier says, and counts no failure', async () => {
    const world = await setUpSending();
    world.notifier.answers.push({ outcome: 'later', cause: 'pace', retryAfterMs: 30_000, words: 'too many' });
    expect(await world.send()).toEqual({ kind: 'limited', until: new Date('2026-11-22T10:00:30.000Z') });
    world.clock.advance(30_000);
    expect(await world.read()).toMatchObject({ uncertain: null, failures: 0 });
  });

  it('parks what the carrier refuses, and says so', async () => {
    const world = await setUpSending();
    world.notifier.answers.push({ outcome: 'never', reason: 'no_such_address', words: 'no such mailbox' });
    expect(await world.send()).toEqual({ kind: 'parked' });
    expect(historyOf(world)).toEqual(['link.created', 'delivery.failed: no_such_address']);
    expect(world.lines).toMatchObject([{ level: 'warn', fields: { words: 'no such mailbox' } }]);
  });

  it.each([
    ['email', 'no_such_address', 'ann@example.com'],
    ['sms', 'opted_out', '+66812345678'],
    ['sms', 'not_a_mobile', '+66812345678'],
    ['whatsapp', 'not_on_whatsapp', '+66812345678'],
  ] as const)(
    'sends nothing more by %s to whom its carrier refuses: %s',
    async (channel, reason, address) => {
      const world = await setUpSending({ channels: [channel] });
      world.notifier.answers.push({ outcome: 'never', reason, words: 'no' });
      await world.send();
      expect(await world.suppressions.list('mer_lotus', 10)).toMatchObject([{ channel, address, reason }]);
    },
  );

  it('holds nothing against an address for what is wrong with the message', async () => {
    const world = await setUpSending();
    world.notifier.answers.push({ outcome: 'never', reason: 'too_long', words: 'no' });
    await world.send();
    expect(await world.suppressions.list('mer_lotus', 10)).toEqual([]);
  });

  it('gives up after a day of tries, and says so once', async () => {
    const world = await setUpSending();
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
    const world = await setUpSending();
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
    const world = await setUpSending();
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
    const world = await setUpSending({ reminders: 'usual' });
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
    const world = await setUpSending({ channels: ['sms'] });
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
    const world = await setUpSending({ channels: ['sms'] });
    const parts = { changeLink: away, deliveries: { ...world.deliveries, postpone: away } };
    expect(await world.send(parts)).toEqual({ kind: 'failed' });
    expect(await world.read()).toMatchObject({ uncertain: expect.anything(), failures: 0 });
  });

  it('takes its mark back when the process stops before the call', async () => {
    const world = await setUpSending({ channels: ['sms'] });
    expect(await world.send({}, { ...createFakeHold(1), lasts: () => true })).toEqual({ kind: 'stopped' });
    expect(await world.read()).toMatchObject({ uncertain: null, failures: 0 });
  });

  it.each([
    ['a limit', { outcome: 'later', cause: 'pace', retryAfterMs: 60_000, words: 'too many' }],
    ['a failure', { outcome: 'later', cause: 'trouble', words: 'down' }],
    ['a refusal', { outcome: 'never', reason: 'no_such_address', words: 'no such address' }],
    ['no answer', new Error('the line is dead')],
  ] as const)('writes nothing of %s once another may hold the lane', async (_, answer) => {
    const world = await setUpSending();
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
    const world = await setUpSending({ channels: ['sms'] });
    await world.send({}, { ...createFakeHold(), lasts: () => false });
    expect(historyOf(world)).toEqual(['link.created', 'delivery.sent']);
  });
});
