import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  AuthorizationError,
  HTTPModuleFunctions,
  type ReceiverEvent,
  ReceiverMultipleAckError,
} from '@slack/bolt';
import type { Logger } from '../../../ports/logger.js';
import type { SlackBody } from './body-shapes.js';

export interface AnswerEventDeps {
  /** Bolt's: calls the listeners, and resolves when they are done. */
  readonly processEvent: (event: ReceiverEvent) => Promise<void>;
  /** True when whoever asked was told that there is no token any more. */
  readonly tellAccessEnded: (error: unknown, body: SlackBody) => Promise<boolean>;
  readonly logger: Logger;
}

export type AnswerEvent = (
  body: SlackBody,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<void>;

/**
 * Hands what came in to Bolt and answers as the listeners say: 404 when none did, 401 without a token for the
 * workspace. What Bolt cannot read is answered 400: it throws nothing else before a listener has its turn.
 */
export function createAnswerEvent({ processEvent, tellAccessEnded, logger }: AnswerEventDeps): AnswerEvent {
  return async (body, request, response) => {
    let isAnswered = false;
    const finish = (status: number) => {
      if (isAnswered) return;
      isAnswered = true;
      response.writeHead(status).end();
    };
    const ack: ReceiverEvent['ack'] = async (content) => {
      if (isAnswered) throw new ReceiverMultipleAckError();
      isAnswered = true;
      HTTPModuleFunctions.buildContentResponse(response, content);
    };
    const retryNum = HTTPModuleFunctions.extractRetryNumFromHTTPRequest(request);
    const retryReason = HTTPModuleFunctions.extractRetryReasonFromHTTPRequest(request);
    try {
      await processEvent({
        body,
        ack,
        ...(retryNum === undefined ? {} : { retryNum }),
        ...(retryReason === undefined ? {} : { retryReason }),
      });
      finish(404);
    } catch (error) {
      if (!(error instanceof AuthorizationError)) {
        logger.warn({ err: error }, 'a request from Slack could not be read');
        finish(400);
        return;
      }
      finish((await tellAccessEnded(error, body)) ? 200 : 401);
    }
  };
}
