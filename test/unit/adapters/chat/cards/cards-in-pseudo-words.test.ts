import { describe, expect, it } from '@jest/globals';
import { buildCard } from '../../../../../src/adapters/chat/cards/build-card.js';
import { buildHistoryLine } from '../../../../../src/adapters/chat/cards/build-history-line.js';
import { buildOwnerNote } from '../../../../../src/adapters/chat/cards/build-owner-note.js';
import { buildPaidLine } from '../../../../../src/adapters/chat/cards/build-paid-line.js';
import { buildSharedLink } from '../../../../../src/adapters/chat/cards/build-shared-link.js';
import type { Card } from '../../../../../src/adapters/chat/cards/card.js';
import { DELIVERY_CHANNELS, type DeliveryPurpose } from '../../../../../src/domain/delivery/delivery.js';
import { LINK_STATES, type Link } from '../../../../../src/domain/link/link.js';
import type { EventSource, LinkFact } from '../../../../../src/domain/link/link-event.js';
import { buildTestAttempt, buildTestEvent, buildTestLink } from '../../../../support/build-test-link.js';
import { listFaults } from '../../../../support/find-bare-words.js';
import { MONEY_FACTS } from '../../../../support/money-facts.js';
import { PSEUDO } from '../../../../support/pseudo-words.js';
import { cardContext, read } from './card-test-context.js';

const WRITTEN = [
  'School fees',
  'Ann Lee',
  'Lotus Valley School',
  'Mai',
  'SENDGRID_API_KEY',
  'TWILIO_ACCOUNT_SID',
  'Jo',
  'Visa ending',
  'Bangkok',
  'Sandbox',
];
const usd = (minor: number) => ({ minor, currency: 'USD' });
const method = { label: 'Visa ending 4242', last4: '4242' };
const captured = usd(4999);
const attemptId = 'att_1';
const PURPOSES: readonly DeliveryPurpose[] = [{ kind: 'link' }, { kind: 'reminder', number: 2 }];

const FACTS: readonly LinkFact[] = [
  { type: 'link.created' },
  { type: 'attempt.started', attemptId },
  ...(['not_enough_funds', 'suspected_fraud', 'authentication_failed', 'other'] as const).map(
    (reason) => ({ type: 'attempt.failed', attemptId, reason }) as const,
  ),
  { type: 'payment.processing', attemptId },
  ...(['payment.succeeded', 'payment.late', 'payment.over', 'payment.mismatch'] as const).flatMap((type) => [
    { type, attemptId, captured, method } as const,
    { type, attemptId, captured: usd(9998), method: null } as const,
  ]),
  ...DELIVERY_CHANNELS.flatMap((channel) =>
    PURPOSES.flatMap((purpose): readonly LinkFact[] => [
      { type: 'delivery.sent', deliveryId: 'dlv_1', channel, purpose, carrier: 'local_outbox' },
      { type: 'delivery.failed', deliveryId: 'dlv_1', channel, purpose, reason: 'unknown' },
      { type: 'delivery.failed', deliveryId: 'dlv_1', channel, purpose, reason: 'gave_up' },
    ]),
  ),
  { type: 'link.expired' },
  { type: 'link.cancelled' },
  ...MONEY_FACTS,
];
const SOURCES: readonly EventSource[] = ['person', 'gateway', 'reconciliation', 'clock'];
const CHANGES: readonly Partial<Link>[] = [
  {},
  { mode: 'live', description: null, customer: { name: null, email: null, phone: null } },
  { expiresAt: new Date('2026-11-25T11:00:00Z'), channels: ['email', 'sms'], sendTiming: { kind: 'now' } },
  ...(['late', 'over', 'mismatch'] as const).map((exception) => ({ exception })),
  { attempts: [buildTestAttempt({ status: 'succeeded', captured, method })], disputeOpen: true },
];

const faultsOf = ({ text, ...card }: Card) => listFaults([text, ...read({ text, ...card })], WRITTEN);

describe.each(['channel', 'private'] as const)('in pseudo-words, for %s', (audience) => {
  const context = cardContext({ words: PSEUDO, audience });

  it.each(LINK_STATES)('a card says nothing of its own: %s', (state) => {
    for (const change of CHANGES) {
      const link = buildTestLink({ state, ...change });
      expect(faultsOf(buildCard(link, context))).toEqual([]);
      expect(faultsOf(buildSharedLink(link, context))).toEqual([]);
    }
  });

  it.each(FACTS)('messages about $type say nothing of their own', (fact) => {
    for (const source of SOURCES) {
      for (const change of CHANGES) {
        const event = buildTestEvent(fact, { source });
        const link = buildTestLink({ ...change, history: [buildTestEvent({ type: 'link.created' }), event] });
        expect(faultsOf(buildCard(link, context))).toEqual([]);
        expect(faultsOf(buildHistoryLine(link, event, context))).toEqual([]);
        expect(faultsOf(buildOwnerNote(link, event, context))).toEqual([]);
        expect(faultsOf(buildPaidLine(link, event, { ...context, cardUrl: null }))).toEqual([]);
      }
    }
  });
});
