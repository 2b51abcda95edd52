import { describe, expect, it } from '@jest/globals';
import { listAmountReadings } from '../../../../../src/adapters/telegram/form/amount-readings.js';
import type { FormState } from '../../../../../src/adapters/telegram/form/form-state.js';
import { findQuestion } from '../../../../../src/adapters/telegram/form/list-questions.js';
import { toMoment } from '../../../../../src/adapters/telegram/form/local-moment.js';
import { stepForm } from '../../../../../src/adapters/telegram/form/step-form.js';
import { optionKeys } from '../../../../../src/adapters/telegram/questions/option-keys.js';
import { choose, linkForm, OVERVIEW, open, openField, READER, typed, walk } from './form-bench.js';

const BERLIN = { ...READER, timeZone: 'Europe/Berlin' };
/** The day on which Berlin's clocks skip the hour from two to three, and that on which they show it twice. */
const SPRING = '2027-03-28';
const AUTUMN = '2027-10-31';

function readings(state: FormState) {
  const question = findQuestion(state.form.fields, state.field);
  return question === null ? [] : listAmountReadings(state, question);
}

describe('an amount that can be read in two ways', () => {
  it('is asked about, each reading a button that answers as if it had been written so', () => {
    const asked = walk(open(linkForm()), typed('1,500 thb'));
    expect(asked.field).toBe('amount');
    expect(readings(asked)).toEqual([
      { value: '1500.00 THB', label: '1,500.00 THB' },
      { value: '1.50 THB', label: '1.50 THB' },
    ]);
    const answered = walk(asked, choose('1500.00 THB'));
    expect(answered.entries).toMatchObject({ amount: '1500.00', currency: 'THB' });
    expect(readings(answered)).toEqual([]);
  });

  it('shows no currency that nobody named, and that chosen where one is', () => {
    const form = linkForm();
    const bare = walk(open(form), typed('12,500'));
    expect(readings(bare).map(({ label }) => label)).toEqual(['12,500.00 USD', '12.50 USD']);
    const unchosen = { ...bare, entries: { ...bare.entries, currency: null } };
    expect(readings(unchosen).map(({ label }) => label)).toEqual(['12500.00', '12.50']);
  });
});

describe('an hour of the day that was chosen', () => {
  const atTime = (day: string): FormState => {
    const values = { email: 'a@b.example', channels: ['email'], timing: 'at', sendKind: 'at' } as const;
    const form = linkForm(values, { isWhole: true });
    return { ...walk(open(form), OVERVIEW, openField('send_at')), day };
  };
  const say = (day: string, text: string) => {
    const step = stepForm(atTime(day), typed(text), BERLIN);
    if (step.kind !== 'show') throw new Error(`it leads to ${step.kind}`);
    return step.state;
  };
  const buttons = (state: FormState) => {
    const question = findQuestion(state.form.fields, 'send_at');
    return question === null
      ? []
      : optionKeys(state, question, BERLIN)
          .flat()
          .map(({ label }) => label);
  };

  it('is asked about where the clocks skip it, as the reader does', () => {
    const asked = say(SPRING, '02:30');
    expect(asked.entries['send_at']).toBeNull();
    expect(asked.problems['send_at']).toContain('03:30');
    expect(buttons(asked)).toEqual(['Sun 28 Mar 2027, 03:30']);
  });

  it('is asked about where the clocks show it twice', () => {
    expect(buttons(say(AUTUMN, '2:30'))).toEqual([
      'Sun 31 Oct 2027, 02:30 (UTC+2)',
      'Sun 31 Oct 2027, 02:30 (UTC+1)',
    ]);
  });

  it('is taken where there is one', () => {
    expect(say(SPRING, '18:30').entries['send_at']).toBe('2027-03-28T16:30:00.000Z');
  });

  it('is no moment of a button where clocks skip it', () => {
    expect(toMoment(SPRING, '02:30', BERLIN.timeZone)).toBeNull();
    expect(toMoment(SPRING, '03:30', BERLIN.timeZone)).toEqual(new Date('2027-03-28T01:30:00Z'));
  });
});
