import { describe, expect, it } from '@jest/globals';
import {
  EMPTY_FORM,
  type FormValues,
} from '../../../../../../src/adapters/chat/conversation/form/form-values.js';
import { holdsMore } from '../../../../../../src/adapters/chat/conversation/form/holds-more.js';

describe('holdsMore', () => {
  it('is not so of what a short form asks for, and of what is empty', () => {
    const short = { amount: '5', currency: 'USD', description: 'Fee', email: 'a@b.co', phone: '+1' };
    const empty = { expires: ' ', notes: [{ key: '', value: ' ' }] };
    expect(holdsMore({ ...EMPTY_FORM, ...short, ...empty })).toBe(false);
  });

  it.each<Partial<FormValues>>([
    { customerName: 'Ann' },
    { channels: ['email'] },
    { timing: 'no' },
    { sendAt: 'tomorrow' },
    { expires: 'never' },
    { reference: 'INV-42' },
    { language: 'vi' },
    { notes: [{ key: '', value: 'XII B' }] },
  ])('is so of %j', (values) => {
    expect(holdsMore({ ...EMPTY_FORM, ...values })).toBe(true);
  });
});
