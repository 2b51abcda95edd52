import { createComposer } from '../../src/adapters/delivery/create-composer.js';
import { createSystemClock } from '../../src/adapters/system/system-clock.js';
import { createSystemTimers } from '../../src/adapters/system/system-timers.js';
import type { Notifier } from '../../src/ports/notifier.js';
import { openNotifiers } from '../../src/wiring/open-notifiers.js';

const PUBLIC_URL = 'http://127.0.0.1:9';

/** SendGrid's adapter and Twilio's as the product opens them, calling what stands in for both. */
export async function openCarriers(apiUrl: string): Promise<readonly Notifier[]> {
  const carriers = await openNotifiers(
    {
      sendgrid: {
        ...{ apiKey: 'bench', apiUrl, webhookPublicKey: null },
        from: { email: 'pay@example.com', name: null },
      },
      twilio: {
        ...{ accountSid: `AC${'0'.repeat(32)}`, authToken: 'bench', apiUrl },
        ...{ from: '+15005550006', whatsappFrom: null },
      },
    },
    {
      ...{ clock: createSystemClock(), outsideClock: createSystemClock() },
      ...{ timers: createSystemTimers(), publicUrl: PUBLIC_URL },
      composer: createComposer({ publicUrl: PUBLIC_URL, shortUrl: null, logos: { find: async () => null } }),
    },
  );
  return carriers.map(({ notifier }) => notifier);
}
