import type { IncomingMessage, ServerResponse } from 'node:http';
import { ErrorCode, HTTPModuleFunctions, isCodedError } from '@slack/bolt';
import type { Logger } from '../../../ports/logger.js';
import { EVENTS_PATH } from '../connection/slack-options.js';
import type { AnswerEvent } from './answer-event.js';
import { asOrgEvent } from './as-org-event.js';
import { isCertificateCheck } from './body-shapes.js';
import type { Gate } from './create-gate.js';

export type RequestListener = (request: IncomingMessage, response: ServerResponse) => void;

export interface RequestListenerDeps {
  readonly hearInstallations: RequestListener;
  /** Null in socket mode: then nothing comes in over HTTP but installations. */
  readonly gate: Gate | null;
  readonly answerEvent: AnswerEvent;
  readonly logger: Logger;
}

/** What the HTTP server hands all of `/slack/` to. What Bolt knows no path for is answered 404. */
export function createRequestListener(deps: RequestListenerDeps): RequestListener {
  const { hearInstallations, gate, answerEvent, logger } = deps;

  async function takeEvent(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await gate?.(request, response)) ?? null;
    if (body === null) return;
    if (isCertificateCheck(body)) HTTPModuleFunctions.buildContentResponse(response, '');
    else if (body['type'] === 'url_verification') {
      HTTPModuleFunctions.buildContentResponse(response, { challenge: body['challenge'] });
    } else await answerEvent(asOrgEvent(body), request, response);
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url?.split('?', 1)[0];
    if (path === EVENTS_PATH && request.method === 'POST' && gate !== null) {
      return takeEvent(request, response);
    }
    // Bolt reads a body by itself, and nothing there awaits what it makes of it.
    if (request.method !== 'GET') {
      response.writeHead(404).end();
      return;
    }
    try {
      hearInstallations(request, response);
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
