import { describe, expect, it } from '@jest/globals';
import {
  describeCommandProblem,
  describeUnknownCommand,
} from '../../../../../src/adapters/chat/copy/command-copy.js';
import { COMMANDS } from '../../../../../src/adapters/chat/grammar/command-table.js';
import { parseCommand } from '../../../../../src/adapters/chat/grammar/parse-command.js';
import { readLinkLine } from '../../../../../src/adapters/chat/reader/line/read-link-line.js';
import { ENGLISH } from '../../../../support/english.js';

const CONTEXT = {
  now: new Date('2026-11-26T10:00:00Z'),
  timeZone: 'Asia/Bangkok',
  defaultCurrency: 'USD',
  country: null,
};

describe('a line that could not be read', () => {
  it.each([
    ['status', 'Which link? Write its reference.', '/paylink status PL-7KQ2M9'],
    ['list bogus', "I can't list by bogus.", '/paylink list mine open'],
  ])('is answered with what is wrong and a line to copy: %.20s', (line, text, example) => {
    const command = parseCommand(line);
    if (command.kind !== 'malformed') throw new Error(`read as ${command.kind}`);
    expect(describeCommandProblem(ENGLISH, command.problem, command.command)).toMatchObject({
      text,
      example,
    });
  });

  it.each([
    ['5 usd exipres:3d', `I don't know exipres: did you mean expires:"fri 18:00"?`],
    [
      `5 usd "${'x'.repeat(4000)}`,
      `A quote is not closed, from "${'x'.repeat(38)}…. Put a quote at both ends, or none.`,
    ],
    [
      '5 usd colour:red',
      "I don't know colour: as an option. Put it in quotes if the customer is to read it.",
    ],
    [
      '5 usd expires:fri 18:00 19:00',
      'fri 18:00 19:00 is not a time I know. Put the time in quotes, or the words after it.',
    ],
  ])('is answered with what is wrong in a link: %.20s', (line, text) => {
    const { problem } = readLinkLine(line, CONTEXT);
    if (problem === null) throw new Error('nothing is wrong');
    expect(describeCommandProblem(ENGLISH, problem, COMMANDS.create)).toMatchObject({
      text,
      example: '/paylink 49.99 usd "School fees, class XII B" ann@example.com expires:3d',
    });
  });

  it('names a word nobody knows, its usage and a line to copy', () => {
    expect(describeUnknownCommand(ENGLISH, 'stauts', COMMANDS.status)).toEqual({
      text: "I don't know stauts.",
      usage: '/paylink status <reference>',
      example: '/paylink status PL-7KQ2M9',
    });
  });
});
