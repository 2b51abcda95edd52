import { describe, expect, it } from '@jest/globals';
import { createFormMemory } from '../../../../src/page/client/form-memory.js';

const block = (blockId: string) => ({ type: 'input', block_id: blockId });

describe('createFormMemory', () => {
  it('gives what was typed here before what the server remembers', () => {
    const form = createFormMemory({ amount: { typed: '1' }, email: { typed: 'a@b.c' } });
    form.set('amount', 'typed', '49.99');
    expect(form.get('amount', 'typed')).toBe('49.99');
    expect(form.get('email', 'typed')).toBe('a@b.c');
    expect(form.get('phone', 'typed')).toBeUndefined();
  });

  it('remembers that something was emptied', () => {
    const form = createFormMemory({ currency: { typed: 'USD' } });
    form.set('currency', 'typed', null);
    expect(form.get('currency', 'typed')).toBeNull();
  });

  it('sends only what was typed here', () => {
    const form = createFormMemory({ email: { typed: 'a@b.c' } });
    form.set('amount', 'typed', '5');
    expect(form.all()).toEqual({ amount: { typed: '5' } });
  });

  it('forgets a field that new content has no place for', () => {
    const form = createFormMemory({});
    form.set('note_1', 'typed', 'class=XII');
    form.set('amount', 'typed', '5');
    form.keepFor([block('amount')], {});
    form.keepFor([block('amount'), block('note_1')], {});
    expect(form.get('amount', 'typed')).toBe('5');
    expect(form.get('note_1', 'typed')).toBeUndefined();
  });
});
