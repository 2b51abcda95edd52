import { describe, expect, it } from '@jest/globals';
import { applyToLink } from '../../../../src/domain/link/apply-to-link.js';
import type { Link } from '../../../../src/domain/link/link.js';
import type { InputContext, LinkInput } from '../../../../src/domain/link/link-input.js';
import { buildTestLink } from '../../../support/build-test-link.js';
import { START } from '../../../support/fake-clock.js';

const CONTEXT: InputContext = { at: START, actor: { kind: 'system' }, source: 'clock', eventId: 'evt_new' };
const EMAIL = { deliveryId: 'lnk_1:link:email', channel: 'email', purpose: { kind: 'link' } } as const;
const TEXT = { deliveryId: 'lnk_1:link:sms', channel: 'sms', purpose: { kind: 'link' } } as const;

const sent = (message: typeof EMAIL | typeof TEXT): LinkInput => ({
  type: 'delivery_sent',
  ...message,
  carrier: 'local_outbox',
});
const failed = (
  message: typeof EMAIL | typeof TEXT,
  reason: 'unknown' | 'refused' = 'unknown',
): LinkInput => ({
  type: 'delivery_failed',
  ...message,
  reason,
});

/** The link after these inputs, each of which is news. */
function apply(link: Link, ...inputs: readonly LinkInput[]): Link {
  return inputs.reduce((before, input) => {
    const outcome = applyToLink(before, input, CONTEXT);
    if (outcome.kind !== 'changed') throw new Error(`${input.type} is no news`);
    return outcome.link;
  }, link);
}

describe('applyToLink of messages to the customer', () => {
  it('tells of each that went out once, whatever the state', () => {
    const link = apply(buildTestLink({ state: 'cancelled' }), sent(EMAIL));
    expect(link.history.at(-1)).toEqual({
      type: 'delivery.sent',
      deliveryId: 'lnk_1:link:email',
      channel: 'email',
      purpose: { kind: 'link' },
      carrier: 'local_outbox',
      id: 'evt_new',
      at: START,
      actor: { kind: 'system' },
      source: 'clock',
    });
    expect(applyToLink(link, sent(EMAIL), CONTEXT).kind).toBe('unchanged');
    expect(applyToLink(link, sent(TEXT), CONTEXT).kind).toBe('changed');
  });

  it('tells once that one may not have gone out, whatever the reason is the second time', () => {
    const link = apply(buildTestLink(), failed(TEXT));
    expect(link.history.at(-1)).toEqual({
      type: 'delivery.failed',
      deliveryId: 'lnk_1:link:sms',
      channel: 'sms',
      purpose: { kind: 'link' },
      reason: 'unknown',
      id: 'evt_new',
      at: START,
      actor: { kind: 'system' },
      source: 'clock',
    });
    expect(applyToLink(link, failed(TEXT, 'refused'), CONTEXT).kind).toBe('unchanged');
    expect(applyToLink(link, failed(EMAIL), CONTEXT).kind).toBe('changed');
  });

  it('tells that one went out after all, when a person had it tried again', () => {
    const link = apply(buildTestLink(), failed(TEXT), sent(TEXT));
    expect(link.history.map(({ type }) => type)).toEqual([
      'link.created',
      'delivery.failed',
      'delivery.sent',
    ]);
  });

  it('tells of no failure of one that went out', () => {
    const link = apply(buildTestLink(), sent(TEXT));
    expect(applyToLink(link, failed(TEXT), CONTEXT).kind).toBe('unchanged');
  });
});
