import { describe, expect, it } from '@jest/globals';
import type { WebhookRequest } from '../../../src/ports/webhook-source.js';
import type { Till } from './till.js';

const DAY_SECONDS = 86_400;
const refusedSignature = expect.objectContaining({ name: 'AppError', code: 'signature_invalid' });
const refusedEither = expect.objectContaining({
  name: 'AppError',
  code: expect.stringMatching(/^(signature_invalid|body_unreadable)$/),
});
const refusedBody = expect.objectContaining({ name: 'AppError', code: 'body_unreadable' });

export function describeWebhooks(getTill: () => Till): void {
  describe('verifyWebhook', () => {
    async function tell({ aheadSeconds = 0 } = {}) {
      const { given, openAndPay } = getTill();
      const { request, session } = await openAndPay();
      const signedAt = new Date(given.webhooks.now().getTime() + aheadSeconds * 1000);
      const about = { checkout: session, attemptId: request.attemptId, signedAt };
      return { about, session, signed: given.webhooks.build(about) };
    }
    /** PortOne's: a field among those that are signed, found once the body was read. */
    const isInBody = ({ headers }: WebhookRequest) => Object.keys(headers).length === 0;
    const verify = (request: WebhookRequest) => () => getTill().given.gateway.verifyWebhook(request);

    it('answers which attempt a genuine one is about', async () => {
      const { signed, session, about } = await tell();
      const events = verify(signed)();
      expect(events).toMatchObject([{ kind: 'attempt', eventId: expect.stringMatching(/^\S+$/) }]);
      const [event] = events;
      const isFound =
        event?.providerRef === session.providerRef ||
        (event?.kind === 'attempt' && event.attemptId === about.attemptId);
      expect(isFound).toBe(true);
    });

    it('knows a copy, also one that was signed anew, by the same event id', async () => {
      const { signed, about } = await tell();
      const { webhooks } = getTill().given;
      const anew = webhooks.build({ ...about, signedAt: new Date(about.signedAt.getTime() + 60_000) });
      expect(verify(signed)()).toEqual(verify(signed)());
      expect(verify(anew)()[0]?.eventId).toBe(verify(signed)()[0]?.eventId);
    });

    it('takes one signed 300 s ago or 300 s ahead, and none beyond', async () => {
      if (!getTill().given.webhooks.isTimed) return;
      for (const aheadSeconds of [-300, 300]) {
        expect(verify((await tell({ aheadSeconds })).signed)()).toHaveLength(1);
      }
      for (const aheadSeconds of [-301, -400, 301, 400, -DAY_SECONDS, DAY_SECONDS]) {
        expect(verify((await tell({ aheadSeconds })).signed)).toThrow(refusedSignature);
      }
    });

    it('refuses a body that was altered by one bit anywhere', async () => {
      const { signed } = await tell();
      const refused = isInBody(signed) ? refusedEither : refusedSignature;
      for (let at = 0; at < signed.rawBody.length; at += 7) {
        const rawBody = Uint8Array.from(signed.rawBody, (byte, i) => (i === at ? byte ^ 1 : byte));
        expect(verify({ ...signed, rawBody })).toThrow(refused);
      }
    });

    it('refuses one without its signature, with an empty or with another one', async () => {
      const { signed } = await tell();
      if (isInBody(signed)) return;
      const change = (to: (value: string) => string) => ({
        ...signed,
        headers: Object.fromEntries(
          Object.entries(signed.headers).map(([header, value = '']) => [header, to(value)]),
        ),
      });
      const other = change((value) =>
        value.replace(/[0-9a-f](?=[^0-9a-f]*$)/i, (digit) => (digit === '0' ? '1' : '0')),
      );
      for (const forged of [other, change(() => ''), { ...signed, headers: {} }]) {
        expect(verify(forged)).toThrow(refusedSignature);
      }
    });

    it('cannot read garbage, however well it is signed', () => {
      const { webhooks } = getTill().given;
      for (const body of [Buffer.from(''), Buffer.from('garbage'), Buffer.from('[]'), Buffer.from([0xff])]) {
        expect(verify(webhooks.sign(body))).toThrow(refusedBody);
      }
    });

    it('answers nothing for an event of a type that it does not know', () => {
      const { webhooks } = getTill().given;
      if (webhooks.unknownTypeBody === null) return;
      expect(verify(webhooks.sign(Buffer.from(webhooks.unknownTypeBody)))()).toEqual([]);
    });
  });
}
