/** What could be written in a field of a link: ready to copy, and the same in every language. */
export const FIELD_EXAMPLES = {
  amount: '49.99',
  currency: 'USD',
  description: 'School fees',
  customerName: 'Ann Lee',
  email: 'ann@example.com',
  phone: '+66 81 234 5678',
  channels: 'via:email',
  sendAt: 'tomorrow 9am',
  reminders: 'fri 10:00, mon 10:00',
  reference: 'INV-42',
  language: 'en',
  notes: 'class=XII B',
} as const;
