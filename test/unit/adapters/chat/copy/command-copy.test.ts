import { describe, expect, it } from '@jest/globals';
import {
  describeCommandProblem,
  describeUnknownCommand,
} from '../../../../../src/adapters/chat/copy/command-copy.js';
import { COMMANDS } from '../../../../../src/adapters/chat/grammar/command-table.js';
import { parseCommand } from '../../../../../src/adapters/chat/grammar/parse-command.js';

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
