import { describe, expect, it } from '@jest/globals';
import { inTurn } from '../../../../../src/adapters/slack/failures/in-turn.js';
import { ENGLISH } from '../../../../support/english.js';

const COPY = { text: 'It did not work.', example: null };
const refuse = (error: string) => () => Promise.reject(new Error(error));

describe('inTurn', () => {
  it('goes no further than the first way that comes through', async () => {
    const told: string[] = [];
    const tell = (way: string) => async () => void told.push(way);
    await inTurn(refuse('closed'), null, tell('second'), tell('third'))(ENGLISH, COPY);
    expect(told).toEqual(['second']);
  });

  it('says what stood in each way when none comes through', async () => {
    const failed = inTurn(refuse('closed'), refuse('over'))(ENGLISH, COPY);
    await expect(failed).rejects.toMatchObject({ errors: [{ message: 'closed' }, { message: 'over' }] });
  });
});
