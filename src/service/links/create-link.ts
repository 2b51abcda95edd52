import type { ChatPlace } from '../../domain/chat/chat-place.js';
import { AppError, isAppError } from '../../domain/errors.js';
import { buildLink } from '../../domain/link/build-link.js';
import { CREATION_QUOTA } from '../../domain/link/creation-quota.js';
import type { Link, LinkDraft } from '../../domain/link/link.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Merchant, Mode } from '../../domain/merchant/merchant.js';
import type { Clock } from '../../ports/clock.js';
import type { Ids } from '../../ports/ids.js';
import type { Kick } from '../../ports/kick.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { type TakeLiveLimitsDeps, takeLiveLimits, undoLiveLimits } from '../limits/take-live-limits.js';
import { checkAllowed } from '../people/check-allowed.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';
import { type CheckDraftDeps, checkDraft } from './check-draft.js';
import { listCardPlaces } from './list-card-places.js';
import { checkIsOver, followPlace } from './take-place.js';

export interface CreateLinkRequest {
  readonly actor: MemberActor;
  readonly draft: LinkDraft;
  /** The same key twice answers the same link: a second press, a retried request. At most 255 characters. */
  readonly requestKey: string;
  /** When the draft was last checked and shown; null: it comes unseen and is judged by the time it arrives. */
  readonly reviewedAt: Date | null;
  /** The conversation the card goes to; null: the merchant's channel, or the maker's direct messages. */
  readonly cardPlace: ChatPlace | null;
  /** Of what a key of the API asks for; absent: a person does. */
  readonly api?: ApiMaker;
}

/** What is otherwise where a program makes a link: its pace is limited at the door, not here. */
interface ApiMaker {
  /** The key's, whatever links of people are made in. */
  readonly mode: Mode;
  /** Whose direct messages have the card where the merchant has no channel: the member who made the key. */
  readonly keyMadeBy: string;
}

interface CreatedLink {
  readonly link: Link;
  /** False when the request key had made it before. */
  readonly created: boolean;
}

export interface CreateLinkDeps extends CheckDraftDeps, TakeLiveLimitsDeps {
  readonly links: LinkRepository;
  readonly merchants: MerchantRepository;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly kick: Kick;
}

export type CreateLink = (request: CreateLinkRequest) => Promise<CreatedLink>;

/** Generated references are short: another one is drawn when the merchant has it already. */
const INSERT_TRIES = 5;

/** Whoever reads a review may take this long over it: "expires in 15 minutes" still holds when they press. */
const REVIEW_GRACE_MS = 10 * 60_000;

/**
 * Makes an open link with its first event, which the relay then tells.
 * Throws AppError `invalid_input` (with problems), `reference_taken`, `not_allowed`, `rate_limited`
 * (`details.retryAfterMs`), `live_mode_refused`, `write_conflict`, `store_unavailable`; and of a
 * link whose place cannot be taken, or was taken by one that can still be paid: `link_open`, `payment_under_way`,
 * `link_already_paid`.
 */
export function makeCreateLink(deps: CreateLinkDeps): CreateLink {
  return async (request) => {
    try {
      return await make(deps, request);
    } catch (refusal) {
      // A second press of what was made in time is answered, however late it comes.
      const earlier = await findEarlier(deps, request);
      if (earlier === null) throw refusal;
      return earlier;
    }
  };
}

async function make(deps: CreateLinkDeps, request: CreateLinkRequest): Promise<CreatedLink> {
  const merchant = await checkRequest(deps, request);
  // Limits of real money are asked before it is made: by the second press they may be lower, and must not refuse it.
  const earlier = merchant.mode === 'live' ? await findEarlier(deps, request) : null;
  const result = earlier ?? (await insertInPlace(deps, { request, merchant }));
  deps.kick('relay');
  return result;
}

/** What this very request made before. */
async function findEarlier(
  { links }: CreateLinkDeps,
  { actor: { merchantId }, requestKey }: CreateLinkRequest,
): Promise<CreatedLink | null> {
  const link = await links.findByRequestKey(merchantId, requestKey);
  return link && { link, created: false };
}

/** What this may be made in. Throws what stands against it. */
async function checkRequest(deps: CreateLinkDeps, request: CreateLinkRequest): Promise<Merchant> {
  const { actor, draft } = request;
  const now = deps.clock.now();
  checkAllowed(actor, 'create_link');
  const found = await getMerchantOrThrow(deps.merchants, actor.merchantId);
  const merchant = { ...found, mode: request.api?.mode ?? found.mode };
  const problems = await checkDraft(deps, { draft, merchant, now: judgedAt(request, now) });
  if (problems.length > 0) throw new AppError('invalid_input', { problems });
  return merchant;
}

interface Insertion {
  readonly request: CreateLinkRequest;
  readonly merchant: Merchant;
}

async function insertInPlace(deps: CreateLinkDeps, { request, merchant }: Insertion): Promise<CreatedLink> {
  const place = { merchantId: merchant.id, now: deps.clock.now() };
  const draft = await followPlace(deps.links, request.draft, place);
  return insert(deps, { request: { ...request, draft }, merchant }, INSERT_TRIES);
}

async function insert(deps: CreateLinkDeps, insertion: Insertion, tries: number): Promise<CreatedLink> {
  const { links, clock, ids } = deps;
  const { request, merchant } = insertion;
  const createdAt = clock.now();
  const link = buildLink(request.draft, {
    id: ids.newId('lnk'),
    slug: ids.newSlug(),
    generatedReference: ids.newReference(),
    eventId: ids.newId('evt'),
    mode: merchant.mode,
    reminders: merchant.settings.reminders,
    places: await listCardPlaces(deps, merchant, request),
    maker: request.actor,
    createdAt,
  });
  const undo = await takeLimits(deps, link, request.requestKey);
  try {
    const quota = request.api ? undefined : CREATION_QUOTA;
    const { isRival, ...stored } = await links.insert(link, request.requestKey, quota);
    if (isRival !== true) return stored;
    checkIsOver(stored.link, clock.now());
    throw new PlaceTaken(stored.link.id);
  } catch (error) {
    await undo();
    const next = tries > 1 ? tryAgain(insertion, error) : null;
    if (next === null) throw error instanceof PlaceTaken ? new AppError('write_conflict') : error;
    return insert(deps, next, tries - 1);
  }
}

/** By a link that is over by now: its own place is to be had. */
class PlaceTaken extends Error {
  constructor(readonly linkId: string) {
    super('the place was taken');
  }
}

/** What is to be tried next; null: nothing. */
function tryAgain(insertion: Insertion, error: unknown): Insertion | null {
  const { request } = insertion;
  if (error instanceof PlaceTaken) {
    return { ...insertion, request: { ...request, draft: { ...request.draft, reissueOf: error.linkId } } };
  }
  return request.draft.reference === null && isAppError(error, 'reference_taken') ? insertion : null;
}

/** Of real money there is a limit. Answers what to do where the link is not made. */
async function takeLimits(
  deps: CreateLinkDeps,
  { merchantId, mode, amount, createdAt: at }: Link,
  key: string,
): Promise<() => Promise<void>> {
  if (mode === 'test') return async () => {};
  const taking = { merchantId, amount, key, at };
  await takeLiveLimits(deps, taking);
  return async () => {
    // The same press at the same moment may have made it, and took once for both.
    const made = await deps.links.findByRequestKey(merchantId, key);
    if (made === null) await undoLiveLimits(deps, taking);
  };
}

function judgedAt({ reviewedAt }: CreateLinkRequest, now: Date): Date {
  if (reviewedAt === null) return now;
  return new Date(Math.min(now.getTime(), Math.max(reviewedAt.getTime(), now.getTime() - REVIEW_GRACE_MS)));
}
