import { z } from 'zod';
import type { JsonObject, PersonAction, PersonResult } from '../../protocol.js';
import { isAcknowledged } from '../app-side/app-client.js';
import type { PlatformContext } from '../context/platform-context.js';
import type { ViewRecord } from '../context/records.js';
import { readJsonObject } from '../read-body.js';
import { SlackApiError } from '../slack-api-error.js';
import { closeModal, publishView, pushModal, replaceView, setNotice, setStack } from '../state/views.js';
import { readView } from '../web-api/read-blocks.js';
import { checkInputs } from './check-inputs.js';
import { sendInteraction } from './interaction.js';
import { findPlace, formOf, type Place, rememberEntries } from './place.js';
import { buildResponseUrls } from './response-url-inputs.js';
import { buildResult, TROUBLE } from './result.js';

const viewObject = z.custom<JsonObject>((value) => typeof value === 'object' && value !== null);

/** What an app may answer to a submit. @see https://docs.slack.dev/surfaces/modals/#handling-submissions */
const submitAnswer = z.discriminatedUnion('response_action', [
  z.looseObject({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string().min(1)) }),
  z.looseObject({ response_action: z.literal('update'), view: viewObject }),
  z.looseObject({ response_action: z.literal('push'), view: viewObject }),
  z.looseObject({ response_action: z.literal('clear') }),
]);

export async function submitView(
  ctx: PlatformContext,
  userId: string,
  action: PersonAction & { type: 'submit_view' },
): Promise<PersonResult> {
  const place = findPlace(ctx, userId, { in: 'modal', viewId: action.viewId });
  const { view } = place;
  // As in Slack's client: while one submit is on its way, a second press does nothing.
  if (view === undefined || view.isSubmitting) return buildResult(ctx, userId);
  rememberEntries(place, action.entries ?? {});
  const missing = checkInputs(formOf(place));
  if (Object.keys(missing).length > 0) return showErrors(ctx, view, missing);
  view.isSubmitting = true;
  setNotice(ctx, view, undefined);
  try {
    const answer = await sendInteraction(ctx, 'view_submission', {
      trigger: { userId, channelId: view.channelId, viewId: view.id },
      payload: { ...pickView(place), response_urls: buildResponseUrls(ctx, userId, formOf(place)) },
    });
    if (!isAcknowledged(answer)) return showTrouble(ctx, view);
    return applyAnswer(ctx, view, answer.body);
  } finally {
    view.isSubmitting = false;
  }
}

function pickView(place: Place): JsonObject {
  return { view: place.describe()['view'] ?? null };
}

function applyAnswer(ctx: PlatformContext, view: ViewRecord, body: string): PersonResult {
  if (body.trim() === '') {
    closeModal(ctx, view);
    return buildResult(ctx, view.userId);
  }
  const parsed = submitAnswer.safeParse(readJsonObject(body));
  if (!parsed.success)
    return showTrouble(ctx, view, ['the answer to a submit must be empty or a response_action']);
  const answer = parsed.data;
  if (answer.response_action === 'errors') return applyErrors(ctx, view, answer.errors);
  try {
    if (answer.response_action === 'clear') setStack(ctx, view.userId, []);
    else if (answer.response_action === 'update') replaceView(ctx, view, readView(ctx, answer.view, 'modal'));
    else pushAnswer(ctx, view, answer.view);
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
    return showTrouble(ctx, view, [error.code, ...error.reasons]);
  }
  return buildResult(ctx, view.userId);
}

function pushAnswer(ctx: PlatformContext, view: ViewRecord, pushed: JsonObject): void {
  const { userId, channelId } = view;
  pushModal(ctx, { userId, channelId, content: readView(ctx, pushed, 'modal') });
}

/** Errors count only on input blocks of this view; any other key makes Slack's client give up. */
function applyErrors(ctx: PlatformContext, view: ViewRecord, errors: Record<string, string>): PersonResult {
  const inputs = new Set(view.content.blocks.filter((b) => b.type === 'input').map((b) => b.block_id));
  const strangers = Object.keys(errors).filter((blockId) => !inputs.has(blockId));
  if (strangers.length > 0 || Object.keys(errors).length === 0) {
    return showTrouble(
      ctx,
      view,
      strangers.map((blockId) => `errors: no input block has the block_id ${blockId}`),
    );
  }
  return showErrors(ctx, view, errors);
}

function showErrors(ctx: PlatformContext, view: ViewRecord, errors: Record<string, string>): PersonResult {
  view.errors = errors;
  view.notice = undefined;
  publishView(ctx, view);
  return buildResult(ctx, view.userId, { outcome: 'refused', fieldErrors: errors });
}

function showTrouble(ctx: PlatformContext, view: ViewRecord, reasons: string[] = []): PersonResult {
  if (reasons.length > 0) {
    ctx.changes.publish({
      type: 'call_refused',
      method: 'view_submission answer',
      error: 'invalid_answer',
      reasons,
    });
  }
  setNotice(ctx, view, TROUBLE);
  return buildResult(ctx, view.userId, { outcome: 'failed', notice: TROUBLE });
}
