import { createPrivateKey, createSign, generateKeyPairSync } from 'node:crypto';
import { type FastifyInstance, fastify } from 'fastify';
import { mailSchema, type SentMail } from './sendgrid-mail-schema.js';

export const SINK_KEY = 'key-of-a-test';
const MAX_BYTES = 30 * 1024 * 1024;

export interface SendgridSink {
  /** Without a trailing slash. */
  readonly url: string;
  readonly mails: readonly SentMail[];
  /** As SendGrid shows it to who sets up the event webhook. */
  readonly publicKey: string;
  /** The headers of an event webhook, for the body as it is. */
  sign(body: string, at: Date): Record<string, string>;
  stop(): Promise<void>;
}

/** Stands in for SendGrid: takes mails as it does, refuses what it refuses, and signs events. */
export async function startSendgridSink(): Promise<SendgridSink> {
  const mails: SentMail[] = [];
  const server = fastify({ bodyLimit: MAX_BYTES });
  addMailRoute(server, mails);
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  return { url, mails, ...createSigner(), stop: () => server.close() };
}

function addMailRoute(server: FastifyInstance, mails: SentMail[]): void {
  server.post('/v3/mail/send', async ({ headers, body }, reply) => {
    if (headers.authorization !== `Bearer ${SINK_KEY}`) {
      const message = 'The provided authorization grant is invalid, expired, or revoked';
      return reply.code(401).send({ errors: [{ message, field: null, help: null }] });
    }
    const mail = mailSchema.safeParse(body);
    if (!mail.success) {
      const errors = mail.error.issues.map(({ path, message }) => ({
        message,
        field: path.join('.'),
        help: null,
      }));
      return reply.code(400).send({ errors });
    }
    mails.push(mail.data);
    return reply.code(202).header('x-message-id', `sink-${mails.length}`).send();
  });
}

function createSigner() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', {
    namedCurve: 'prime256v1',
    publicKeyEncoding: { format: 'der', type: 'spki' },
    privateKeyEncoding: { format: 'pem', type: 'pkcs8' },
  });
  const key = createPrivateKey(privateKey);
  return {
    publicKey: publicKey.toString('base64'),
    sign(body: string, at: Date) {
      const seconds = String(Math.floor(at.getTime() / 1000));
      return {
        'content-type': 'application/json',
        'x-twilio-email-event-webhook-timestamp': seconds,
        'x-twilio-email-event-webhook-signature': createSign('SHA256')
          .update(seconds)
          .update(body)
          .sign(key, 'base64'),
      };
    },
  };
}
