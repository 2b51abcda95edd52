import { describe, expect, it } from '@jest/globals';
import { formatWorkUsage } from '../../../../scripts/work/work-usage.js';
import { ENGLISH } from '../../../support/english.js';

describe('formatWorkUsage', () => {
  it('says how the command is called', () => {
    expect(formatWorkUsage(ENGLISH)).toBe(`Usage: npm run work -- <command>

  list [kind]            how much of each kind is due and parked, and what is parked, since when and why
  show <kind> <id>       one row, whole, as stored: it may hold a customer's contacts
  retry <kind> <id>      take a parked row up again; "all" for every one of the kind
  drop <kind> <id>       never try a parked row again
`);
  });
});
