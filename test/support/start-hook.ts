import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type PaylinkEvent, verifyWebhook } from '@paylink/client';

export interface Hook {
  readonly url: string;
  /** What was told, each believed by its signature. */
  readonly events: readonly PaylinkEvent[];
  /** What was told and not believed. */
  readonly refused: readonly string[];
  /** Resolves once one comes that is of this type and about this link. */
  waitFor(type: string, reference?: string): Promise<PaylinkEvent>;
  close(): Promise<void>;
}

/** A program that hears of events as the docs of the API show it. */
export async function startHook(secret: () => string): Promise<Hook> {
  const events: PaylinkEvent[] = [];
  const refused: string[] = [];
  let wake = () => {};
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    try {
      const body = Buffer.concat(chunks);
      events.push(verifyWebhook({ secret: secret(), headers: request.headers, body }));
      response.writeHead(204).end();
    } catch (error) {
      refused.push(String(error));
      response.writeHead(400).end();
    }
    wake();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const find = (type: string, reference: string | undefined) =>
    events.find((event) => event.type === type && (reference === undefined || isAbout(event, reference)));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    events,
    refused,
    async waitFor(type, reference) {
      for (;;) {
        const event = find(type, reference);
        if (event !== undefined) return event;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

export function isAbout({ data }: PaylinkEvent, reference: string): boolean {
  const { link } = 'link' in data ? data : { link: null };
  return typeof link === 'object' && link !== null && 'reference' in link && link.reference === reference;
}
