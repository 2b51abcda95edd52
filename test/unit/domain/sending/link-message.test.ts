import { describe, expect, it } from '@jest/globals';
import type { LinkEvent } from '../../../../src/domain/link/link-event.js';
import { findNewestMessage } from '../../../../src/domain/sending/link-message.js';
import { findLinkMessage } from '../../../../src/domain/sending/message-progress.js';
import { buildSentLink } from '../../../support/build-sent-link.js';
import { buildTestEvent } from '../../../support/build-test-link.js';

const AT = new Date('2026-11-23T09:00:00.000Z');
const asked = (id: string, more: { readonly added?: readonly ['email'] } = {}) =>
  buildTestEvent(
    { type: 'sending.asked', purpose: { kind: 'link' }, channels: ['email'], dueAt: AT, ...more },
    { id },
  );
const told = (sending: string, type: 'delivery.delivered' | 'delivery.called_off') =>
  buildTestEvent({
    ...{ type, deliveryId: `lnk_1:${sending}:email`, channel: 'email', purpose: { kind: 'link' } },
  });
const newest = (...history: readonly LinkEvent[]) => findNewestMessage(buildSentLink({ history }), 'email');

describe('findNewestMessage', () => {
  it('answers the one that was asked for last', () => {
    const found = newest(told('link', 'delivery.delivered'), asked('evt_1'));
    expect(found).toEqual({ kind: 'waiting', dueAt: AT });
  });

  it('answers the one before when the last was called off', () => {
    const found = newest(
      told('link', 'delivery.delivered'),
      asked('evt_1'),
      told('evt_1', 'delivery.called_off'),
    );
    expect(found).toMatchObject({ kind: 'told', message: { last: { type: 'delivery.delivered' } } });
  });

  it('answers what was called off where there is nothing else', () => {
    const found = newest(told('link', 'delivery.called_off'));
    expect(found).toMatchObject({ kind: 'told', message: { last: { type: 'delivery.called_off' } } });
  });

  it('knows no first message by a channel that was added later', () => {
    const found = newest(asked('evt_1', { added: ['email'] }), told('evt_1', 'delivery.called_off'));
    expect(found).toMatchObject({ kind: 'told', message: { last: { type: 'delivery.called_off' } } });
  });
});

describe('findLinkMessage', () => {
  it('leaves out what was called off', () => {
    const history = [told('link', 'delivery.delivered'), told('evt_1', 'delivery.called_off')];
    expect(findLinkMessage({ history }, 'email')?.deliveryId).toBe('lnk_1:link:email');
  });
});
