import { describe, expect, it } from '@jest/globals';
import { createComposer } from '../../../../../src/adapters/delivery/create-composer.js';
import { LANGUAGES } from '../../../../../src/domain/text/language.js';
import { buildTestOutgoing, PUBLIC_URL } from '../build-test-outgoing.js';

const logos = { find: async () => ({ contentType: 'image/png', bytes: Uint8Array.of(1) }) };
const composer = createComposer({ publicUrl: PUBLIC_URL, shortUrl: null, logos });
const { merchant } = buildTestOutgoing({
  merchantName: 'Lotus <b>',
  sending: { senderName: 'Office', replyTo: 'office@example.com' },
});
const code = { id: 'cod_1', merchant, address: 'ann@example.com', code: '042917', minutes: 15 } as const;

describe('composeCode', () => {
  it('comes from Paylink, begins with the code, and leads nowhere', async () => {
    const mail = await composer.composeCode({ ...code, language: 'en' });
    expect(mail).toMatchObject({ senderName: 'Paylink', replyTo: null, attachments: [] });
    expect(mail.subject).toMatch(/^042917 confirms your email address for .*Lotus <b>/);
    expect(mail.text).toMatch(/^042917\n\nEnter this code on the page .* It counts for 15 minutes\./);
    expect(mail.html).toContain('Lotus &lt;b>');
    expect(mail.html).not.toContain('href=');
  });

  it.each(LANGUAGES)('is said whole in %s', async (language) => {
    const { subject, text, html } = await composer.composeCode({ ...code, language });
    for (const part of [subject, text, html]) expect(part).toContain('042917');
    expect(text).toContain('15');
  });
});
