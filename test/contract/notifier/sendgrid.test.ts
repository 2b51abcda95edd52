import { afterEach, describe, expect, it } from '@jest/globals';
import { buildTestOutgoing, PAY_URL } from '../../unit/adapters/delivery/build-test-outgoing.js';
import { describeCarrierFaults } from './carrier-faults-contract.js';
import { describeNotifier, type NotifierFacts } from './notifier-contract.js';
import { type SendgridChange, type SendgridUnderTest, startSendgrid } from './start-sendgrid.js';

const FACTS: NotifierFacts = {
  carrier: 'sendgrid',
  channel: 'email',
  to: 'ann@example.com',
  canBeAsked: false,
};
const TIMEOUT_MS = 5_000;
const LOGO = { contentType: 'image/png', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47]) } as const;

describeNotifier('SendGrid', FACTS, async () => {
  const { openNotifier, url, ...carrier } = await startSendgrid();
  return { ...carrier, notifier: openNotifier({ apiUrl: url, timeoutMs: TIMEOUT_MS }) };
});

describeCarrierFaults('SendGrid', FACTS, startSendgrid);

describe('a mail at SendGrid', () => {
  let carrier: SendgridUnderTest | undefined;
  afterEach(async () => carrier?.stop());
  const open = async (change: SendgridChange = {}) => {
    carrier = await startSendgrid(change);
    const { sink, url, openNotifier } = carrier;
    return { sink, notifier: openNotifier({ apiUrl: url, timeoutMs: TIMEOUT_MS }) };
  };

  it('says amount, merchant and address in text and HTML, and lets nobody follow its reader', async () => {
    const { sink, notifier } = await open();
    await notifier.send(buildTestOutgoing());
    const [mail] = sink.mails;
    expect(mail).toMatchObject({
      from: { email: 'pay@example.com', name: 'Lotus Valley School' },
      personalizations: [{ to: [{ email: 'ann@example.com' }] }],
      subject: 'Lotus Valley School: 49.99 USD for School fees',
      custom_args: { delivery_id: 'lnk_1:link:email' },
      categories: ['paylink', 'paylink-link'],
      tracking_settings: {
        click_tracking: { enable: false, enable_text: false },
        open_tracking: { enable: false },
      },
    });
    expect(mail?.reply_to).toBeUndefined();
    expect(mail?.content.map(({ type }) => type)).toEqual(['text/plain', 'text/html']);
    for (const { value } of mail?.content ?? []) {
      for (const word of ['49.99', 'USD', 'Lotus Valley School', PAY_URL]) expect(value).toContain(word);
      expect(value).not.toMatch(/<img[^>]+src="http/);
    }
  });

  it('comes under the name that the owner chose, else the merchant’s, and is answered where they say', async () => {
    const { sink, notifier } = await open({ fromName: 'Paylink' });
    const sending = { senderName: 'Lotus, office "1"', replyTo: 'office@lotus.example' };
    await notifier.send(buildTestOutgoing({ sending }));
    await notifier.send(buildTestOutgoing());
    expect(sink.mails.map(({ from, reply_to }) => [from.name, reply_to?.email])).toEqual([
      ['Lotus, office "1"', 'office@lotus.example'],
      ['Lotus Valley School', undefined],
    ]);
  });

  it('brings the logo with it, for the mail to show', async () => {
    const { sink, notifier } = await open({ logo: LOGO });
    expect(await notifier.send(buildTestOutgoing({ sending: { logoId: 'logo_1' } }))).toMatchObject({
      outcome: 'sent',
    });
    const [attached] = sink.mails[0]?.attachments ?? [];
    expect(attached).toMatchObject({
      content: 'iVBORw==',
      filename: 'logo.png',
      type: 'image/png',
      disposition: 'inline',
    });
    expect(sink.mails[0]?.content[1]?.value).toContain(`cid:${attached?.content_id}`);
  });

  it('keeps what looks like a template of SendGrid as it was typed', async () => {
    const { sink, notifier } = await open();
    await notifier.send(buildTestOutgoing({ link: { description: '{{name}} -x- %fee%' } }));
    expect(sink.mails[0]?.content[0]?.value).toContain('{{name}} -x- %fee%');
  });

  it('never goes to an address that SendGrid refuses, nor under a key that it does not know', async () => {
    const { notifier } = await open();
    const outgoing = buildTestOutgoing({ delivery: { address: 'nobody' } });
    expect(await notifier.send(outgoing)).toMatchObject({ outcome: 'never', reason: 'no_such_address' });
    await carrier?.stop();
    const { notifier: stranger, sink } = await open({ apiKey: 'revoked' });
    expect(await stranger.send(buildTestOutgoing())).toMatchObject({
      cause: 'account',
      fault: 'key_refused',
    });
    expect(sink.mails).toEqual([]);
  });
});
