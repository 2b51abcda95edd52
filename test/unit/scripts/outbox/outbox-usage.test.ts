import { describe, expect, it } from '@jest/globals';
import { formatOutboxUsage } from '../../../../scripts/outbox/outbox-usage.js';
import { ENGLISH } from '../../../support/english.js';

describe('formatOutboxUsage', () => {
  it('says how the command is called', () => {
    expect(formatOutboxUsage(ENGLISH)).toBe(`Usage: npm run outbox -- <command>

  list                   messages to customers, the newest first: when, by what, to whom, what for, what came of it; those to come by --state planned
  show <id>              one message, whole: it holds a customer's contacts
  resend <id>            send a parked message again

  --state <state>        its state: planned, waiting, parked, sent, dropped, called_off
  --merchant <id>        of one merchant; else of all
  --limit <number>       as many at most, 100 unless given
`);
  });
});
