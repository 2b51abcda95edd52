import { describe, expect, it } from '@jest/globals';
import { buildTestActor, buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const JO = buildTestActor({ memberId: 'mem_jo', role: 'owner' });

function setUp() {
  const usual = buildTestMerchant();
  const whatsappTemplates = { link: 'HX1', reminder: null, receipt: 'HX3' };
  const sending = { ...usual.settings.sending, whatsappTemplates };
  return createFakeWorld({ merchant: { ...usual, settings: { ...usual.settings, sending } } });
}

describe('checkTemplates', () => {
  it('tells the state of each that is set', async () => {
    const { services, notifier } = setUp();
    notifier.templateState = 'pending';
    expect(await services.checkTemplates(JO)).toEqual({
      link: 'pending',
      reminder: null,
      receipt: 'pending',
    });
  });

  it('knows nothing of those that cannot be asked about', async () => {
    const { services, notifier } = setUp();
    notifier.checkTemplate = async () => Promise.reject(new Error('503'));
    expect(await services.checkTemplates(JO)).toEqual({
      link: 'unknown',
      reminder: null,
      receipt: 'unknown',
    });
  });

  it('waits two seconds for an answer', async () => {
    const { services, notifier, timers } = setUp();
    const isAsked = new Promise<void>((resolve) => {
      notifier.checkTemplate = () => {
        resolve();
        return new Promise(() => {});
      };
    });
    const asked = services.checkTemplates(JO);
    await isAsked;
    let states: unknown = 'none yet';
    void asked.then((given) => {
      states = given;
    });
    await timers.advance(1_999);
    expect(states).toBe('none yet');
    await timers.advance(1);
    expect(await asked).toEqual({ link: 'unknown', reminder: null, receipt: 'unknown' });
  });

  it('is for the owner', async () => {
    const manager = buildTestActor({ memberId: 'mem_ma', role: 'manager' });
    await expect(setUp().services.checkTemplates(manager)).rejects.toMatchObject({ code: 'not_allowed' });
  });
});
