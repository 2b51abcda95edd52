import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Entry } from '../../../src/protocol.js';
import {
  input,
  modal,
  openModal,
  plain,
  section,
  startBench,
  type WorkspaceBench,
} from './workspace-bench.js';

const TROUBLE = 'We had some trouble connecting. Try again?';
const text = { type: 'plain_text_input' };
const option = (label: string, value: string) => ({ text: plain(label), value });
const form = modal('Form', [input('amount', 'Amount', text), section('Only words')], { callback_id: 'form' });

let bench: WorkspaceBench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.stop());
const sam = () => bench.platform.as('U0SAM');

async function submitForm(view: object, entries: Record<string, Entry>, body?: unknown, status = 200) {
  await openModal(bench, view);
  bench.answer(() => ({ body: body ?? '', status }));
  return sam().submits(entries);
}

const lastValues = () => {
  const view = bench.heard.at(-1)?.payload['view'] as { state: { values: unknown } };
  return view.state.values;
};

describe('an answer to a submit', () => {
  it('that is empty closes the view', async () => {
    expect((await submitForm(form, { Amount: '1' })).modals).toEqual([]);
  });

  it('may update, push or clear', async () => {
    const updated = await submitForm(
      form,
      { Amount: '1' },
      { response_action: 'update', view: modal('Two', [section('x')]) },
    );
    expect(updated.modals.map(({ view }) => view['title'])).toEqual([plain('Two')]);
    const pushed = await submitForm(
      form,
      { Amount: '1' },
      { response_action: 'push', view: modal('Two', [section('x')]) },
    );
    expect(pushed.modals.map(({ view }) => view['title'])).toEqual([plain('Form'), plain('Two')]);
    expect((await submitForm(form, { Amount: '1' }, { response_action: 'clear' })).modals).toEqual([]);
  });

  it('puts errors at input blocks and keeps what was typed', async () => {
    const result = await submitForm(
      form,
      { Amount: 'ten' },
      { response_action: 'errors', errors: { amount: 'A number' } },
    );
    expect([result.outcome, result.fieldErrors]).toEqual(['refused', { amount: 'A number' }]);
    expect(sam().modal()?.entries).toEqual({ amount: { value: 'ten' } });
    bench.answer(() => ({}));
    expect((await sam().submits({ Amount: '10' })).modals).toEqual([]);
  });

  it.each<[string, unknown, number]>([
    ['errors at a block that is no input', { response_action: 'errors', errors: { elsewhere: 'No' } }, 200],
    ['errors without any', { response_action: 'errors', errors: {} }, 200],
    [
      'a view over its limits',
      { response_action: 'update', view: modal('A title of 25 characters.', [section('x')]) },
      200,
    ],
    ['an unknown response_action', { response_action: 'explode' }, 200],
    ['words', 'thanks', 200],
    ['HTTP 500', '', 500],
  ])('shows trouble for %s and keeps the form', async (_name, body, status) => {
    const result = await submitForm(form, { Amount: '1' }, body, status);
    expect([result.outcome, result.notice, result.modals.length]).toEqual(['failed', TROUBLE, 1]);
    expect(sam().modal()?.notice).toBe(TROUBLE);
    bench.answer(() => ({}));
    expect((await sam().submits({})).modals).toEqual([]);
  });

  it('names the broken limit to whoever watches', async () => {
    await submitForm(
      form,
      { Amount: '1' },
      { response_action: 'update', view: modal('A title of 25 characters.', [section('x')]) },
    );
    expect(bench.changes).toContainEqual(
      expect.objectContaining({
        type: 'call_refused',
        method: 'view_submission answer',
        reasons: [
          'invalid_arguments',
          '[ERROR] must be less than 25 characters [json-pointer:/view/title/text]',
        ],
      }),
    );
  });

  it('that comes after three seconds is trouble', async () => {
    await openModal(bench, form);
    bench.answer(() => {
      setImmediate(() => bench.pass(3_001));
      return 'never';
    });
    expect((await sam().submits({ Amount: '1' })).notice).toBe(TROUBLE);
  });

  it('is awaited once: a second press meanwhile sends nothing', async () => {
    await openModal(bench, form);
    bench.heard.length = 0;
    await Promise.all([sam().submits({ Amount: '1' }), sam().submits({ Amount: '1' })]);
    expect(bench.heard).toHaveLength(1);
  });
});

describe('the values of a submit', () => {
  it('hold what was typed, else the initial value, else nothing, for every kind of input', async () => {
    const choices = { options: [option('One', '1'), option('Two', '2')] };
    const optional = { optional: true };
    const view = modal('All', [
      input('text', 'Text', text, optional),
      input('mail', 'Mail', { type: 'email_text_input', initial_value: 'a@example.com' }),
      input('number', 'Number', { type: 'number_input', is_decimal_allowed: true }, optional),
      input('date', 'Date', { type: 'datepicker', initial_date: '2026-11-25' }),
      input('time', 'Time', { type: 'timepicker', timezone: 'Asia/Bangkok' }, optional),
      input('moment', 'Moment', { type: 'datetimepicker' }, optional),
      input('one', 'One', { type: 'static_select', ...choices, initial_option: option('Two', '2') }),
      input('radio', 'Radio', { type: 'radio_buttons', ...choices }, optional),
      input('boxes', 'Boxes', { type: 'checkboxes', ...choices }, optional),
      input('many', 'Many', { type: 'multi_static_select', ...choices }, optional),
      input('user', 'User', { type: 'users_select' }, optional),
      input('here', 'Here', { type: 'conversations_select', default_to_current_conversation: true }),
      {
        type: 'section',
        block_id: 'beside',
        text: plain('Beside'),
        accessory: { type: 'static_select', action_id: 'pick', ...choices },
      },
    ]);
    await submitForm(view, {
      Number: '1.5',
      Time: '18:00',
      Moment: '1795600000',
      Boxes: ['Two'],
      User: 'U0MAYA',
    });
    expect(lastValues()).toEqual({
      text: { value: { type: 'plain_text_input', value: null } },
      mail: { value: { type: 'email_text_input', value: 'a@example.com' } },
      number: { value: { type: 'number_input', value: '1.5' } },
      date: { value: { type: 'datepicker', selected_date: '2026-11-25' } },
      time: { value: { type: 'timepicker', selected_time: '18:00', timezone: 'Asia/Bangkok' } },
      moment: { value: { type: 'datetimepicker', selected_date_time: 1795600000 } },
      one: { value: { type: 'static_select', selected_option: option('Two', '2') } },
      radio: { value: { type: 'radio_buttons', selected_option: null } },
      boxes: { value: { type: 'checkboxes', selected_options: [option('Two', '2')] } },
      many: { value: { type: 'multi_static_select', selected_options: [] } },
      user: { value: { type: 'users_select', selected_user: 'U0MAYA' } },
      here: { value: { type: 'conversations_select', selected_conversation: 'C0SALES' } },
      beside: { pick: { type: 'static_select', selected_option: null } },
    });
  });

  it('come with a response_url for a chosen channel that asked for one', async () => {
    const where = { type: 'conversations_select', response_url_enabled: true };
    await submitForm(modal('Where', [input('where', 'Where', where)]), { Where: 'C0PAYMENTS' });
    const urls = bench.heard.at(-1)?.payload['response_urls'];
    const url = (urls as { response_url: string }[] | undefined)?.[0];
    expect(url).toMatchObject({ block_id: 'where', action_id: 'value', channel_id: 'C0PAYMENTS' });
    await fetch(String(url?.response_url), {
      method: 'POST',
      body: JSON.stringify({ text: 'Shared', response_type: 'in_channel' }),
    });
    expect(
      bench.platform
        .as('U0MAYA')
        .messages('#payments')
        .map((m) => m.text),
    ).toEqual(['Shared']);
  });
});

describe('Slack’s own client', () => {
  it.each<[string, object, Entry, string]>([
    ['an empty required input', text, '', 'Please complete this required field.'],
    [
      'a text that is too long',
      { ...text, max_length: 3 },
      'four',
      'Please enter no more than 3 characters.',
    ],
    ['a text that is too short', { ...text, min_length: 3 }, 'ab', 'Please enter at least 3 characters.'],
    [
      'words for a number',
      { type: 'number_input', is_decimal_allowed: false },
      'ten',
      'Please enter a valid number.',
    ],
    [
      'a fraction where none may be',
      { type: 'number_input', is_decimal_allowed: false },
      '1.5',
      'Please enter a valid number.',
    ],
    [
      'too small a number',
      { type: 'number_input', is_decimal_allowed: true, min_value: '2' },
      '1',
      'Please enter a number of 2 or more.',
    ],
    [
      'too large a number',
      { type: 'number_input', is_decimal_allowed: true, max_value: '2' },
      '3',
      'Please enter a number of 2 or less.',
    ],
  ])('refuses %s before the app hears of it', async (_name, element, entry, error) => {
    await openModal(bench, modal('Form', [input('field', 'Field', element)]));
    bench.heard.length = 0;
    const result = await sam().submits({ Field: entry });
    expect([result.outcome, result.fieldErrors, bench.heard.length]).toEqual([
      'refused',
      { field: error },
      0,
    ]);
  });

  it('lets an address that is none through: the app has to check it', async () => {
    await submitForm(modal('Form', [input('mail', 'Mail', { type: 'email_text_input' })]), {
      Mail: 'nobody',
    });
    expect(lastValues()).toEqual({ mail: { value: { type: 'email_text_input', value: 'nobody' } } });
  });
});
