import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Money } from '../../../src/domain/money/money.js';
import { buildTestActor } from '../../support/build-test-merchant.js';
import { postForm, SLUG } from '../../support/http-requests.js';
import { type PortoneStory, startPortoneStory } from './start-portone-story.js';

const JO = buildTestActor({ memberId: 'mem_jo', role: 'owner' });
/** As the door of the API makes one. */
const KEY = 'SbGHstvXDjzk_9Q-0D-h4M';
const usd = (minor: number): Money => ({ minor, currency: 'USD' });

describe('a refund at PortOne', () => {
  let story: PortoneStory;

  beforeEach(async () => {
    story = await startPortoneStory();
    const pressed = await postForm(`${story.url}/p/${SLUG}/pay`);
    const ref = new URL(pressed.headers.get('location') ?? '').searchParams.get('ref') ?? '';
    await story.given.portone.press(ref, 'pay');
    expect(story.deps.links.get('lnk_1').state).toBe('paid');
  });
  afterEach(() => story.close());

  const ask = (amount: Money | null, requestKey = KEY) =>
    story.services.askRefund(JO, {
      link: { linkId: 'lnk_1' },
      amount,
      reason: 'late',
      requestKey,
      isRepeat: true,
    });
  const workAfter = async (ms: number) => {
    story.deps.clock.advance(ms);
    await story.services.runner.catchUp();
  };
  const booked = () => story.deps.links.get('lnk_1');
  /** What PortOne itself gave back, in major units. */
  const given = () =>
    [...story.given.portone.books.links.values()].flatMap(({ transactions }) =>
      transactions.flatMap(({ refunds }) => refunds.map(({ amount }) => amount)),
    );

  it.each([true, false])(
    'that is told of before it is answered is booked once (PortOne repeats reasons: %s)',
    async (repeatsReason) => {
      story.given.portone.knobs.repeatsReason = repeatsReason;
      await ask(usd(1000));
      await workAfter(60_000);
      expect(given()).toEqual([10]);
      expect(booked().refunds).toMatchObject([
        { id: `rfd_ask_1_${KEY}`, status: 'succeeded', amount: usd(1000), reason: 'late' },
      ]);
      expect(booked().state).toBe('partially_refunded');
    },
  );

  it.each([
    [true, 'send'],
    [true, 'hold'],
    [false, 'send'],
    [false, 'hold'],
  ] as const)(
    'whose answer is lost is made and booked once (PortOne repeats reasons: %s, webhooks: %s)',
    async (repeatsReason, webhooks) => {
      const { portone } = story.given;
      Object.assign(portone.knobs, { repeatsReason, webhooks });
      portone.failNext(/^POST refund/, 'lost');
      await ask(usd(1000));
      await workAfter(60_000);
      await workAfter(600_000);
      await portone.webhooks.release((held) => held);
      expect(given()).toEqual([10]);
      expect(booked().refunds).toMatchObject([{ id: `rfd_ask_1_${KEY}`, status: 'succeeded' }]);
    },
  );

  it.each([true, false])(
    'of the whole whose answer is lost leaves nothing, and no less (PortOne repeats reasons: %s)',
    async (repeatsReason) => {
      const { portone } = story.given;
      portone.knobs.repeatsReason = repeatsReason;
      portone.failNext(/^POST refund/, 'lost');
      await ask(null);
      await workAfter(60_000);
      await workAfter(600_000);
      expect(given()).toEqual([49.99]);
      expect(booked().state).toBe('refunded');
      expect(booked().refunds).toMatchObject([{ status: 'succeeded', amount: usd(4999) }]);
    },
  );

  it('of the same amount once more goes twice, though both answers are lost and no reason is repeated', async () => {
    const { portone } = story.given;
    portone.knobs.repeatsReason = false;
    portone.failNext(/^POST refund/, 'lost');
    portone.failNext(/^POST refund/, 'lost');
    await ask(usd(1000));
    await ask(usd(1000), 'again-1795341600000-1000-USD');
    await workAfter(60_000);
    await workAfter(600_000);
    await workAfter(600_000);
    expect(given()).toEqual([10, 10]);
    expect(booked().refunds.map(({ status, refundRef }) => [status, refundRef])).toEqual([
      ['succeeded', '2sRefund00000000000000000005'],
      ['succeeded', '2sRefund00000000000000000006'],
    ]);
  });

  it('in the dashboard is booked besides ours of another amount', async () => {
    const { portone } = story.given;
    portone.knobs.repeatsReason = false;
    portone.failNext(/^POST refund/, 'lost');
    await ask(usd(1000));
    await workAfter(60_000);
    await portone.refundElsewhere([...portone.books.links.keys()][0] ?? '', 5);
    await workAfter(600_000);
    expect(given()).toEqual([10, 5]);
    expect(booked().refunds).toMatchObject([
      { id: `rfd_ask_1_${KEY}`, status: 'succeeded', amount: usd(1000) },
      { requestedBy: { kind: 'gateway' }, status: 'succeeded', amount: usd(500) },
    ]);
  });
});
