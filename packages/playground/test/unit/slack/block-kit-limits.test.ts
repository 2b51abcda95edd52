import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../src/protocol.js';
import { checkMessageBlocks } from '../../../src/slack/block-kit/check-blocks.js';
import { assertView } from '../../../src/slack/block-kit/check-view.js';
import { SlackApiError } from '../../../src/slack/slack-api-error.js';
import { button, input, modal, plain, section } from './workspace-bench.js';

const x = (length: number) => 'x'.repeat(length);
const option = (text: string, value: string) => ({ text: plain(text), value });
const options = (count: number) => Array.from({ length: count }, (_, i) => option(`Option ${i}`, `o${i}`));
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const text = { type: 'plain_text_input' };

const check = (...blocks: object[]) => checkMessageBlocks(blocks as JsonObject[]);

function checkModal(view: object): string[] {
  try {
    assertView(view as JsonObject, 'modal');
    return [];
  } catch (error) {
    return error instanceof SlackApiError ? [error.code, ...error.reasons] : [String(error)];
  }
}

describe('checkMessageBlocks', () => {
  it.each<[string, object[]]>([
    ['50 blocks', Array.from({ length: 50 }, () => section('x'))],
    ['a section of 3000 characters', [section(x(3000))]],
    ['10 fields', [{ type: 'section', fields: Array.from({ length: 10 }, () => plain(x(2000))) }]],
    ['a header of 150 characters', [{ type: 'header', text: plain(x(150)) }]],
    ['25 buttons', [actions(...Array.from({ length: 25 }, (_, i) => button('Go', `go${i}`)))]],
    ['a select of 100 options', [actions({ type: 'static_select', action_id: 'a', options: options(100) })]],
    [
      'an overflow menu of 5',
      [{ ...section('x'), accessory: { type: 'overflow', action_id: 'a', options: options(5) } }],
    ],
    [
      'an image with an address',
      [{ type: 'image', image_url: 'https://a.example/i.png', alt_text: 'QR code' }],
    ],
  ])('takes %s', (_name, blocks) => {
    expect(check(...blocks)).toEqual([]);
  });

  it.each<[string, object[], string]>([
    [
      '51 blocks',
      Array.from({ length: 51 }, () => section('x')),
      'no more than 50 items allowed [json-pointer:/blocks]',
    ],
    ['an unknown type', [{ type: 'marquee' }], 'unsupported type: marquee [json-pointer:/blocks/0/type]'],
    [
      'an unknown property',
      [{ ...section('x'), colour: 'red' }],
      'invalid additional property: colour [json-pointer:/blocks/0]',
    ],
    [
      'a section of 3001',
      [section(x(3001))],
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ],
    ['an empty section', [section('')], 'must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
    [
      'a section with nothing',
      [{ type: 'section' }],
      'missing required field: text [json-pointer:/blocks/0]',
    ],
    [
      '11 fields',
      [{ type: 'section', fields: Array(11).fill(plain('x')) }],
      'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
    ],
    [
      'a field of 2001',
      [{ type: 'section', fields: [plain(x(2001))] }],
      'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
    ],
    [
      'a header of 151',
      [{ type: 'header', text: plain(x(151)) }],
      'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a header in mrkdwn',
      [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }],
      'must be one of: plain_text [json-pointer:/blocks/0/text/type]',
    ],
    [
      '11 context items',
      [{ type: 'context', elements: Array(11).fill(plain('x')) }],
      'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      '26 buttons',
      [actions(...Array.from({ length: 26 }, (_, i) => button('Go', `go${i}`)))],
      'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'a button text of 76',
      [actions(button(x(76), 'go'))],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'a button value of 2001',
      [actions(button('Go', 'go', { value: x(2001) }))],
      'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
    ],
    [
      'a button address of 3001',
      [actions(button('Go', 'go', { url: x(3001) }))],
      'must be less than 3001 characters [json-pointer:/blocks/0/elements/0/url]',
    ],
    [
      'a style of its own',
      [actions(button('Go', 'go', { style: 'green' }))],
      'must be one of: primary, danger [json-pointer:/blocks/0/elements/0/style]',
    ],
    [
      'an action_id of 256',
      [actions(button('Go', x(256)))],
      'must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]',
    ],
    [
      'a block_id of 256',
      [{ ...section('x'), block_id: x(256) }],
      'must be less than 256 characters [json-pointer:/blocks/0/block_id]',
    ],
    [
      'a confirm title of 101',
      [actions(button('Go', 'go', { confirm: { title: plain(x(101)), text: plain('x') } }))],
      'must be less than 101 characters [json-pointer:/blocks/0/elements/0/confirm/title/text]',
    ],
    [
      'a confirm button of 31',
      [actions(button('Go', 'go', { confirm: { text: plain('x'), confirm: plain(x(31)) } }))],
      'must be less than 31 characters [json-pointer:/blocks/0/elements/0/confirm/confirm/text]',
    ],
    [
      '101 options',
      [actions({ type: 'static_select', options: options(101) })],
      'no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      'an option of 76',
      [actions({ type: 'static_select', options: [option(x(76), 'a')] })],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]',
    ],
    [
      '11 checkboxes',
      [actions({ type: 'checkboxes', options: options(11) })],
      'no more than 10 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      '6 overflow entries',
      [actions({ type: 'overflow', options: options(6) })],
      'no more than 5 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      'a date-time picker beside a section',
      [{ ...section('x'), accessory: { type: 'datetimepicker', action_id: 'a' } }],
      'unsupported type: datetimepicker [json-pointer:/blocks/0/accessory/type]',
    ],
    [
      'a number input in actions',
      [actions({ type: 'number_input', is_decimal_allowed: true })],
      'unsupported type: number_input [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      'an image without alt_text',
      [{ type: 'image', image_url: 'https://a.example/i.png' }],
      'missing required field: alt_text [json-pointer:/blocks/0]',
    ],
    [
      'two tables',
      Array(2).fill({ type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] }),
      'only_one_table_allowed [json-pointer:/blocks]',
    ],
    [
      'a block_id twice',
      [
        { ...section('x'), block_id: 'b' },
        { ...section('y'), block_id: 'b' },
      ],
      'block_id `b` already exists [json-pointer:/blocks]',
    ],
    [
      'an action_id twice',
      [actions(button('Go', 'go'), button('Stop', 'go'))],
      'action_id `go` already exists [json-pointer:/blocks/0]',
    ],
  ])('refuses %s', (_name, blocks, reason) => {
    expect(check(...blocks)).toEqual([reason]);
  });
});

describe('assertView', () => {
  it('takes a modal at its limits', () => {
    const blocks = Array.from({ length: 100 }, (_, i) => input(`b${i}`, 'Label', text));
    const view = modal(x(24), blocks, {
      submit: plain(x(24)),
      close: plain(x(24)),
      private_metadata: x(3000),
    });
    expect(checkModal(view)).toEqual([]);
  });

  it.each<[string, object, string]>([
    [
      'a title of 25',
      modal(x(25), [section('x')]),
      'must be less than 25 characters [json-pointer:/view/title/text]',
    ],
    [
      'a submit of 25',
      modal('x', [section('x')], { submit: plain(x(25)) }),
      'must be less than 25 characters [json-pointer:/view/submit/text]',
    ],
    [
      '101 blocks',
      modal('x', Array(101).fill(section('x'))),
      'no more than 100 items allowed [json-pointer:/view/blocks]',
    ],
    ['no blocks', modal('x', []), 'no fewer than 1 items required [json-pointer:/view/blocks]'],
    [
      'metadata of 3001',
      modal('x', [section('x')], { private_metadata: x(3001) }),
      'must be less than 3001 characters [json-pointer:/view/private_metadata]',
    ],
    [
      'a table',
      modal('x', [{ type: 'table', rows: [] }]),
      'unsupported type: table [json-pointer:/view/blocks/0/type]',
    ],
    [
      'a hint of 2001',
      modal('x', [input('a', 'A', text, { hint: plain(x(2001)) })]),
      'must be less than 2001 characters [json-pointer:/view/blocks/0/hint/text]',
    ],
    [
      'a placeholder of 151',
      modal('x', [input('a', 'A', { ...text, placeholder: plain(x(151)) })]),
      'must be less than 151 characters [json-pointer:/view/blocks/0/element/placeholder/text]',
    ],
    [
      'a number input without is_decimal_allowed',
      modal('x', [input('a', 'A', { type: 'number_input' })]),
      'missing required field: is_decimal_allowed [json-pointer:/view/blocks/0/element]',
    ],
    [
      'a number as a number',
      modal('x', [input('a', 'A', { type: 'number_input', is_decimal_allowed: true, min_value: 1 })]),
      'must provide a string [json-pointer:/view/blocks/0/element/min_value]',
    ],
    [
      'a date in words',
      modal('x', [input('a', 'A', { type: 'datepicker', initial_date: 'tomorrow' })]),
      'must be a date in the format YYYY-MM-DD [json-pointer:/view/blocks/0/element/initial_date]',
    ],
    [
      'a button as an input',
      modal('x', [input('a', 'A', button('Go', 'go'))]),
      'unsupported type: button [json-pointer:/view/blocks/0/element/type]',
    ],
    [
      'a Home where a modal belongs',
      { type: 'home', blocks: [section('x')] },
      'must be one of: modal [json-pointer:/view/type]',
    ],
  ])('refuses %s', (_name, view, reason) => {
    expect(checkModal(view)).toContain(`[ERROR] ${reason}`);
    expect(checkModal(view)[0]).toBe('invalid_arguments');
  });

  it('asks for a submit button as soon as there is an input', () => {
    const { submit, ...without } = modal('x', [input('a', 'A', text)]);
    expect(submit).toEqual(plain('Send'));
    expect(checkModal(without)).toEqual([
      'invalid_arguments',
      '[ERROR] missing required field: submit [json-pointer:/view]',
    ]);
  });

  it('refuses more than 250 kB of JSON', () => {
    expect(
      checkModal(
        modal(
          'x',
          Array.from({ length: 90 }, () => section(x(2900))),
        ),
      ),
    ).toEqual(['view_too_large']);
  });
});
