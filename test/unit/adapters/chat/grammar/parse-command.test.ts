import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { COMMANDS } from '../../../../../src/adapters/chat/grammar/command-table.js';
import { parseCommand } from '../../../../../src/adapters/chat/grammar/parse-command.js';

const PAGE = 'https://pay.example.com/p/AbCd5fGh20usdMnOpQr-_1';

describe('parseCommand', () => {
  it.each(['', '   ', '\n'])('opens the form for %j', (text) => {
    expect(parseCommand(text)).toEqual({ kind: 'form' });
  });

  it.each([
    ['list', { kind: 'list', mine: false, states: [] }],
    ['list mine paid', { kind: 'list', mine: true, states: ['paid'] }],
    ['LIST Open mine', { kind: 'list', mine: true, states: ['open'] }],
    ['list refunded', { kind: 'list', mine: false, states: ['partially_refunded', 'refunded'] }],
    ['list open paid', { kind: 'list', mine: false, states: ['open', 'paid'] }],
    ['list canceled', { kind: 'list', mine: false, states: ['cancelled'] }],
    ['list review', { kind: 'list', mine: false, states: ['needs_review'] }],
    ['list all', { kind: 'list', mine: false, states: [] }],
    ['status pl-7kq2m9', { kind: 'status', reference: 'PL-7KQ2M9' }],
    ['status `PL-7KQ2M9`', { kind: 'status', reference: 'PL-7KQ2M9' }],
    ['status inv 42', { kind: 'status', reference: 'INV 42' }],
    ['cancel PL-7KQ2M9', { kind: 'cancel', reference: 'PL-7KQ2M9' }],
    ['extend PL-1 3d', { kind: 'extend', reference: 'PL-1', when: '3d' }],
    ['extend pl-1 "fri 18:00"', { kind: 'extend', reference: 'PL-1', when: 'fri 18:00' }],
    ['extend `PL-1` fri 18:00', { kind: 'extend', reference: 'PL-1', when: 'fri 18:00' }],
    ['extend "inv 42" never', { kind: 'extend', reference: 'INV 42', when: 'never' }],
    ['EXTEND PL-1', { kind: 'extend', reference: 'PL-1', when: '' }],
    ['reissue PL-1', { kind: 'reissue', reference: 'PL-1' }],
    ['reissue inv 42', { kind: 'reissue', reference: 'INV 42' }],
    ['find Ann Lee', { kind: 'find', words: 'Ann Lee' }],
    ['find "Ann Lee"', { kind: 'find', words: 'Ann Lee' }],
    ['find a & b', { kind: 'find', words: 'a & b' }],
    ['settings', { kind: 'settings' }],
    ['settings Sending', { kind: 'sending' }],
    ['settings please', { kind: 'settings' }],
    ['Help', { kind: 'help' }],
    ['help me please', { kind: 'help' }],
  ])('reads %j', (text, command) => {
    expect(parseCommand(text)).toEqual(command);
  });

  it.each([
    ['status', 'status', { problem: 'reference_missing' }],
    ['status ``', 'status', { problem: 'reference_missing' }],
    [
      'status pl-7kq2m9 tomorrow 10:00',
      'status',
      { problem: 'words_after_reference', text: 'tomorrow 10:00' },
    ],
    [
      'cancel pl-7kq2m9 tomorrow 10:00',
      'cancel',
      { problem: 'words_after_reference', text: 'tomorrow 10:00' },
    ],
    [
      'reissue pl-7kq2m9 tomorrow 10:00',
      'reissue',
      { problem: 'words_after_reference', text: 'tomorrow 10:00' },
    ],
    [
      'remind pl-7kq2m9 tomorrow 10:00',
      'remind',
      { problem: 'words_after_reference', text: 'tomorrow 10:00' },
    ],
    ['send pl-7kq2m9 tomorrow 10:00', 'send', { problem: 'words_after_reference', text: 'tomorrow 10:00' }],
    ['reissue PL-7KQ2M9-R2 3d', 'reissue', { problem: 'words_after_reference', text: '3d' }],
    ['remind PL-7KQ2M9 please off', 'remind', { problem: 'words_after_reference', text: 'please' }],
    ['send PL-7KQ2M9 soon to:ann@example.com', 'send', { problem: 'words_after_reference', text: 'soon' }],
    ['cancel', 'cancel', { problem: 'reference_missing' }],
    ['extend', 'extend', { problem: 'reference_missing' }],
    ['extend `` 3d', 'extend', { problem: 'reference_missing' }],
    ['reissue', 'reissue', { problem: 'reference_missing' }],
    ['find', 'find', { problem: 'words_missing' }],
    ['list bogus', 'list', { problem: 'unknown_filter', text: 'bogus' }],
    ['list constructor', 'list', { problem: 'unknown_filter', text: 'constructor' }],
  ] as const)('says what %j lacks', (text, name, problem) => {
    expect(parseCommand(text)).toEqual({
      kind: 'malformed',
      command: COMMANDS[name],
      problem,
    });
  });

  it.each([
    ['frobnicate', 'frobnicate', 'create'],
    ['frobnicate it', 'frobnicate', 'create'],
    ['lst', 'lst', 'list'],
    ['lsit mine', 'lsit', 'list'],
    ['stauts PL-1', 'stauts', 'status'],
    ['cancle PL-1', 'cancle', 'cancel'],
    ['PL-7KQ2M9', 'PL-7KQ2M9', 'status'],
    ['team slack', 'team slack', 'team'],
    ['team dinner 20 usd', 'team dinner 20 usd', 'team'],
    ['taem telegram', 'taem', 'team'],
    ['new 10 usd lunch', 'new', 'create'],
    ['constructor', 'constructor', 'create'],
    ['@channel', '@channel', 'create'],
  ] as const)('does not know %j and suggests the nearest', (text, word, name) => {
    expect(parseCommand(text)).toEqual({ kind: 'unknown', word, suggestion: COMMANDS[name] });
  });

  it.each([
    ['refund PL-7KQ2M9', { reference: 'PL-7KQ2M9', text: '' }],
    ['REFUND pl-7kq2m9 20 usd', { reference: 'PL-7KQ2M9', text: '20 usd' }],
    ['refund "INV 42" 20.00 USD "order 66"', { reference: 'INV 42', text: '20.00 USD "order 66"' }],
  ])('reads %j, amount and reason as they were typed', (text, refund) => {
    expect(parseCommand(text)).toEqual({ kind: 'refund', ...refund });
  });

  it('asks for the reference of a refund', () => {
    expect(parseCommand('refund')).toEqual({
      kind: 'malformed',
      command: COMMANDS.refund,
      problem: { problem: 'reference_missing' },
    });
  });

  it.each(['settings refunds', 'Settings REFUNDS'])('opens what is decided about refunds: %j', (text) => {
    expect(parseCommand(text)).toEqual({ kind: 'money' });
  });

  it.each(['team telegram', 'TEAM Telegram'])('reads %j as asking to connect the other chat', (text) => {
    expect(parseCommand(text)).toEqual({ kind: 'team' });
  });

  it('reads "team" as asking who is in it', () => {
    expect(parseCommand('TEAM ')).toEqual({ kind: 'members' });
  });

  it.each([
    ['send PL-7KQ2M9', { channels: null, contacts: [], at: '' }],
    ['send PL-7KQ2M9 now', { channels: null, contacts: [], at: '' }],
    ['send pl-7kq2m9 via:email,sms', { channels: ['email', 'sms'], contacts: [], at: '' }],
    ['send PL-7KQ2M9 to: ann@example.com', { channels: null, contacts: ['ann@example.com'], at: '' }],
    [
      'send PL-7KQ2M9 to:+66 81 234 5678 bo@example.com',
      { channels: null, contacts: ['+66 81 234 5678', 'bo@example.com'], at: '' },
    ],
    ['send at:tomorrow 9am via:sms PL-7KQ2M9', null],
    ['send PL-7KQ2M9 at:tomorrow 9am', { channels: null, contacts: [], at: 'tomorrow 9am' }],
  ] as const)('reads the message in %j', (text, message) => {
    const read =
      message === null
        ? { kind: 'malformed', problem: { problem: 'reference_missing' } }
        : { kind: 'send', reference: 'PL-7KQ2M9', ...message };
    expect(parseCommand(text)).toMatchObject(read);
  });

  it.each([
    ['send', { problem: 'reference_missing' }],
    ['send 50 usd to ann@example.com', { problem: 'reference_missing' }],
    ['send PL-1 via:fax', { problem: 'unknown_channel', text: 'fax' }],
    ['send PL-1 at:', { problem: 'option_without_value', option: 'at' }],
    ['send PL-1 at:fri at:mon', { problem: 'repeated', what: 'at' }],
    ['send PL-1 to:a@example.com to:b@example.com', { problem: 'repeated', what: 'email' }],
    ['remind off', { problem: 'reference_missing' }],
  ] as const)('cannot read %j', (text, problem) => {
    expect(parseCommand(text)).toMatchObject({ kind: 'malformed', problem });
  });

  it.each([
    ['remind PL-7KQ2M9', null],
    ['remind PL-7KQ2M9 off', 'off'],
    ['remind PL-7KQ2M9 USUAL', 'usual'],
  ] as const)('reads %j', (text, rule) => {
    expect(parseCommand(text)).toEqual({ kind: 'remind', reference: 'PL-7KQ2M9', rule });
  });

  it.each([
    [`status ${PAGE}`, { kind: 'status', reference: PAGE }],
    [`status <${PAGE}>.`, { kind: 'status', reference: PAGE }],
    [`cancel ${PAGE}/receipt?utm=1`, { kind: 'cancel', reference: `${PAGE}/receipt?utm=1` }],
    [
      'remind pay.example.com/AbCd5fGh20usdMnOpQr-_1',
      { reference: 'pay.example.com/AbCd5fGh20usdMnOpQr-_1' },
    ],
    [`extend ${PAGE} 3d`, { kind: 'extend', reference: PAGE, when: '3d' }],
    [`refund ${PAGE} 20 usd`, { kind: 'refund', reference: PAGE, text: '20 usd' }],
    [`send ${PAGE} via:email`, { kind: 'send', reference: PAGE, channels: ['email'] }],
    [`status ${PAGE} tomorrow`, { problem: { problem: 'words_after_reference', text: 'tomorrow' } }],
    [PAGE, { kind: 'unknown', suggestion: COMMANDS.status }],
  ])('takes the address of a page for the link in %j', (text, command) => {
    expect(parseCommand(text)).toMatchObject(command);
  });

  it('reads every example of the table as that command', () => {
    for (const spec of Object.values(COMMANDS)) {
      expect(parseCommand(spec.example).kind).toBe(spec.name);
    }
  });

  it('never throws, whatever is typed', () => {
    const words = fc.constantFrom(
      ...[
        '49.99',
        'usd',
        '$',
        '"',
        '“',
        'ann@example.com',
        '+66',
        '812345678',
        'ref:',
        'note:a=',
        'via:email,',
      ],
      ...[
        'expires:fri',
        '18:00',
        'list',
        'status',
        '<mailto:a@b|',
        '<',
        '>',
        '&amp;',
        '1 250',
        '-5',
        '１２',
        'find',
      ],
    );
    const texts = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(words, { maxLength: 12 }).map((each) => each.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(parseCommand(text).kind).toEqual(expect.any(String));
      }),
    );
  });
});
