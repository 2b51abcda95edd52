import { type FaultFront, startFaultFront } from '../../../contract/notifier/fault-front.js';
import { SINK_KEY } from '../../../contract/notifier/sendgrid-sink.js';
import { startSendgrid } from '../../../contract/notifier/start-sendgrid.js';
import { startTwilio } from '../../../contract/notifier/start-twilio.js';

export type Channel = 'email' | 'sms';

/** A carrier of another process's, over HTTP, that can be told to keep its answers back. */
export interface OpenCarrier {
  /** Connects a Paylink to it. */
  readonly env: Readonly<Record<string, string>>;
  readonly front: FaultFront;
  /** How many messages it took for this address. */
  countTaken(to: string): Promise<number>;
  stop(): Promise<void>;
}

/** SendGrid's sink, which cannot be asked what it took, or Twilio's emulator, which can. */
export async function openCarrier(channel: Channel): Promise<OpenCarrier> {
  const { carrier, envAt } = channel === 'email' ? await openSendgrid() : await openTwilio();
  const front = await startFaultFront(carrier.url);
  return {
    env: envAt(front.url),
    front,
    countTaken: async (to) => (await carrier.listTaken()).filter((taken) => taken.to === to).length,
    async stop() {
      await front.stop();
      await carrier.stop();
    },
  };
}

async function openSendgrid() {
  const carrier = await startSendgrid();
  const from = 'Lotus School <pay@example.com>';
  const envAt = (url: string) => ({
    SENDGRID_API_KEY: SINK_KEY,
    SENDGRID_FROM: from,
    SENDGRID_API_URL: url,
  });
  return { carrier, envAt };
}

async function openTwilio() {
  const carrier = await startTwilio();
  const { accountSid, authToken, from } = carrier.config;
  const envAt = (url: string) => ({
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: authToken,
    TWILIO_FROM: from,
    TWILIO_API_URL: url,
  });
  return { carrier, envAt };
}
