import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { gatherLines } from '../../../src/observability/gather-lines.js';

function startGathering() {
  const texts: string[] = [];
  return { texts, lines: gatherLines({ write: (text) => texts.push(text) }) };
}

describe('gatherLines', () => {
  it('writes the lines of one turn together, in order, and those of the next apart', async () => {
    const { texts, lines } = startGathering();
    lines.write('a\n');
    lines.write('b\n');
    expect(texts).toEqual([]);
    await nextTurn();
    lines.write('c\n');
    await nextTurn();
    expect(texts).toEqual(['a\nb\n', 'c\n']);
  });

  it('writes at once what it is told to, and that only once', async () => {
    const { texts, lines } = startGathering();
    lines.write('a\n');
    lines.flush();
    lines.flush();
    expect(texts).toEqual(['a\n']);
    await nextTurn();
    expect(texts).toEqual(['a\n']);
  });

  it('does not let a long turn gather without end', () => {
    const { texts, lines } = startGathering();
    for (let line = 0; line < 9; line += 1) lines.write('x'.repeat(8_192));
    expect(texts.map(({ length }) => length)).toEqual([65_536]);
  });
});
