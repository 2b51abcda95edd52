import type { FastifyReply, FastifyRequest } from 'fastify';
import { findAcceptedLanguage } from '../../domain/text/accepted-language.js';
import { LANGUAGES, type Language, toLanguage } from '../../domain/text/language.js';
import type { PayPageView } from '../../service/payments/open-pay-page.js';
import type { Words } from '../chat/words/words.js';
import { wordsIn } from '../chat/words/words-in.js';
import { type CookieScope, createPageCookie } from './page-cookie.js';

/** Remembers what was chosen at the foot of a page, for longer than most links live. */
const LANGUAGE_COOKIE = createPageCookie({
  name: 'paylink_language',
  value: LANGUAGES.join('|'),
  maxAgeSeconds: 90 * 24 * 60 * 60,
});

/**
 * The words of a link's page: what the reader chose on it, else what was chosen for the customer, else what the
 * browser asks for, else the merchant's.
 */
export function wordsForPage(
  request: FastifyRequest,
  { language, merchantLanguage }: Pick<PayPageView, 'language' | 'merchantLanguage'>,
): Words {
  return wordsIn(readChosen(request) ?? language ?? readAccepted(request) ?? merchantLanguage);
}

/** The words of a page that knows no link. */
export function wordsForRequest(request: FastifyRequest): Words {
  return wordsIn(readChosen(request) ?? readAccepted(request) ?? 'en');
}

/** Keeps what is chosen with this very request for the requests to come. */
export function keepChosenLanguage(request: FastifyRequest, reply: FastifyReply, scope: CookieScope): void {
  const asked = readAsked(request);
  if (asked !== null) LANGUAGE_COOKIE.set(reply, asked, scope);
}

function readChosen(request: FastifyRequest): Language | null {
  return readAsked(request) ?? toLanguage(LANGUAGE_COOKIE.read(request));
}

/** `?lang=vi`; a request that the server itself refuses has no query. */
function readAsked({ query }: FastifyRequest): Language | null {
  if (typeof query !== 'object' || query === null || !('lang' in query)) return null;
  return typeof query.lang === 'string' ? toLanguage(query.lang) : null;
}

function readAccepted(request: FastifyRequest): Language | null {
  return findAcceptedLanguage(request.headers['accept-language']);
}
