import type { App } from '../../../../src/wiring/app.js';
import { type FaultFront, startFaultFront } from '../../../contract/notifier/fault-front.js';
import { type SendgridSink, SINK_KEY, startSendgridSink } from '../../../contract/notifier/sendgrid-sink.js';
import { startTwilio, type TwilioUnderTest } from '../../../contract/notifier/start-twilio.js';
import { type AppBench, type makeAppLink, startAppBench } from '../../../support/app-bench.js';
import { startTestStore } from '../../../support/test-store.js';

export const MINUTE_MS = 60_000;
const STEP_MS = 20_000;

export interface CarrierBench {
  readonly app: App;
  readonly bench: AppBench;
  readonly sink: SendgridSink;
  readonly twilio: TwilioUnderTest;
  /** What stands before each of them. */
  readonly emailFront: FaultFront;
  readonly textFront: FaultFront;
  now(): Date;
  /** Moves Paylink's clock, step by step, and has all that falls due worked. */
  pass(ms: number, stepMs?: number): Promise<void>;
  /** The ids of the deliveries whose emails were taken, of one link. */
  emailsOf(made: Made): readonly string[];
  textsOf(made: Made): number;
  /** What Twilio was called with for one link, by its names, oldest first. */
  textCallsOf(made: Made): readonly Readonly<Record<string, string>>[];
  factsOf(made: Made): Promise<readonly string[]>;
  stop(): Promise<void>;
}

export type Made = Awaited<ReturnType<typeof makeAppLink>>;

/** All of Paylink with both carriers, each behind a front that spoils what it is told to, and a clock that is moved. */
export async function startCarrierBench(undoMs = 0): Promise<CarrierBench> {
  let movedMs = 0;
  const clock = { now: () => new Date(Date.now() + movedMs) };
  const [store, sink, twilio] = await Promise.all([startTestStore(), startSendgridSink(), startTwilio()]);
  const [emailFront, textFront] = await Promise.all([startFaultFront(sink.url), startFaultFront(twilio.url)]);
  const bench = await startAppBench(store, clock);
  const env = {
    SENDGRID_API_KEY: SINK_KEY,
    SENDGRID_FROM: 'pay@example.com',
    SENDGRID_API_URL: emailFront.url,
    TWILIO_ACCOUNT_SID: twilio.config.accountSid,
    TWILIO_AUTH_TOKEN: twilio.config.authToken,
    TWILIO_FROM: twilio.config.from,
    TWILIO_WHATSAPP_FROM: twilio.config.whatsappFrom,
    TWILIO_API_URL: textFront.url,
  };
  // It takes long to load, and no call is to run out of its time meanwhile.
  await import('twilio');
  const app = await bench.start({ env, undoMs, clock });
  const textCallsOf = ({ link }: Made) =>
    twilio.calls.filter(({ StatusCallback = '' }) =>
      decodeURIComponent(StatusCallback).includes(`=${link.id}:`),
    );
  return {
    app,
    bench,
    sink,
    twilio,
    emailFront,
    textFront,
    now: clock.now,
    async pass(ms, stepMs = STEP_MS) {
      await app.services.runner.catchUp();
      for (let left = ms; left > 0; left -= stepMs) {
        movedMs += Math.min(left, stepMs);
        await app.services.runner.catchUp();
      }
    },
    emailsOf: ({ link }) =>
      sink.mails
        .map(({ custom_args }) => custom_args['delivery_id'] ?? '')
        .filter((id) => id.startsWith(`${link.id}:`)),
    textsOf: (made) => textCallsOf(made).length,
    textCallsOf,
    async factsOf({ actor, link }) {
      const { history } = await app.services.getLinkStatus(actor, { reference: link.reference });
      return history.map(({ type }) => type).filter((type) => type.startsWith('delivery.'));
    },
    async stop() {
      await bench.stop();
      await Promise.all([emailFront.stop(), textFront.stop()]);
      await Promise.all([sink.stop(), twilio.stop(), store.stop()]);
    },
  };
}
