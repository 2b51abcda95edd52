import { describe, expect, it } from '@jest/globals';
import {
  describeCommandProblem,
  describeUnknownCommand,
} from '../../../../../src/adapters/chat/copy/command-copy.js';
import { DECLINE_WORDS } from '../../../../../src/adapters/chat/copy/decline-copy.js';
import {
  describeError,
  ERROR_COPY,
  UNEXPECTED_ERROR_TEXT,
} from '../../../../../src/adapters/chat/copy/error-copy.js';
import { buildHelp } from '../../../../../src/adapters/chat/copy/help-copy.js';
import { COMMANDS } from '../../../../../src/adapters/chat/grammar/command-table.js';
import { parseCommand } from '../../../../../src/adapters/chat/grammar/parse-command.js';

describe('describeError', () => {
  it('says what failed, why, what to do, and gives a line to copy', () => {
    expect(describeError('link_not_found', '/paylink')).toEqual({
      text: "I can't find this link: no link has this reference. Look for it by the customer or the description.",
      example: '/paylink find school fees',
    });
  });

  it('keeps the voice: no moods, no exclamation marks, a reason of about five words', () => {
    const texts = Object.values(ERROR_COPY).flatMap(({ failed, why, next }) => [failed, why, next]);
    const moods = [...texts, ...Object.values(DECLINE_WORDS), UNEXPECTED_ERROR_TEXT].filter((text) =>
      /!|oops|sorry|success|please/i.test(text),
    );
    expect(moods).toEqual([]);
    expect(Object.values(ERROR_COPY).filter(({ why }) => why.split(' ').length > 7)).toEqual([]);
  });

  it('gives only examples that are read as a command', () => {
    const examples = Object.values(ERROR_COPY).flatMap(({ example }) => (example === null ? [] : [example]));
    const unread = examples.filter((example) => /unknown|malformed/.test(parseCommand(example).kind));
    expect(unread).toEqual([]);
  });
});

describe('buildHelp', () => {
  it('has five lines, in the order in which people need them', () => {
    const { lines } = buildHelp('/paylink');
    expect(lines.map((items) => items.map(({ example }) => example))).toEqual([
      ['/paylink'],
      ['/paylink 49.99 usd "School fees, class XII B" ann@example.com expires:3d'],
      ['/paylink list mine open'],
      ['/paylink status PL-7KQ2M9', '/paylink find school fees'],
      ['/paylink cancel PL-7KQ2M9', '/paylink settings'],
    ]);
  });

  it('shows options that are read as they stand', () => {
    const { options } = buildHelp('/paylink');
    const command = parseCommand(`10 usd ann@example.com ${options.join(' ')}`);
    expect(command).toMatchObject({
      kind: 'create',
      values: {
        customerName: 'Ann Lee',
        reference: 'INV-42',
        expires: 'fri 18:00',
        sendAt: 'tomorrow 9am',
        channels: ['email', 'sms'],
        notes: [{ key: 'class', value: 'XII B' }],
      },
    });
  });
});

describe('a line that could not be read', () => {
  it.each([
    ['status', 'Which link? Write its reference.', '/paylink status PL-7KQ2M9'],
    ['list bogus', "I can't list by bogus.", '/paylink list mine open'],
    [
      '1 250 tickets',
      '1 250 could be 1 or 1250. Write 1250, or put the description in quotes.',
      '/paylink 49.99 usd "School fees, class XII B" ann@example.com expires:3d',
    ],
    [
      '5 usd expire:3d',
      `I don't know expire: did you mean expires:"fri 18:00"?`,
      '/paylink 49.99 usd "School fees, class XII B" ann@example.com expires:3d',
    ],
    [
      `5 usd "${'x'.repeat(4000)}`,
      `A quote is not closed, from "${'x'.repeat(38)}…. Put a quote at both ends, or none.`,
      '/paylink 49.99 usd "School fees, class XII B" ann@example.com expires:3d',
    ],
  ])('is answered with what is wrong and a line to copy: %.20s', (line, text, example) => {
    const command = parseCommand(line);
    if (command.kind !== 'malformed') throw new Error(`read as ${command.kind}`);
    expect(describeCommandProblem(command.command, command.problem, '/paylink')).toMatchObject({
      text,
      example,
    });
  });

  it('names a word nobody knows, its usage and a line to copy', () => {
    expect(describeUnknownCommand('stauts', COMMANDS.status, '/paylink')).toEqual({
      text: "I don't know stauts.",
      usage: '/paylink status <reference>',
      example: '/paylink status PL-7KQ2M9',
    });
  });
});
