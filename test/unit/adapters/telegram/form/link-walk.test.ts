import { describe, expect, it } from '@jest/globals';
import {
  act,
  BACK,
  choose,
  DONE,
  linkForm,
  OVERVIEW,
  open,
  openField,
  SKIP,
  typed,
  walk,
} from './form-bench.js';

const start = () => open(linkForm());
const toEmail = () => walk(start(), typed('20 usd'), typed('Coffee'));

describe('the questions of a new link', () => {
  it('begin with the amount; one typed with its currency answers both', () => {
    const begun = start();
    expect(begun.field).toBe('amount');
    const state = walk(begun, typed('1,250.00 thb'));
    expect(state.field).toBe('description');
    expect(state.entries).toMatchObject({ amount: '1250.00', currency: 'THB' });
  });

  it('take what it is for along, where it is typed behind the amount and not answered yet', () => {
    const state = walk(start(), typed('20 usd coffee'));
    expect(state.entries).toMatchObject({ amount: '20.00', currency: 'USD', description: 'coffee' });
    expect(state.problems).toEqual({});
    expect(state.field).not.toBe('amount');
    expect(walk(start(), typed('20 usd for ann@example.com')).field).toBe('amount');
    const again = walk(open(linkForm({ amount: '', description: 'Tea' })), typed('20 usd coffee'));
    expect(again.entries['description']).toBe('Tea');
  });

  it('ask for the currency of an amount alone, with the usual one filled in', () => {
    const state = walk(start(), typed('49.99'));
    expect(state.field).toBe('currency');
    expect(state.entries).toMatchObject({ amount: '49.99', currency: 'USD' });
    expect(walk(state, DONE).field).toBe('description');
    expect(walk(state, choose('EUR')).entries['currency']).toBe('EUR');
  });

  it('come to how and when it goes only where somebody can be reached, and end in the review', () => {
    const phone = walk(toEmail(), typed('ann@example.com'));
    expect(phone.field).toBe('phone');
    const channels = walk(phone, SKIP);
    expect(channels.field).toBe('channels');
    const timing = walk(channels, choose('email'), DONE);
    expect(timing.field).toBe('timing');
    const at = walk(timing, choose('at'));
    expect(at.field).toBe('send_at');
    const expires = walk(at, typed('tomorrow 9am'));
    expect(expires.field).toBe('expires');
    const step = act(expires, choose('3d'));
    expect(step).toMatchObject({
      kind: 'send',
      state: {
        entries: {
          amount: '20.00',
          currency: 'USD',
          description: 'Coffee',
          email: 'ann@example.com',
          channels: ['email'],
          timing: 'at',
          send_at: '2026-11-21T02:00:00.000Z',
          expires: '3d',
        },
      },
    });
  });

  it('leave out sending where there is nobody to send to', () => {
    const expires = walk(toEmail(), SKIP, SKIP);
    expect(expires.field).toBe('expires');
    expect(act(expires, SKIP)).toMatchObject({ kind: 'send', state: { entries: { expires: 'never' } } });
  });

  it('say at once what is wrong, keep what was typed, and ask again', () => {
    const wrong = walk(start(), typed('-5'));
    expect(wrong.field).toBe('amount');
    expect(wrong.entries['amount']).toBe('-5');
    expect(wrong.problems['amount']).toBe('Write an amount above 0, like 49.99');
    const right = walk(wrong, typed('5'));
    expect(right.field).toBe('currency');
    expect(right.problems).toEqual({});
  });

  it('ask again for an amount that says its currency, and may be two', () => {
    const unclear = walk(start(), typed('1,250 thb'));
    expect(unclear).toMatchObject({ field: 'amount', entries: { amount: '1,250 thb', currency: 'USD' } });
    expect(unclear.problems['amount']).toContain('1,250 thb could be 1,250.00 THB or 1.25 THB');
    expect(walk(start(), typed('20 xxq')).field).toBe('amount');
  });

  it('leave out what is wrong when an optional question is skipped', () => {
    const wrong = walk(toEmail(), typed('ann@'));
    expect(wrong.problems['email']).toContain('This is not an email address');
    const state = walk(wrong, SKIP);
    expect(state.field).toBe('phone');
    expect(state.entries['email']).toBe('');
    expect(state.problems).toEqual({});
  });

  it('do not let what is needed be skipped', () => {
    expect(walk(start(), SKIP).field).toBe('amount');
    expect(walk(start(), DONE).field).toBe('amount');
    expect(walk(start(), { kind: 'clear' }).field).toBe('amount');
  });

  it('ask for the amount again where there is none such in the currency', () => {
    const state = walk(start(), typed('49.99'), choose('VND'));
    expect(state.field).toBe('amount');
    expect(state.problems['amount']).toContain('Vietnamese dong has no decimals');
    expect(walk(state, typed('50000')).field).toBe('currency');
  });

  it('go back as they came', () => {
    const state = walk(toEmail(), BACK);
    expect(state.field).toBe('description');
    expect(state.entries['description']).toBe('Coffee');
    expect(walk(state, BACK).field).toBe('amount');
    expect(walk(state, BACK, typed('30 eur'), typed('Tea')).entries).toMatchObject({
      amount: '30.00',
      currency: 'EUR',
      description: 'Tea',
    });
  });

  it('take a currency by any of its names, and ask which where it may be several', () => {
    const asked = walk(start(), typed('49.99'));
    expect(walk(asked, typed('baht')).entries['currency']).toBe('THB');
    expect(walk(asked, typed('Euro')).entries['currency']).toBe('EUR');
    const several = walk(asked, typed('peso'));
    expect(several).toMatchObject({ field: 'currency', search: 'peso' });
    const none = walk(asked, typed('shells'));
    expect(none).toMatchObject({ field: 'currency', entries: { currency: 'USD' } });
    expect(none.problems['currency']).toContain('I find nothing by that name here');
  });

  it('change nothing for an option that the question does not have', () => {
    const asked = walk(start(), typed('49.99'));
    expect(walk(asked, choose('XXQ'))).toEqual(asked);
    expect(walk(toEmail(), choose('3d'))).toEqual(toEmail());
  });

  it('turn to all fields at any time, where an answer leads back', () => {
    const all = walk(toEmail(), OVERVIEW);
    expect(all.field).toBeNull();
    const asked = walk(all, openField('phone'));
    expect(asked.field).toBe('phone');
    const back = walk(asked, typed('+66 81 234 5678'));
    expect(back.field).toBeNull();
    expect(back.entries).toMatchObject({ phone: '+66 81 234 5678', description: 'Coffee' });
    expect(walk(asked, BACK).field).toBeNull();
  });
});

describe('all fields of a link', () => {
  it('stand there first where the amount is known, or something is wrong', () => {
    expect(open(linkForm({ amount: '5' })).field).toBeNull();
    expect(open(linkForm({}, { notice: 'Another link has this reference' })).field).toBeNull();
  });

  it('become more without losing a word', () => {
    const all = walk(toEmail(), typed('ann@example.com'), OVERVIEW, { kind: 'more' });
    expect(all.field).toBeNull();
    expect(all.entries).toMatchObject({
      amount: '20.00',
      email: 'ann@example.com',
      reference: '',
      expires: 'never',
    });
    expect(all.form.fields.some(({ kind }) => kind === 'more')).toBe(false);
  });

  it('take notes, each asked for by its name, and give them up again', () => {
    const add = { kind: 'add_row' } as const;
    const whole = open(linkForm({ amount: '5' }, { isWhole: true }));
    const second = walk(whole, openField('note_key_1'), typed('class'), add);
    expect(second.field).toBe('note_key_2');
    const filled = walk(second, typed('desk'), openField('note_value_2'), typed('4'), add, OVERVIEW);
    const left = walk(filled, { kind: 'remove_row', row: 1 });
    expect(left.field).toBeNull();
    expect(left.entries).toMatchObject({ note_key_2: 'desk', note_value_2: '4', note_key_3: '' });
    expect(left.entries).not.toHaveProperty('note_key_1');
    expect(walk(left, { kind: 'remove_row', row: 1 }).entries).toEqual(left.entries);
  });

  it('ask when, once it is to be sent at a time, and ask no more once it is not', () => {
    const whole = open(linkForm({ amount: '5' }, { isWhole: true }));
    const at = walk(whole, openField('timing'), choose('at'));
    expect(at.field).toBe('send_at');
    const done = walk(at, typed('tomorrow 9am'));
    expect(done).toMatchObject({ field: null, entries: { send_at: '2026-11-21T02:00:00.000Z' } });
    const now = walk(done, openField('timing'), choose('now'));
    expect(now.field).toBeNull();
    expect(now.entries).not.toHaveProperty('send_at');
  });

  it('say that a field is to be pressed first, once', () => {
    const told = walk(open(linkForm({ amount: '5' })), typed('Ann'));
    expect(told.note).toBe('Press the field that this is for, then write it again.');
    expect(walk(told, openField('email')).note).toBeNull();
  });

  it('go in as they stand, and are given up', () => {
    const all = open(linkForm({ amount: '5' }));
    expect(act(all, { kind: 'submit' })).toEqual({ kind: 'send', state: all });
    expect(act(all, { kind: 'cancel' })).toEqual({ kind: 'cancelled' });
    expect(act(toEmail(), { kind: 'cancel' })).toEqual({ kind: 'cancelled' });
  });
});
