import { z } from 'zod';
import type { TemplateState } from '../../../ports/notifier.js';
import type { openClient } from './open-client.js';
import { TwilioCallError } from './twilio-call-error.js';

/** By https://www.twilio.com/docs/content/content-api-resources#fetch-an-approval-status-request */
const STATES: ReadonlyMap<string, TemplateState> = new Map([
  ['approved', 'approved'],
  ['received', 'pending'],
  ['pending', 'pending'],
  ['rejected', 'rejected'],
  ['paused', 'rejected'],
  ['disabled', 'rejected'],
]);

const approvalSchema = z.object({ status: z.string() });

/** Throws TwilioCallError when Twilio could not be asked now. */
export async function readTemplateState(
  client: Awaited<ReturnType<typeof openClient>>,
  contentId: string,
): Promise<TemplateState> {
  try {
    const { whatsapp } = await client.content.v1.contents(contentId).approvalFetch().fetch();
    return STATES.get(approvalSchema.safeParse(whatsapp).data?.status ?? '') ?? 'unknown';
  } catch (error) {
    if (isUnknown(error)) return 'unknown';
    throw error;
  }
}

function isUnknown(error: unknown): boolean {
  if (!(error instanceof TwilioCallError)) return true;
  const { trouble } = error;
  return trouble.kind === 'unreadable' || (trouble.kind === 'refused' && trouble.status === 404);
}
