import { describe, expect, it } from '@jest/globals';
import { createLinkObserver, observeSender } from '../../../src/observability/observe-work.js';
import { buildTestEvent, buildTestLink } from '../../support/build-test-link.js';
import { createFakeChatSender } from '../../support/fake-chat-sender.js';
import { createFakeLogger } from '../../support/fake-logger.js';
import { buildOutgoing } from '../adapters/slack/sending/build-outgoing.js';

function setUp() {
  const counted: string[] = [];
  return {
    counted,
    ...createFakeLogger(),
    metrics: {
      countLinkCreated: (mode: string) => void counted.push(mode),
      countChatMessage: (outcome: string) => void counted.push(outcome),
    },
  };
}

describe('createLinkObserver', () => {
  it('counts each link once, by its mode, also when its event is told again', async () => {
    const { counted, metrics, logger } = setUp();
    const { handle } = createLinkObserver(metrics, logger);
    const created = buildTestEvent({ type: 'link.created' }, { id: 'evt_1' });
    await handle(buildTestLink(), created);
    await handle(buildTestLink(), created);
    await handle(buildTestLink({ mode: 'live' }), { ...created, id: 'evt_2' });
    expect(counted).toEqual(['test', 'live']);
  });

  it('counts nothing but new links', async () => {
    const { counted, metrics, logger } = setUp();
    await createLinkObserver(metrics, logger).handle(
      buildTestLink(),
      buildTestEvent({ type: 'link.expired' }),
    );
    expect(counted).toEqual([]);
  });
});

describe('the lines of the log', () => {
  it('are one for each happening, with the reference and no contact, however often it is told', async () => {
    const { metrics, logger, lines } = setUp();
    const { handle } = createLinkObserver(metrics, logger);
    const created = buildTestEvent({ type: 'link.created' }, { id: 'evt_1' });
    await handle(buildTestLink(), created);
    await handle(buildTestLink(), created);
    await handle(buildTestLink(), buildTestEvent({ type: 'page.opened' }, { id: 'evt_2' }));
    const fields = {
      ...{ reference: 'PL-7KQ2M9', amountMinor: 4999, currency: 'USD' },
      ...{ mode: 'test', merchantId: 'mer_lotus' },
    };
    expect(lines).toEqual([
      { level: 'info', message: 'link.created', fields },
      { level: 'debug', message: 'page.opened', fields },
    ]);
  });
});

describe('observeSender', () => {
  it('counts what was shown and what can never be, not what comes later', async () => {
    const { counted, metrics } = setUp();
    const sender = createFakeChatSender();
    sender.answers.push(
      { outcome: 'later', retryAfterMs: 1_000, uncertain: false },
      { outcome: 'impossible', reason: 'no_text' },
    );
    const observed = observeSender(sender, metrics);
    for (let i = 0; i < 3; i += 1) await observed.show(buildOutgoing());
    expect(counted).toEqual(['failed', 'delivered']);
    expect(observed.postEveryMs).toBe(sender.postEveryMs);
  });
});
