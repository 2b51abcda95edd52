import type { IncomingMessage, ServerResponse } from 'node:http';
import { ErrorCode, type HTTPReceiver, isCodedError } from '@slack/bolt';
import type { Logger } from '../../../ports/logger.js';
import { EVENTS_PATH } from '../slack-options.js';
import type { Gate } from './create-gate.js';

export type RequestListener = (request: IncomingMessage, response: ServerResponse) => void;

export interface RequestListenerDeps {
  readonly receiver: HTTPReceiver;
  /** Null in socket mode: then nothing comes in over HTTP but installations. */
  readonly gate: Gate | null;
  readonly logger: Logger;
}

/** What the HTTP server hands all of `/slack/` to. What Bolt knows no path for is answered 404. */
export function createRequestListener({ receiver, gate, logger }: RequestListenerDeps): RequestListener {
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const isEvent = pathname === EVENTS_PATH && request.method === 'POST';
    if (isEvent && gate === null) {
      response.writeHead(404).end();
      return;
    }
    if (isEvent && gate !== null && !(await gate(request, response))) return;
    try {
      receiver.requestListener(request, response);
    } catch (error) {
      const isUnknown = isCodedError(error) && error.code === ErrorCode.HTTPReceiverDeferredRequestError;
      if (!isUnknown) throw error;
      response.writeHead(404).end();
    }
  }

  return (request, response) => {
    handle(request, response).catch((error: unknown) => {
      logger.error({ err: error }, 'a request from Slack could not be handled');
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}
