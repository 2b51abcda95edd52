import { describe, expect, test } from '@jest/globals';
import {
  readCommand,
  toLine,
} from '../../../../../../src/adapters/telegram/handlers/messages/read-command.js';

const read = (text: string) => readCommand(text, 'Paylink_bot');

describe('readCommand', () => {
  test.each([
    ['/paylink 20 usd coffee', { name: 'paylink', args: '20 usd coffee', isAddressed: false }],
    ['/PayLink@paylink_BOT\n20 usd', { name: 'paylink', args: '20 usd', isAddressed: true }],
    ['  /links  ', { name: 'links', args: '', isAddressed: false }],
  ])('reads %j', (text, command) => {
    expect(read(text)).toEqual(command);
  });

  test('leaves what names another bot to it', () => {
    expect(read('/paylink@other_bot 20 usd')).toBe('others');
  });

  test.each(['', 'paylink', '/', '/pay-link', '20 usd /paylink', '\u200b/paylink', '/paylink@'])(
    'finds none in %j',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );
});

describe('toLine', () => {
  test.each([
    ['/paylink 20 usd', '20 usd'],
    ['/paylink list mine', 'list mine'],
    ['/links paid', 'list paid'],
    ['/status PL-7KQ2M9', 'status PL-7KQ2M9'],
    ['/settings', 'settings'],
    ['/refund PL-7KQ2M9 20 usd', 'refund PL-7KQ2M9 20 usd'],
    ['/constructor', null],
    ['/frobnicate', null],
  ])('%s is typed as %j', (text, line) => {
    const command = read(text);
    if (command === null || command === 'others') throw new Error('this is a command');
    expect(toLine(command)).toBe(line);
  });
});
