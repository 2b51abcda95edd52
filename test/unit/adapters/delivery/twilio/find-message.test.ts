import { describe, expect, it } from '@jest/globals';
import {
  findMessage,
  type ListedMessage,
  type SoughtMessage,
} from '../../../../../src/adapters/delivery/twilio/find-message.js';

const TEXT = 'Lotus Valley School: 49.99 USD https://pay.test/p/slug';
const BEGUN = new Date('2026-11-25T09:00:00Z');

const sought = (change: Partial<SoughtMessage> = {}): SoughtMessage => ({
  text: TEXT,
  isTemplate: false,
  begunAt: BEGUN,
  mayBeCut: false,
  ...change,
});
const listed = (change: Partial<ListedMessage> = {}): ListedMessage => ({
  sid: 'SM1',
  body: TEXT,
  dateCreated: new Date('2026-11-25T09:00:02Z'),
  ...change,
});
const found = { carrier: 'twilio', carrierRef: 'SM1' };

describe('findMessage', () => {
  it('finds the message by its words', () => {
    expect(findMessage([listed()], sought())).toEqual(found);
  });

  it('finds it behind the words that a trial account puts first', () => {
    const body = `Sent from your Twilio trial account - ${TEXT}`;
    expect(findMessage([listed({ body })], sought())).toEqual(found);
  });

  it('finds it where its time is not known', () => {
    expect(findMessage([listed({ dateCreated: new Date('no') })], sought())).toEqual(found);
    expect(findMessage([listed({ dateCreated: null })], sought())).toEqual(found);
  });

  it('takes none of long before, and one of the minute before', () => {
    const at = (time: string) => [listed({ dateCreated: new Date(`2026-11-25T${time}Z`) })];
    expect(findMessage(at('07:59:59'), sought())).toBeNull();
    expect(findMessage(at('08:59:30'), sought())).toEqual(found);
  });

  it('does not decide about one of the hour before: a clock may be that wrong', () => {
    const at = (time: string) => [listed({ dateCreated: new Date(`2026-11-25T${time}Z`) })];
    expect(findMessage(at('08:58:59'), sought())).toBe('unknown');
    expect(findMessage(at('08:00:00'), sought())).toBe('unknown');
  });

  it('takes none of another link', () => {
    expect(findMessage([listed({ body: 'Other https://pay.test/p/other' })], sought())).toBeNull();
    expect(findMessage([], sought())).toBeNull();
  });

  it('does not decide about one of the same link with other words', () => {
    expect(findMessage([listed({ body: 'Reminder: https://pay.test/p/slug' })], sought())).toBe('unknown');
    expect(findMessage([listed({ body: null })], sought())).toBe('unknown');
  });

  it('finds a template by the address in it, and does not decide where it shows none', () => {
    const body = 'Pay at https://pay.test/p/slug, Ann';
    expect(findMessage([listed({ body })], sought({ isTemplate: true }))).toEqual(found);
    expect(findMessage([listed({ body: 'Press to pay' })], sought({ isTemplate: true }))).toBe('unknown');
  });

  it('does not decide by a list that ends before the time', () => {
    const other = listed({ body: 'Other' });
    expect(findMessage([other], sought({ mayBeCut: true }))).toBe('unknown');
    const old = listed({ dateCreated: new Date('2026-11-24T09:00:00Z') });
    expect(findMessage([other, old], sought({ mayBeCut: true }))).toBeNull();
  });
});
