import { describe, expect, it } from '@jest/globals';
import type * as client from '@paylink/client';
import { EVENT_TYPES } from '@paylink/client';
import * as server from '../../../src/domain/api/event-types.js';
import type { Scope } from '../../../src/domain/api/scope.js';
import type { DeliveryView } from '../../../src/domain/api/views/delivery-view.js';
import type { EndpointView } from '../../../src/domain/api/views/endpoint-view.js';
import type { EventView } from '../../../src/domain/api/views/event-view.js';
import { type LinkView, toLinkView } from '../../../src/domain/api/views/link-view.js';
import type { MoneyView } from '../../../src/domain/api/views/money-view.js';
import { type PaymentView, toPaymentView } from '../../../src/domain/api/views/payment-view.js';
import type { RefundView } from '../../../src/domain/api/views/refund-view.js';
import type { SendingView } from '../../../src/domain/api/views/sending-view.js';
import type { TimelineEntryView } from '../../../src/domain/api/views/timeline-view.js';
import type { LinkException } from '../../../src/domain/link/link.js';
import { listPayments } from '../../../src/domain/payment/balance.js';
import { buildPaidLink } from '../../support/build-paid-link.js';

/** True where two types are one, down to what is optional and what is readonly. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

type HeadField = Exclude<keyof EventView, 'type' | 'data'>;
/** What all events have, whatever they tell, field by field: the client's are a union. */
type SameHeads = { [Field in HeadField]: Same<client.PaylinkEvent[Field], EventView[Field]> }[HeadField];

/** What the compiler holds: each line is an error where the client reads otherwise than the server writes. */
const SAME: {
  readonly money: Same<client.Money, MoneyView>;
  readonly link: Same<client.Link, LinkView>;
  readonly exception: Same<NonNullable<client.Link['exception']>, LinkException>;
  readonly payment: Same<client.Payment, PaymentView>;
  readonly refund: Same<client.Refund, RefundView>;
  readonly sending: Same<client.Sending, SendingView>;
  readonly timeline: Same<client.TimelineEntry, TimelineEntryView>;
  readonly event: false extends SameHeads ? false : true;
  readonly eventFields: Same<keyof client.PaylinkEvent, keyof EventView>;
  readonly eventType: Same<client.PaylinkEvent['type'], server.EventType>;
  readonly endpoint: Same<client.WebhookEndpoint, EndpointView>;
  readonly delivery: Same<client.WebhookDelivery, DeliveryView>;
  readonly scope: Same<client.Scope, Scope>;
} = {
  ...{ money: true, link: true, exception: true, payment: true, refund: true, sending: true },
  ...{
    timeline: true,
    event: true,
    eventFields: true,
    eventType: true,
    endpoint: true,
    delivery: true,
    scope: true,
  },
};

describe("the client's types", () => {
  it('are those of the server', () => {
    expect(Object.values(SAME)).toEqual(Array.from({ length: 13 }, () => true));
  });

  it('know every type of event, in the same order', () => {
    expect(EVENT_TYPES).toEqual(server.EVENT_TYPES);
  });

  it('take what the server answers', () => {
    const link = buildPaidLink();
    const [payment] = listPayments(link);
    if (payment === undefined) throw new Error('a paid link has a payment');
    const read: client.Link = toLinkView(link, 'https://pay.example.com');
    const paid: client.Payment = toPaymentView(link, payment);
    expect([read.object, paid.link]).toEqual(['link', link.id]);
  });
});
