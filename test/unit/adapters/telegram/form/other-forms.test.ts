import { describe, expect, it } from '@jest/globals';
import { buildExtendForm } from '../../../../../src/adapters/chat/conversation/pages/build-extend.js';
import { buildLiftForm } from '../../../../../src/adapters/chat/conversation/pages/build-lift.js';
import {
  buildMoveForm,
  buildSendForm,
} from '../../../../../src/adapters/chat/conversation/pages/build-send-form.js';
import { buildShareForm } from '../../../../../src/adapters/chat/conversation/pages/build-share.js';
import { buildTrialForm } from '../../../../../src/adapters/chat/conversation/pages/build-trial.js';
import { buildZoneForm } from '../../../../../src/adapters/chat/conversation/pages/build-zone.js';
import { buildSettings } from '../../../../../src/adapters/chat/conversation/settings/build-settings.js';
import { applyProblems } from '../../../../../src/adapters/telegram/form/apply-reply.js';
import { INITIAL_SETTINGS } from '../../../../../src/domain/merchant/merchant.js';
import { buildTestLink } from '../../../../support/build-test-link.js';
import { buildTestMerchant } from '../../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../../support/english.js';
import { act, choose, DONE, OVERVIEW, open, openField, READER, typed, walk } from './form-bench.js';

const LINK = buildTestLink();
const SETTINGS = buildSettings(ENGLISH, {
  merchant: buildTestMerchant({
    settings: { ...INITIAL_SETTINGS, currencies: ['USD', 'THB'], timeZone: 'Asia/Bangkok' },
  }),
  managerIds: ['501'],
  here: { platform: 'telegram', workspaceId: '500' },
});

describe('where a form begins', () => {
  it.each([
    ['the settings', SETTINGS, null],
    [
      'a place to share to, where none is known',
      buildShareForm(ENGLISH, LINK, { chat: 'telegram', where: null }),
      'share_channel',
    ],
    ['a message that lacks nothing', buildSendForm(ENGLISH, LINK, []), null],
    ['another time', buildMoveForm(ENGLISH, LINK), 'send_at'],
    [
      'why an address is written to again',
      buildLiftForm(ENGLISH, LINK, { chosen: 'email', stopped: [] }),
      'lift_why',
    ],
    ['where a trial goes', buildTrialForm(ENGLISH, 'email'), 'trial_address'],
    ['another end, with one filled in', buildExtendForm(LINK, READER), null],
  ])('%s', (_what, form, field) => {
    expect(open(form).field).toBe(field);
  });

  it('answers lead to all fields, where it is sent in', () => {
    const asked = open(buildTrialForm(ENGLISH, 'email'));
    const all = walk(asked, typed('jo@lotus.example'));
    expect(all.field).toBeNull();
    expect(act(all, { kind: 'submit' })).toMatchObject({
      kind: 'send',
      state: { entries: { trial_channel: 'email', trial_address: 'jo@lotus.example' } },
    });
  });
});

describe('an end of a link', () => {
  const typedEnd = (text: string) =>
    walk(open(buildExtendForm(LINK, READER)), openField('extend_own'), typed(text));

  it('is told as an end where it is over, and no time', () => {
    expect(typedEnd('1 Jan 2020 10:00').problems['extend_own']).toContain('A link lasts 15 minutes or more');
    expect(typedEnd('whenever').problems['extend_own']).toContain('3d');
  });

  it('that was not taken does not go in as another one', () => {
    const all = walk(typedEnd('1 Jan 2020 10:00'), OVERVIEW);
    const told = act(all, { kind: 'submit' });
    expect(told).toMatchObject({ kind: 'show', state: { field: 'extend_own' } });
    const skipped = walk(typedEnd('1 Jan 2020 10:00'), { kind: 'skip' });
    expect(act(skipped, { kind: 'submit' })).toMatchObject({ kind: 'send' });
  });
});

describe('the form of a city', () => {
  it('goes in with its answer, and asks again for one that is not known', () => {
    const asked = open(buildZoneForm(ENGLISH));
    const step = act(asked, typed('Atlantis'));
    expect(step).toMatchObject({ kind: 'send', state: { field: 'city', entries: { city: 'Atlantis' } } });
    if (step.kind !== 'send') throw new Error('it goes in');
    const told = applyProblems(step.state, { city: 'I know no such city' });
    expect(told).toMatchObject({ field: 'city', problems: { city: 'I know no such city' } });
    expect(act(told, typed('Hanoi'))).toMatchObject({ kind: 'send', state: { entries: { city: 'Hanoi' } } });
  });
});

describe('a place', () => {
  it('is one of the chats that are known, by press or by name', () => {
    const asked = open(buildShareForm(ENGLISH, LINK, { chat: 'telegram', where: null }));
    expect(walk(asked, choose('-100300/7')).entries).toEqual({ share_channel: '-100300/7' });
    expect(walk(asked, typed('#payments')).entries).toEqual({ share_channel: '-100300/7' });
    expect(walk(asked, choose('-100999')).entries).toEqual({ share_channel: null });
  });
});

describe('several of many', () => {
  const currencies = walk(open(SETTINGS), openField('currencies'));

  it('are switched on and off, by press or by name, and count when they are done', () => {
    const off = walk(currencies, choose('USD'));
    expect(off).toMatchObject({ field: 'currencies', entries: { currencies: ['THB'] } });
    const on = walk(off, typed('EUR, Euro'), typed('vnd, idr'));
    expect(on.entries['currencies']).toEqual(['THB', 'EUR', 'VND', 'IDR']);
    expect(walk(on, DONE).field).toBeNull();
  });

  it('stay as they are when what was typed is one of them already', () => {
    expect(walk(currencies, typed('thb')).entries['currencies']).toEqual(['USD', 'THB']);
  });

  it('are not none where one is needed', () => {
    const none = walk(currencies, choose('USD'), choose('THB'));
    expect(walk(none, DONE)).toMatchObject({ field: 'currencies', entries: { currencies: [] } });
  });

  it('are no more than there is room for', () => {
    const codes = ['EUR', 'GBP', 'VND', 'IDR', 'KRW', 'JPY', 'CHF', 'SGD'];
    const full = walk(currencies, ...codes.map(choose));
    expect(full.entries['currencies']).toHaveLength(10);
    const more = walk(full, choose('AUD'));
    expect(more.entries['currencies']).toEqual(full.entries['currencies']);
    expect(more.note).toContain('At most 10');
  });

  it('are people too', () => {
    const managers = walk(open(SETTINGS), openField('managers'), typed('Jo'), DONE);
    expect(managers.entries['managers']).toEqual(['501', '502']);
  });
});

describe('one of very many', () => {
  it('is found by the name of its city', () => {
    const zone = walk(open(SETTINGS), openField('time_zone'), typed('ho chi minh'));
    expect(zone).toMatchObject({ field: null });
    expect(ENGLISH.language).toBe('en');
    expect(zone.entries['time_zone']).toMatch(/^Asia\/(?:Ho_Chi_Minh|Saigon)$/);
  });
});

describe('a moment', () => {
  const asked = open(buildMoveForm(ENGLISH, LINK));
  const day = { kind: 'day', day: '2026-11-23' } as const;

  it('is a day and a time of that day, in the zone of the person', () => {
    const state = walk(asked, day, { kind: 'time', time: '18:00' });
    expect(state).toMatchObject({ field: null, entries: { send_at: '2026-11-23T11:00:00.000Z' } });
  });

  it('takes a time of day in words once the day is chosen', () => {
    expect(walk(asked, day, typed('9.30')).entries['send_at']).toBe('2026-11-23T02:30:00.000Z');
  });

  it('is read by its own words at any time', () => {
    expect(walk(asked, day, typed('tomorrow 9am')).entries['send_at']).toBe('2026-11-21T02:00:00.000Z');
  });

  it('is asked about where its words may mean several, each of which can be pressed', () => {
    const state = walk(asked, typed('5/12 10:00'));
    expect(state).toMatchObject({ field: 'send_at', search: '5/12 10:00', entries: { send_at: null } });
    expect(state.problems['send_at']).toContain('Sat 5 Dec 2026, 10:00');
    const chosen = walk(state, choose('2026-12-05T03:00:00.000Z'));
    expect(chosen).toMatchObject({
      field: null,
      problems: {},
      entries: { send_at: '2026-12-05T03:00:00.000Z' },
    });
  });

  it('is asked for again where it is over, or no time', () => {
    expect(walk(asked, typed('1 Jan 2020 10:00')).problems['send_at']).toContain('tomorrow 9am');
    expect(walk(asked, typed('whenever')).problems['send_at']).toContain('tomorrow 9am');
    expect(walk(asked, choose('2020-01-01T00:00:00.000Z')).entries['send_at']).toBeNull();
    expect(walk(asked, choose('soon'))).toEqual(asked);
  });

  it.each(['2026-02-31', '0000-00-00'])('is nothing on the day %s', (odd) => {
    const state = walk(asked, { kind: 'day', day: odd }, { kind: 'time', time: '10:00' });
    expect(state).toMatchObject({ field: 'send_at', entries: { send_at: null } });
  });

  it('has no time without a day, and turns to another month', () => {
    expect(walk(asked, { kind: 'time', time: '10:00' }).entries['send_at']).toBeNull();
    expect(walk(asked, day, { kind: 'month', month: '2026-12' })).toMatchObject({
      month: '2026-12',
      day: null,
    });
  });
});

describe('what is wrong with a form that was sent in', () => {
  it('is said among all fields, and goes from the one that is answered anew', () => {
    const asked = open(buildTrialForm(ENGLISH, 'email'));
    const problems = { trial_address: 'This is no address', trial_channel: 'Not connected' };
    const told = applyProblems(walk(asked, typed('nobody')), problems);
    expect(told).toMatchObject({ field: null, problems, entries: { trial_address: 'nobody' } });
    const mended = walk(told, openField('trial_address'), typed('jo@lotus.example'), OVERVIEW);
    expect(mended.problems).toEqual({ trial_channel: 'Not connected' });
  });
});
