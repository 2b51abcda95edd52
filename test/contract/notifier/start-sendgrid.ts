import { createComposer } from '../../../src/adapters/delivery/create-composer.js';
import { createSendgridNotifier } from '../../../src/adapters/delivery/sendgrid/create-sendgrid-notifier.js';
import { createPromptCall } from '../../../src/adapters/system/create-prompt-call.js';
import { createSystemTimers } from '../../../src/adapters/system/system-timers.js';
import type { Logo } from '../../../src/ports/logo-repository.js';
import { PUBLIC_URL } from '../../unit/adapters/delivery/build-test-outgoing.js';
import type { CarrierUnderTest } from './carrier-faults-contract.js';
import { type SendgridSink, SINK_KEY, startSendgridSink } from './sendgrid-sink.js';

export interface SendgridUnderTest extends CarrierUnderTest {
  readonly sink: SendgridSink;
}

export interface SendgridChange {
  readonly apiKey?: string;
  readonly fromName?: string;
  readonly logo?: Logo;
}

export async function startSendgrid({
  apiKey = SINK_KEY,
  fromName,
  logo,
}: SendgridChange = {}): Promise<SendgridUnderTest> {
  const sink = await startSendgridSink();
  const timers = createSystemTimers();
  const composer = createComposer({
    publicUrl: PUBLIC_URL,
    shortUrl: null,
    logos: { find: async () => logo ?? null },
  });
  return {
    url: sink.url,
    sink,
    openNotifier: ({ apiUrl, timeoutMs }) =>
      createSendgridNotifier({
        apiKey,
        apiUrl,
        timeoutMs,
        from: { email: 'pay@example.com', name: fromName ?? null },
        composer,
        clock: { now: () => new Date() },
        call: createPromptCall(timers),
      }),
    listTaken: async () =>
      sink.mails.map(({ personalizations, custom_args }) => ({
        to: personalizations[0]?.to[0]?.email ?? '',
        deliveryId: custom_args['delivery_id'] ?? null,
      })),
    stop: sink.stop,
  };
}
