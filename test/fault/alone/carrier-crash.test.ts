import { beforeAll, describe, expect, it } from '@jest/globals';
import { readCount } from '../../../scripts/chaos/read-chaos-arguments.js';
import { type Death, type Ending, playCrashes } from './carrier-crash/play-crashes.js';
import { compilePaylink } from './two-processes/start-pair.js';

/** `CRASH_RUNS=20` plays each so often. */
const RUNS = readCount('CRASH_RUNS', process.env['CRASH_RUNS'] ?? '1');

interface Row {
  readonly name: string;
  readonly death: Death;
  readonly email: Ending;
  readonly sms: Ending;
}

const EMAIL_LEFT = 'Email left by SendGrid.';
const SMS_LEFT = 'SMS left by Twilio.';
const SMS_UNKNOWN = 'SMS may not have gone out: nobody knows. Send it again if they did not get it.';

/** SendGrid cannot be asked what it took; Twilio can. */
const ROWS: readonly Row[] = [
  {
    name: 'before it was begun',
    death: { at: 'sending-asked' },
    email: { taken: 1, says: EMAIL_LEFT },
    sms: { taken: 1, says: SMS_LEFT },
  },
  {
    name: 'begun, before the carrier was called',
    death: { at: 'sending-begun' },
    email: { taken: 1, says: EMAIL_LEFT },
    sms: { taken: 0, says: SMS_UNKNOWN },
  },
  {
    name: 'with the call in flight, which the carrier never took',
    death: { carrier: 'silence' },
    email: { taken: 1, says: EMAIL_LEFT },
    sms: { taken: 0, says: SMS_UNKNOWN },
  },
  {
    name: 'with the call in flight, which the carrier took',
    death: { carrier: 'kept_answer' },
    email: { taken: 2, says: EMAIL_LEFT },
    sms: { taken: 1, says: SMS_LEFT },
  },
  {
    name: 'answered, before that was noted',
    death: { at: 'sent' },
    email: { taken: 2, says: EMAIL_LEFT },
    sms: { taken: 1, says: SMS_LEFT },
  },
  {
    name: 'noted, before it was finished',
    death: { at: 'sent-noted' },
    email: { taken: 1, says: EMAIL_LEFT },
    sms: { taken: 1, says: SMS_LEFT },
  },
];

describe('a Paylink that is killed while a carrier has its message', () => {
  const endings = { email: [] as readonly Ending[], sms: [] as readonly Ending[] };

  beforeAll(async () => {
    const paylink = compilePaylink();
    const deaths = Array.from({ length: RUNS }, () => ROWS.map(({ death }) => death)).flat();
    try {
      const [email, sms] = await Promise.all([
        playCrashes(paylink.main, 'email', deaths),
        playCrashes(paylink.main, 'sms', deaths),
      ]);
      Object.assign(endings, { email, sms });
    } finally {
      paylink.remove();
    }
  }, 3_600_000);

  const endingsOf = (channel: 'email' | 'sms', row: number) =>
    endings[channel].filter((_, i) => i % ROWS.length === row);

  it.each(ROWS.map((row, i) => ({ ...row, i })))(
    'sends an email once, twice at most: $name',
    ({ email, i }) => {
      expect(endingsOf('email', i)).toEqual(Array.from({ length: RUNS }, () => email));
    },
  );

  it.each(ROWS.map((row, i) => ({ ...row, i })))(
    'sends a text once at most, and says so where nobody knows: $name',
    ({ sms, i }) => {
      expect(endingsOf('sms', i)).toEqual(Array.from({ length: RUNS }, () => sms));
    },
  );
});
