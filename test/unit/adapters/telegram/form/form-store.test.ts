import { describe, expect, it } from '@jest/globals';
import { createFormStore } from '../../../../../src/adapters/telegram/form/form-store.js';
import { createFakeClock } from '../../../../support/fake-clock.js';
import { createFakeKeptValues } from '../../../../support/fake-kept-values.js';
import { linkForm, open, openField, typed, walk } from './form-bench.js';

const whole = walk(
  open(linkForm({ amount: '5', timing: 'at', sendAt: 'tomorrow 9am' }, { isWhole: true })),
  openField('description'),
  typed('Coffee'),
);

describe('the form that somebody is filling in', () => {
  it('is kept as it stands, with its moments', async () => {
    const store = createFormStore(createFakeKeptValues(createFakeClock()));
    await store.save(-100, 7, { ...whole, messageId: 12 });
    expect(await store.find(-100, 7)).toEqual({ ...whole, messageId: 12 });
  });

  it('is one for each person and chat', async () => {
    const store = createFormStore(createFakeKeptValues(createFakeClock()));
    await store.save(-100, 7, whole);
    expect(await store.find(-100, 8)).toBeNull();
    expect(await store.find(7, 7)).toBeNull();
    await store.forget(-100, 7);
    expect(await store.find(-100, 7)).toBeNull();
  });

  it('is begun anew where another release kept it in another shape', async () => {
    const kept = createFakeKeptValues(createFakeClock());
    await kept.keep('telegram:form:1:1', JSON.stringify({ version: 0, state: {} }), 1_000);
    expect(await createFormStore(kept).find(1, 1)).toBeNull();
  });
});
