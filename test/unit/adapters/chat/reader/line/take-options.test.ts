import { describe, expect, it } from '@jest/globals';
import { findStrongSpans } from '../../../../../../src/adapters/chat/reader/line/find-amount.js';
import { takeOptions } from '../../../../../../src/adapters/chat/reader/line/take-options.js';
import { tokenise } from '../../../../../../src/adapters/chat/reader/text/tokenise.js';

const CONTEXT = {
  now: new Date('2026-11-26T10:00:00Z'),
  timeZone: 'Asia/Bangkok',
  defaultCurrency: 'USD',
  country: null,
};

const take = (line: string) =>
  takeOptions(tokenise(line).tokens, { context: CONTEXT, stops: findStrongSpans(line), ends: [], times: [] });

describe('the options of a line', () => {
  it.each([
    ['ref:INV 42 usd lunch', { ref: 'INV' }, [{ from: 0, to: 7 }]],
    ['name:Ann Lee 20 usd', { name: 'Ann Lee' }, [{ from: 0, to: 12 }]],
    ['name:"Ann Lee" lunch', { name: 'Ann Lee' }, [{ from: 0, to: 14 }]],
    ['expires:30 Nov 2027 lunch', { expires: '30 Nov 2027' }, [{ from: 0, to: 19 }]],
    ['lang:ไทย อาหาร', { lang: 'ไทย' }, [{ from: 0, to: 8 }]],
    ['language:tieng viet lunch', { lang: 'tieng viet' }, [{ from: 0, to: 19 }]],
    ['remind:fri 10:00, mon 10:00 lunch', { remind: 'fri 10:00, mon 10:00' }, [{ from: 0, to: 27 }]],
    ['remind:fri 10:00, lunch', { remind: 'fri 10:00' }, [{ from: 0, to: 17 }]],
    ['remind:fri 10:00, 20 usd lunch', { remind: 'fri 10:00' }, [{ from: 0, to: 17 }]],
    ['remind:fri 10:00, mon 11:30 20 usd', { remind: 'fri 10:00, mon 11:30' }, [{ from: 0, to: 27 }]],
    ['expires:fri 10:00, 20 usd', { expires: 'fri 10:00' }, [{ from: 0, to: 18 }]],
    ['send:fri 10:00, 20 usd', { send: 'fri 10:00' }, [{ from: 0, to: 15 }]],
    ['ref:INV 10:00, 20 usd', { ref: 'INV' }, [{ from: 0, to: 7 }]],
    ['remind:off lunch', { remind: 'off' }, [{ from: 0, to: 10 }]],
    ['email:a@b.co', {}, []],
  ])('end where their value ends: %s', (line, values, spans) => {
    const { options, spans: taken, problem } = take(line);
    expect([options.values, taken, problem]).toEqual([values, spans, null]);
  });

  it.each([
    ['via:email, sms lunch', ['email', 'sms'], 14],
    ['via:email and lunch', ['email'], 9],
  ])('list channels: %s', (line, channels, to) => {
    const { options, spans } = take(line);
    expect([options.channels, spans]).toEqual([channels, [{ from: 0, to }]]);
  });

  it('ask about reminders that may be several moments', () => {
    const { options, questions } = take('remind:"4/12 10:00" lunch');
    expect(options.values.remind).toBe('');
    expect(questions).toEqual([
      {
        about: 'reminders',
        text: '4/12 10:00',
        why: 'time_unclear',
        readings: [
          { kind: 'reminders', times: [new Date('2026-12-04T03:00:00Z')] },
          { kind: 'reminders', times: [new Date('2027-04-12T03:00:00Z')] },
        ],
      },
    ]);
  });

  it('hold notes with their key', () => {
    expect(take('note:class="XII B"').options.notes).toEqual([{ key: 'class', value: 'XII B' }]);
  });

  it.each([
    ['foo:bar', { problem: 'unknown_option', option: 'foo', nearest: null }],
    ['refx:1', { problem: 'unknown_option', option: 'refx', nearest: 'ref' }],
    ['ref:A ref:B', { problem: 'repeated', what: 'ref' }],
    ['expires:', { problem: 'option_without_value', option: 'expires' }],
    ['expires:fri 18:00 19:00', { problem: 'unclear_time', text: 'fri 18:00 19:00' }],
  ])('have a problem: %s', (line, problem) => {
    expect(take(line).problem).toEqual(problem);
  });

  it('are taken also behind one that is wrong', () => {
    expect(take('foo:bar ref:A1').options.values).toEqual({ ref: 'A1' });
  });
});
