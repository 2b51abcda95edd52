import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { createConnection } from 'mongoose';
import {
  createSandboxGateway,
  type SandboxGateway,
} from '../../../src/adapters/payments/sandbox/bank/gateway.js';
import type { SandboxTimers } from '../../../src/adapters/payments/sandbox/timers.js';
import type { WebhookRequest } from '../../../src/ports/webhook-source.js';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.js';
import { createFakeIds } from '../../support/fake-ids.js';
import { createFakeLogger, type LoggedLine } from '../../support/fake-logger.js';
import { startTestStore } from '../../support/test-store.js';

export const SANDBOX_SECRET = 'sandbox-secret-for-tests';

/** The sandbox bank on a real server of its own, with the merchant's webhook receiver beside it. */
export interface RunningSandbox {
  readonly sandbox: SandboxGateway;
  readonly clock: FakeClock;
  readonly publicUrl: string;
  /** Every webhook that arrived, in order, whatever was answered. */
  readonly received: WebhookRequest[];
  readonly logged: readonly LoggedLine[];
  /** What the receiver answers from now on; a number is a status, 'silence' no answer at all. */
  answerWebhooksWith(answer: number | 'silence'): void;
  /** Lets the timer of the sweep strike once. */
  sweep(): Promise<void>;
  /** Lets every wait run out at once from now on. */
  loseAllPatience(): void;
  /** A new process on the same store: memory gone, books kept. */
  restart(how?: { readonly isAlone: boolean }): Promise<SandboxGateway>;
  /** The bank's books are out of reach from now on. */
  loseStore(): Promise<void>;
  stop(): Promise<void>;
}

export async function startSandbox(): Promise<RunningSandbox> {
  const store = await startTestStore();
  const clock = createFakeClock();
  const ids = createFakeIds();
  const { logger, lines } = createFakeLogger();
  const received: WebhookRequest[] = [];
  let answer: number | 'silence' = 204;
  let patient = true;
  let sweep = async () => {};

  const timers: SandboxTimers = {
    every(_intervalMs, task) {
      sweep = task;
      return () => {};
    },
    after(_delayMs, task) {
      if (!patient) task();
      return () => {};
    },
  };

  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const startGateway = async (isAlone = false) => {
    const connection = await createConnection(store.uri, { bufferCommands: false }).asPromise();
    const gateway = createSandboxGateway({
      connection,
      publicUrl,
      localUrl: publicUrl,
      secret: SANDBOX_SECRET,
      clock,
      ids,
      logger,
      timers,
      isAlone: () => isAlone,
    });
    await gateway.start();
    return { connection, gateway };
  };
  const first = await startGateway();
  const running = [first];

  const app = Fastify({
    serverFactory: (handler) => server.on('request', handler),
  });
  await app.register(first.gateway.plugin);
  await app.register(async (receiver) => {
    receiver.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    receiver.post<{ Body: Buffer }>('/webhooks/sandbox', (request, reply) => {
      const signature = request.headers['x-sandbox-signature'];
      received.push({
        ...{ method: request.method, address: `${publicUrl}${request.url}` },
        rawBody: request.body,
        headers: { 'x-sandbox-signature': String(signature) },
        now: clock.now(),
      });
      if (answer === 'silence') return reply.hijack();
      // Somewhere that answers well, for whoever follows a redirect.
      return reply.code(answer).header('location', '/sandbox/style.css').send();
    });
  });
  await app.ready();

  return {
    sandbox: first.gateway,
    clock,
    publicUrl,
    received,
    logged: lines,
    answerWebhooksWith: (next) => {
      answer = next;
    },
    sweep: () => sweep(),
    loseAllPatience: () => {
      patient = false;
    },
    async restart({ isAlone } = { isAlone: false }) {
      await Promise.all(running.map(({ gateway }) => gateway.stop()));
      const next = await startGateway(isAlone);
      running.push(next);
      return next.gateway;
    },
    async loseStore() {
      await Promise.all(running.map(({ connection }) => connection.close()));
    },
    async stop() {
      await Promise.all(running.map(({ gateway }) => gateway.stop()));
      await app.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all(running.map(({ connection }) => connection.close()));
      await store.stop();
    },
  };
}
