import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyToLink } from '../../../../src/domain/link/apply-to-link.js';
import { LINK_STATES, type Link } from '../../../../src/domain/link/link.js';
import type { LinkInput } from '../../../../src/domain/link/link-input.js';
import { LINK_INPUT_TYPES } from '../../../../src/domain/link/link-input-types.js';
import { capturedMinor, reservedMinor } from '../../../../src/domain/payment/balance.js';
import { buildTestLink } from '../../../support/build-test-link.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { START } from '../../../support/fake-clock.js';
import { createLinkModel, exceptionOf, type LinkModel, stateOf } from './link-model.js';
import { moneyInputs } from './money-inputs.js';
import { tellModel } from './tell-model.js';

const DAY_MS = 86_400_000;
const AFTER_MONEY = ['paid', 'partially_refunded', 'refunded', 'needs_review'];

interface Real {
  link: Link;
  at: Date;
  steps: number;
}

/** Which rule met which state in all runs together. */
const covered = new Set<string>();

/** One thing that happens to the link; `crash`: it was decided, but the process died before it was stored. */
class Happening implements fc.Command<LinkModel, Real> {
  constructor(
    readonly input: LinkInput,
    readonly crash: boolean,
    readonly by: string,
  ) {}

  check(): boolean {
    return true;
  }

  run(model: LinkModel, real: Real): void {
    const before = real.link;
    covered.add(`${before.state} ${this.input.type}`);
    real.steps += 1;
    const outcome = applyToLink(before, this.input, {
      at: real.at,
      actor: buildTestActor({ memberId: this.by, role: 'manager' }),
      source: 'gateway',
      eventId: `evt_step_${real.steps}`,
    });
    if (this.crash) return;
    if (outcome.kind === 'changed') {
      checkStep(before, outcome.link);
      real.link = outcome.link;
    }
    tellModel(model, this.input, this.by);
    expect(real.link).toMatchObject({ state: stateOf(model), exception: exceptionOf(model) });
  }

  toString(): string {
    return `${this.crash ? 'crash in ' : ''}${this.by} ${JSON.stringify(this.input)}`;
  }
}

class AdvanceClock implements fc.Command<LinkModel, Real> {
  check(): boolean {
    return true;
  }

  run(model: LinkModel, real: Real): void {
    real.at = new Date(real.at.getTime() + DAY_MS);
    model.isPast = !model.isEndless;
    model.hasDayPassed = true;
  }

  toString(): string {
    return 'a day passes';
  }
}

/** What holds for every single change. */
function checkStep(before: Link, after: Link): void {
  expect(after.version).toBe(before.version + 1);
  expect(after.history.length - before.history.length).toBeLessThanOrEqual(1);
  expect(after.history.slice(0, before.history.length)).toEqual(before.history);
  expect(after.history.filter(({ type }) => type === 'payment.succeeded').length).toBeLessThanOrEqual(1);
  // What somebody gave back in the dashboard obeys no limit of ours.
  const ours = after.refunds.filter(({ id }) => id !== 'seen');
  expect(reservedMinor({ ...after, refunds: ours })).toBeLessThanOrEqual(capturedMinor(after));
  if (AFTER_MONEY.includes(before.state)) expect(AFTER_MONEY).toContain(after.state);
  if (before.state !== after.state) expect(after.history.length).toBe(before.history.length + 1);
}

const attemptId = fc.constantFrom('a1', 'a2', 'a3');
const USD = (minor: number) => ({ minor, currency: 'USD' });

const MESSAGE = { deliveryId: 'link', channel: 'email', purpose: { kind: 'link' } } as const;

/** What moves no money and, but for a later end, no state. */
const aside: readonly LinkInput[] = [
  { type: 'delivery_delayed', ...MESSAGE, reason: 'account' },
  { type: 'delivery_delivered', ...MESSAGE },
  { type: 'delivery_bounced', ...MESSAGE, reason: 'no_such_address' },
  { type: 'delivery_called_off', ...MESSAGE },
  { type: 'ask_sending', purpose: { kind: 'link' }, channels: ['email'], dueAt: START },
  { type: 'move_sending', dueAt: START },
  { type: 'change_reminders', reminders: 'usual' },
  { type: 'change_notes', changes: [{ key: 'class', value: '4B' }] },
  { type: 'change_notes', changes: [{ key: 'class', value: null }] },
  { type: 'page_opened' },
  { type: 'extend', expiresAt: null },
  { type: 'reissued', successor: { linkId: 'lnk_2', slug: 'slug_2', reference: 'PL-1-r2' } },
  { type: 'share', card: { key: 'card:lnk_1:share:1', place: null } },
  { type: 'hand_over', toId: 'mem_jo', toName: 'Jo' },
  { type: 'make_out_receipt', details: { company: 'Lee Ltd', taxNumber: null } },
];

const input: fc.Arbitrary<LinkInput> = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...aside) },
  {
    weight: 6,
    arbitrary: attemptId.map(
      (id) =>
        ({ type: 'start_attempt', attemptId: id, provider: 'sandbox', gatewayAccountId: null }) as const,
    ),
  },
  {
    weight: 4,
    arbitrary: attemptId.map((id) => ({
      type: 'attempt_opened' as const,
      attemptId: id,
      providerRef: `ref_${id}`,
      checkoutUrl: `https://pay.test/${id}`,
    })),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('succeeded' as const),
      attemptId,
      captured: fc.constantFrom(USD(4999), USD(4999), USD(4999), USD(4999), USD(1)),
      method: fc.constant(null),
      paymentRef: fc.constant(null),
      paidAt: fc.constantFrom(START, START, new Date(START.getTime() + 2 * DAY_MS)),
      fee: fc.constant(null),
    }),
  },
  { weight: 4, arbitrary: attemptId.map((id) => ({ type: 'processing', attemptId: id }) as const) },
  { weight: 2, arbitrary: attemptId.map((id) => ({ type: 'attempt_closed', attemptId: id }) as const) },
  {
    weight: 3,
    arbitrary: attemptId.map((id) => ({ type: 'failed', attemptId: id, reason: 'card_declined' }) as const),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('link', 'link again').map(
      (id) =>
        ({
          type: 'delivery_sent',
          deliveryId: id,
          channel: 'email',
          purpose: { kind: 'link' },
          carrier: 'local_outbox',
        }) as const,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('link', 'text').map(
      (id) =>
        ({
          type: 'delivery_failed',
          deliveryId: id,
          channel: 'sms',
          purpose: { kind: 'link' },
          reason: 'unknown',
        }) as const,
    ),
  },
  { weight: 2, arbitrary: fc.constant({ type: 'expire' } as const) },
  {
    weight: 1,
    arbitrary: fc
      .subarray(['a1', 'a2', 'a3'])
      .map((ids) => ({ type: 'cancel', closedAttempts: ids }) as const),
  },
  { weight: 1, arbitrary: attemptId.map((id) => ({ type: 'attempt_unclear', attemptId: id }) as const) },
  {
    weight: 1,
    arbitrary: attemptId.map((id) => ({ type: 'declined', attemptId: id, reason: 'other' }) as const),
  },
  { weight: 30, arbitrary: moneyInputs },
);

const happening = fc
  .record({
    input,
    crash: fc.integer({ min: 0, max: 9 }).map((n) => n === 9),
    by: fc.constantFrom('mem_jo', 'mem_bo'),
  })
  .map((drawn) => new Happening(drawn.input, drawn.crash, drawn.by));
const step: fc.Arbitrary<fc.Command<LinkModel, Real>> = fc.oneof(
  { weight: 25, arbitrary: happening },
  { weight: 1, arbitrary: fc.constant(new AdvanceClock()) },
);
const commands = fc.commands([step], { maxCommands: 100, size: '+1' });

describe('applyToLink, over any course of events', () => {
  it('agrees with the design in 1000 runs, and meets every input in every state', () => {
    const setup = () => ({
      model: createLinkModel(),
      real: {
        link: buildTestLink({ expiresAt: new Date(START.getTime() + DAY_MS) }),
        at: START,
        steps: 0,
      },
    });
    fc.assert(
      fc.property(commands, (course) => fc.modelRun(setup, course)),
      { numRuns: 1000, seed: 20261122 },
    );
    const pairs = LINK_STATES.flatMap((state) => LINK_INPUT_TYPES.map((type) => `${state} ${type}`));
    expect(pairs.filter((pair) => !covered.has(pair))).toEqual([]);
  });
});
