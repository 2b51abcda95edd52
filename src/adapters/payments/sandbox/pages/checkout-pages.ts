import formbody from '@fastify/formbody';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isAppError } from '../../../../domain/errors.js';
import { findAcceptedLanguage } from '../../../../domain/text/accepted-language.js';
import type { Clock } from '../../../../ports/clock.js';
import type { Ids } from '../../../../ports/ids.js';
import type { Words } from '../../../chat/words/words.js';
import { wordsIn } from '../../../chat/words/words-in.js';
import { findAct, performAct } from '../acts.js';
import { buildEvents, endSession, isTaken } from '../end-session.js';
import { findOutcome, type Outcome } from '../outcomes.js';
import { asProvider } from '../provider-errors.js';
import { reportSession } from '../report-session.js';
import { findWayBack, type SandboxSession } from '../session.js';
import type { SessionStore } from '../session-store.js';
import type { SandboxTimers, StopTimer } from '../timers.js';
import { renderCheckout } from './checkout-page.js';
import { renderEnded } from './ended-page.js';
import { renderOutOfOrder, renderUnknown } from './notice-pages.js';
import { GO_BACK } from './outcome-choices.js';
import { CHECKOUT_STYLE, STYLE_PATH } from './style.js';

export interface CheckoutPagesDeps {
  readonly store: SessionStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly timers: SandboxTimers;
  /** Sends the webhooks of a session that are due; never rejects. */
  readonly deliver: (sessionId: string) => Promise<void>;
}

/** How long the customer waits for the merchant to be told before going back. */
const LONGEST_WAIT_MS = 2_500;

interface SessionRoute {
  Params: { sessionId: string };
}

const choiceSchema = z.object({ outcome: z.string().max(100) });

/** The bank's own pages: they know nothing of the link, only of the session. Reading one changes nothing. */
export function createCheckoutPages(deps: CheckoutPagesDeps): FastifyPluginAsync {
  return async (app) => {
    if (!app.hasContentTypeParser('application/x-www-form-urlencoded')) await app.register(formbody);

    app.setErrorHandler((error, request, reply) => {
      if (!isAppError(error, 'provider_unavailable')) throw error;
      return sendPage(reply.code(503), renderOutOfOrder(readWords(request)));
    });

    app.get(STYLE_PATH, (_request, reply) =>
      reply
        .type('text/css; charset=utf-8')
        .header('cache-control', 'public, max-age=300')
        .send(CHECKOUT_STYLE),
    );

    app.get<SessionRoute>('/sandbox/checkout/:sessionId', async (request, reply) =>
      makeShow(deps, request, reply)(await findSession(deps, request.params)),
    );

    app.post<SessionRoute>('/sandbox/checkout/:sessionId', async (request, reply) =>
      handleChoice(deps, request, reply),
    );
  };
}

async function handleChoice(
  deps: CheckoutPagesDeps,
  request: FastifyRequest<SessionRoute>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { params, body } = request;
  const show = makeShow(deps, request, reply);
  const session = await findSession(deps, params);
  const choice = choiceSchema.safeParse(body).data?.outcome;
  if (session === null) return show(null);
  if (choice === GO_BACK) return reply.redirect(findWayBack(session), 303);
  const change = findChange(deps, session, choice);
  if (change === null) return show(session, 400);
  if (!(await asProvider(change.make))) return show(await findSession(deps, params), 409);
  await deliverBriefly(deps, session._id);
  return reply.redirect(change.leadsBack ? findWayBack(session) : request.url, 303);
}

interface Change {
  /** Answers false when it cannot happen any more. */
  readonly make: () => Promise<boolean>;
  /** To the merchant; who disputes a payment stays at the bank, which decides. */
  readonly leadsBack: boolean;
}

function findChange(deps: CheckoutPagesDeps, session: SandboxSession, choice: unknown): Change | null {
  const outcome = findOutcome(choice);
  if (outcome !== null) return { make: () => choose(deps, session, outcome), leadsBack: true };
  const act = findAct(choice);
  return act === null ? null : { make: () => performAct(deps, session, act), leadsBack: false };
}

function findSession(
  { store }: CheckoutPagesDeps,
  { sessionId }: SessionRoute['Params'],
): Promise<SandboxSession | null> {
  return asProvider(async () => store.find(sessionId));
}

/** The bank knows its customers by their browser alone, and answers in the language that it asks for. */
function readWords({ headers }: FastifyRequest): Words {
  return wordsIn(findAcceptedLanguage(headers['accept-language']) ?? 'en');
}

/** Answers a request with the page of a session as it stands. */
function makeShow({ clock }: CheckoutPagesDeps, request: FastifyRequest<SessionRoute>, reply: FastifyReply) {
  const words = readWords(request);
  return (session: SandboxSession | null, code = 200): FastifyReply => {
    if (session === null) return sendPage(reply.code(404), renderUnknown(words));
    const now = clock.now();
    const isOpen = session.ending === null && reportSession(session, now).status === 'open';
    const page = isOpen ? renderCheckout(words, session) : renderEnded(words, session, now);
    return sendPage(reply.code(code), page, session);
  };
}

/** False when it had ended otherwise. */
async function choose(
  { store, clock, ids }: CheckoutPagesDeps,
  session: SandboxSession,
  outcome: Outcome,
): Promise<boolean> {
  const now = clock.now();
  const ending = endSession(session, outcome, { now, newId: ids.newId });
  const events = buildEvents(ending, { now, newId: ids.newId });
  const ended = await store.end(session._id, ending, { events, now });
  // A second press of the same button leads where the first one led.
  if (ended === null) return (await store.find(session._id))?.ending?.outcome === outcome.key;
  if (isTaken(ending)) await store.takeAfterAll(session, ending.settlesAt);
  return true;
}

async function deliverBriefly(deps: CheckoutPagesDeps, sessionId: string): Promise<void> {
  let stopTimer: StopTimer = () => {};
  const waited = new Promise<void>((resolve) => {
    stopTimer = deps.timers.after(LONGEST_WAIT_MS, resolve);
  });
  await Promise.race([deps.deliver(sessionId), waited]);
  stopTimer();
}

function sendPage(reply: FastifyReply, html: string, session?: SandboxSession): FastifyReply {
  // A form's target covers the redirect that answers it: https://www.w3.org/TR/CSP3/#directive-form-action
  const formTargets = session === undefined ? "'none'" : `'self' ${new URL(findWayBack(session)).origin}`;
  return reply
    .headers({
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; style-src 'self'; form-action ${formTargets}; base-uri 'none'; frame-ancestors 'none'`,
      'referrer-policy': 'same-origin',
      vary: 'Accept-Language',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex, nofollow',
    })
    .type('text/html; charset=utf-8')
    .send(html);
}
