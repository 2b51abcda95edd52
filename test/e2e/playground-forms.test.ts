import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Json, JsonObject } from '@paylink/playground/protocol';
import { type Seat, takeSeat } from './seat.js';
import { type Heard, type ScriptedApp, startScriptedApp } from './start-scripted-app.js';

const plain = (text: string) => ({ type: 'plain_text', text });
const option = (text: string, value: string) => ({ text: plain(text), value });
const input = (blockId: string, label: string, element: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: 'input',
  block_id: blockId,
  label: plain(label),
  element: { action_id: 'typed', ...element },
  ...more,
});
const modal = (title: string, blocks: JsonObject[], more: JsonObject = {}): JsonObject => ({
  type: 'modal',
  title: plain(title),
  submit: plain('Send'),
  blocks,
  ...more,
});
const COLOURS = [option('Red', 'red'), option('Green', 'green'), option('Blue', 'blue')];

describe('forms in the playground', () => {
  let app: ScriptedApp;
  let seat: Seat;
  beforeAll(async () => {
    app = await startScriptedApp();
    seat = await takeSeat(app.browser, app.url);
  }, 300_000);
  afterAll(() => app.stop());
  beforeEach(() => {
    app.heard.length = 0;
  });

  const open = async (view: JsonObject) => {
    app.answer(async (request) => {
      const triggerId = request['trigger_id'] ?? '';
      if (request['command'] !== undefined) await app.call('views.open', { trigger_id: triggerId, view });
      return undefined;
    });
    await seat.writes('/paylink');
    return seat.modal(String((view['title'] as JsonObject)['text']));
  };
  const last = (type: string): Heard => {
    const found = app.heard.findLast((request) => request.type === type);
    if (found === undefined) throw new Error(`the app heard of no ${type}`);
    return found;
  };
  const valuesOf = (request: Heard) => {
    const view = request['view'] as JsonObject;
    const values = (view['state'] as JsonObject)['values'] as Record<string, { typed: JsonObject }>;
    return Object.fromEntries(Object.entries(values).map(([id, { typed }]) => [id, pick(typed)]));
  };

  it('hands on what was typed and chosen in every kind of input', async () => {
    const form = await open(
      modal('Everything', [
        input('text', 'Text', { type: 'plain_text_input' }),
        input('number', 'Number', { type: 'number_input', is_decimal_allowed: true }),
        input('email', 'Email', { type: 'email_text_input' }),
        input('pick', 'Pick', { type: 'static_select', options: COLOURS }),
        input('many', 'Many', { type: 'multi_static_select', options: COLOURS }),
        input('person', 'Person', { type: 'users_select' }),
        input('place', 'Place', { type: 'conversations_select', default_to_current_conversation: true }),
        input('boxes', 'Boxes', { type: 'checkboxes', options: COLOURS }),
        input('radio', 'Radio', { type: 'radio_buttons', options: COLOURS }),
        input('day', 'Day', { type: 'datepicker' }),
        input('time', 'Time', { type: 'timepicker' }),
        input('moment', 'Moment', { type: 'datetimepicker' }),
      ]),
    );
    await form.getByLabel('Text').fill('School fees');
    await form.getByLabel('Number').fill('4.5');
    await form.getByLabel('Email').fill('ann@example.com');
    await form.getByRole('combobox', { name: 'Pick' }).click();
    await form.getByRole('option', { name: 'Green' }).click();
    for (const colour of ['Red', 'Blue']) {
      await form.getByRole('combobox', { name: 'Many' }).fill(colour);
      await form.getByRole('option', { name: colour }).click();
    }
    await form.getByRole('combobox', { name: 'Person' }).fill('may');
    await seat.page.keyboard.press('Enter');
    await form.getByRole('checkbox', { name: 'Blue' }).check();
    await form.getByRole('radio', { name: 'Red' }).check();
    await form.getByLabel('Day', { exact: true }).fill('2026-11-25');
    await form.getByLabel('Time', { exact: true }).fill('18:00');
    await form.getByLabel('Moment, day').fill('2026-11-25');
    await form.getByLabel('Moment, time').fill('18:00');
    await form.getByRole('button', { name: 'Send' }).click();
    await form.waitFor({ state: 'hidden' });

    expect(valuesOf(last('view_submission'))).toEqual({
      text: 'School fees',
      number: '4.5',
      email: 'ann@example.com',
      pick: 'green',
      many: ['red', 'blue'],
      person: 'U0MAYA',
      place: 'C0SALES',
      boxes: ['blue'],
      radio: 'red',
      day: '2026-11-25',
      time: '18:00',
      // Sam sits in Bangkok.
      moment: 1_795_604_400,
    });
  });

  it('asks the app for the options of an external select, once enough was typed', async () => {
    const form = await open(
      modal('Search', [input('find', 'Find', { type: 'external_select', min_query_length: 2 })]),
    );
    app.answer((request) =>
      request.type === 'block_suggestion'
        ? { options: [option(`${request['value']} one`, 'one')] }
        : undefined,
    );
    const field = form.getByRole('combobox', { name: 'Find' });
    await field.fill('i');
    await form.getByText('Keep typing to search').waitFor();
    await field.fill('inv');
    await form.getByRole('option', { name: 'inv one' }).click();
    expect(await field.inputValue()).toBe('inv one');
    await form.getByRole('button', { name: 'Send' }).click();
    await form.waitFor({ state: 'hidden' });
    expect(valuesOf(last('view_submission'))).toEqual({ find: 'one' });
  });

  it('keeps what was typed, and the cursor, when the app changes the view around it', async () => {
    const name = input('name', 'Name', { type: 'plain_text_input' });
    const more = {
      type: 'actions',
      block_id: 'more',
      elements: [{ type: 'button', action_id: 'add', text: plain('Add a note') }],
    };
    const form = await open(modal('Notes', [name, more]));
    app.answer(async (request) => {
      if (request.type !== 'block_actions') return undefined;
      const viewId = (request['view'] as JsonObject)['id'] ?? '';
      const note = input('note', 'Note', { type: 'plain_text_input' }, { optional: true });
      await app.call('views.update', { view_id: viewId, view: modal('Notes', [name, note, more]) });
      return undefined;
    });
    await form.getByLabel('Name').fill('Ann Lee');
    await form.getByRole('button', { name: 'Add a note' }).click();
    await form.getByLabel('Note').waitFor();
    expect(await form.getByLabel('Name').inputValue()).toBe('Ann Lee');
    await seat.page.keyboard.press('Escape');
    await form.waitFor({ state: 'hidden' });
  });

  it('shows field errors on their fields, by the platform and by the app, and goes to the first', async () => {
    const form = await open(modal('Errors', [input('amount', 'Amount', { type: 'plain_text_input' })]));
    app.answer((request) =>
      request.type === 'view_submission'
        ? { response_action: 'errors', errors: { amount: 'Write an amount above 0' } }
        : undefined,
    );
    await form.getByRole('button', { name: 'Send' }).click();
    await form.getByText('Please complete this required field.').waitFor();
    expect(app.heard.filter(({ type }) => type === 'view_submission')).toHaveLength(0);

    await form.getByLabel('Amount').fill('-5');
    await seat.page.keyboard.press('Enter');
    await form.getByText('Write an amount above 0').waitFor();
    expect(await form.getByLabel('Amount').evaluate((field) => field === document.activeElement)).toBe(true);
    await form.getByRole('button', { name: 'Close' }).click();
    await form.waitFor({ state: 'hidden' });
  });

  it('stacks views: Back shows the one below, the cross closes all', async () => {
    const first = await open(modal('First', [input('a', 'A', { type: 'plain_text_input' })]));
    const second = modal('Second', [input('b', 'B', { type: 'plain_text_input' })], {
      close: plain('Return'),
    });
    app.answer(({ type }) =>
      type === 'view_submission' ? { response_action: 'push', view: second } : undefined,
    );
    const push = async () => {
      await first.getByRole('button', { name: 'Send' }).click();
      return seat.modal('Second');
    };
    await first.getByLabel('A').fill('kept');
    await (await push()).getByRole('button', { name: 'Return' }).click();
    expect(await (await seat.modal('First')).getByLabel('A').inputValue()).toBe('kept');
    await (await push()).getByRole('button', { name: 'Close' }).click();
    await seat.page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('says so over the form when the app does not answer as it must', async () => {
    const form = await open(modal('Trouble', [input('a', 'A', { type: 'plain_text_input' })]));
    app.answer(({ type }) => (type === 'view_submission' ? { response_action: 'dance' } : undefined));
    await form.getByLabel('A').fill('x');
    await form.getByRole('button', { name: 'Send' }).click();
    await form.getByText('We had some trouble connecting. Try again?').waitFor();
    expect(await form.getByLabel('A').inputValue()).toBe('x');
    await seat.page.keyboard.press('Escape');
    await form.waitFor({ state: 'hidden' });
  });
});

/** The one value in an element's part of `state.values`; options by their value. */
function pick({ type: _type, ...rest }: JsonObject): Json {
  const [value = null] = Object.values(rest);
  const short = (each: Json): Json =>
    typeof each === 'object' && each !== null && !Array.isArray(each) ? (each['value'] ?? null) : each;
  return Array.isArray(value) ? value.map(short) : short(value);
}
