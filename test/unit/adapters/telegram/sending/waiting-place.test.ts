import { expect, test } from '@jest/globals';
import {
  readWaitingPlace,
  toWaitingPlace,
} from '../../../../../src/adapters/telegram/sending/waiting-place.js';

test.each([
  { kind: 'message', chatId: -1001, messageId: 7 } as const,
  { kind: 'ephemeral', chatId: -1001, userId: 5, ephemeralId: 9 } as const,
])('finds the review again: $kind', (at) => {
  expect(readWaitingPlace(toWaitingPlace(at))).toEqual(at);
});

test.each([{}, { at: null }, { at: '' }, { at: 'message 5' }, { at: 'viewId' }])(
  'reads %j as nowhere',
  (handle) => {
    expect(readWaitingPlace({ handle })).toBeNull();
  },
);
