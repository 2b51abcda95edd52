import { describe, expect, it } from '@jest/globals';
import {
  maskCustomer,
  maskEmail,
  maskName,
  maskPhone,
} from '../../../../../src/adapters/chat/contacts/mask-contact.js';

describe('masks', () => {
  it.each([
    ['Ann Lee', 'Ann L.'],
    ['Nguyen Thi mai', 'Nguyen M.'],
    ['Ann', 'Ann'],
    ['  Ann   Lee ', 'Ann L.'],
    ['Ann 🎓rad', 'Ann 🎓.'],
    ['ann@example.com', 'a•••@example.com'],
  ])('show %j as %j', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it('show the first letter and the domain of an address', () => {
    expect(maskEmail('ann@example.com')).toBe('a•••@example.com');
    expect(maskEmail('nonsense')).toBe('•••');
  });

  it('show the country and the last four digits of a number', () => {
    expect(maskPhone('+66812344321')).toBe('+66 ••• 4321');
    expect(maskPhone('+12025550143')).toBe('+1 ••• 0143');
    expect(maskPhone('nonsense')).toBe('••• ense');
  });

  it('show a customer by the best there is', () => {
    const nobody = { name: null, email: null, phone: null };
    expect(maskCustomer({ name: 'Ann Lee', email: 'ann@example.com', phone: null })).toBe('Ann L.');
    expect(maskCustomer({ ...nobody, email: 'ann@example.com', phone: '+66812344321' })).toBe(
      'a•••@example.com',
    );
    expect(maskCustomer({ ...nobody, phone: '+66812344321' })).toBe('+66 ••• 4321');
    expect(maskCustomer(nobody)).toBeNull();
  });
});
