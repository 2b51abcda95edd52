import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseEventBody } from '../../../../../src/adapters/payments/sandbox/map-event.js';
import { AppError } from '../../../../../src/domain/errors.js';

const EVENT = {
  id: 'evt_1',
  type: 'checkout.succeeded',
  created: 1795341600,
  session: 'sbx_1',
  attempt: 'att_1',
};
const parse = (body: unknown) => parseEventBody(Buffer.from(JSON.stringify(body)));
const unreadable = (problem: string) =>
  expect.objectContaining({ code: 'body_unreadable', details: { provider: 'sandbox', problem } });

describe('parseEventBody', () => {
  it.each(['checkout.processing', 'checkout.succeeded', 'checkout.failed'])('reads %s', (type) => {
    expect(parse({ ...EVENT, type })).toEqual([
      { kind: 'attempt', eventId: 'evt_1', type, providerRef: 'sbx_1', attemptId: 'att_1' },
    ]);
  });

  it('reads what became of a refund', () => {
    expect(parse({ ...EVENT, type: 'refund.updated' })).toEqual([
      { kind: 'refund', eventId: 'evt_1', type: 'refund.updated', providerRef: 'sbx_1', attemptId: 'att_1' },
    ]);
  });

  it.each(['dispute.opened', 'dispute.updated', 'dispute.closed'])('reads %s, with its dispute', (type) => {
    expect(parse({ ...EVENT, type, dispute: 'sbd_1' })).toEqual([
      {
        ...{ kind: 'dispute', eventId: 'evt_1', type },
        ...{ providerRef: 'sbx_1', attemptId: 'att_1', disputeRef: 'sbd_1' },
      },
    ]);
    expect(() => parse({ ...EVENT, type })).toThrow(unreadable('wrong_shape'));
  });

  it('leaves fields alone that it does not know', () => {
    expect(parse({ ...EVENT, livemode: false, data: { amount: 1 } })).toMatchObject([{ eventId: 'evt_1' }]);
  });

  it.each(['payout.created', 'checkout.Succeeded', 'constructor', 'checkout.succeeded '])(
    'has nothing to say about %j',
    (type) => {
      expect(parse({ id: 'evt_1', type })).toEqual([]);
    },
  );

  it.each([
    { ...EVENT, id: '' },
    { ...EVENT, id: 'e'.repeat(256) },
    { ...EVENT, session: undefined },
    { ...EVENT, session: { $gt: '' } },
    { ...EVENT, attempt: ['att_1'] },
    { ...EVENT, created: 'now' },
    { ...EVENT, created: 1.5 },
    { ...EVENT, type: 7 },
    [EVENT],
    null,
  ])('cannot read %j', (body) => {
    expect(() => parse(body)).toThrow(unreadable('wrong_shape'));
  });

  it('reads 1 MiB and not a byte more', () => {
    const body = JSON.stringify(EVENT);
    expect(parseEventBody(Buffer.from(body.padEnd(1_048_576, ' ')))).toMatchObject([{ eventId: 'evt_1' }]);
    expect(() => parseEventBody(Buffer.from(body.padEnd(1_048_577, ' ')))).toThrow(unreadable('too_large'));
  });

  it('answers or refuses whatever the bytes are', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((text) => Buffer.from(text)),
        ),
        (bytes) => {
          try {
            expect(parseEventBody(bytes)).toEqual([]);
          } catch (error) {
            expect(error).toBeInstanceOf(AppError);
            expect(error).toMatchObject({ code: 'body_unreadable' });
          }
        },
      ),
    );
  });
});
