import type { Link, LinkDraft } from '../../src/domain/link/link.js';
import type { MemberActor } from '../../src/domain/merchant/actor.js';
import type { Services } from '../../src/service/create-services.js';

/** Below the 20 links a minute that one person may create. */
const LINKS_PER_MEMBER = 15;
const IN_FLIGHT = 20;

let made = 0;
const makers = new WeakMap<object, Map<number, Promise<MemberActor>>>();

export const LINK_DRAFT: LinkDraft = {
  amount: { minor: 4999, currency: 'USD' },
  description: 'School fees for Nguyen Phan, class XII B',
  customer: { name: 'Ann Lee', email: 'ann@example.com', phone: '+66812345678' },
  reference: null,
  notes: [{ key: 'class', value: 'XII B' }],
  channels: ['email'],
  sendTiming: { kind: 'now' },
  expiresAt: null,
  language: null,
  reminders: null,
  reissueOf: null,
};

/** One more link, by a member who has not made too many. */
export async function makeLink(
  services: Pick<Services, 'createLink' | 'identifyMember'>,
  draft: LinkDraft = LINK_DRAFT,
): Promise<Link> {
  made += 1;
  const requestKey = `bench-${made}`;
  const actor = await getMaker(services, Math.floor(made / LINKS_PER_MEMBER));
  const { link } = await services.createLink({
    actor,
    draft,
    requestKey,
    cardPlace: null,
    reviewedAt: null,
  });
  return link;
}

export const OWNER = {
  platform: 'slack',
  workspaceId: 'T0BENCH',
  workspaceName: 'Lotus Valley School',
  workspaceHandle: null,
  userId: 'U0BENCH',
  displayName: 'Ann Lee',
  timeZone: 'Asia/Bangkok',
  language: null,
  standing: 'may_own',
} as const;

export async function getMerchantId(services: Pick<Services, 'identifyMember'>): Promise<string> {
  return (await services.identifyMember(OWNER)).merchant.id;
}

/** Somebody in sales: rights are asked of the store, which has to know them. */
async function getMaker(services: Pick<Services, 'identifyMember'>, number: number): Promise<MemberActor> {
  const known = makers.get(services) ?? new Map<number, Promise<MemberActor>>();
  makers.set(services, known);
  const maker =
    known.get(number) ??
    services
      .identifyMember({ ...OWNER, userId: `U0BENCH${number}`, standing: 'colleague' })
      .then(({ actor }) => actor);
  known.set(number, maker);
  return maker;
}

/** One for each of so many links, so that none joins while they are made. */
export async function prepareMakers(
  services: Pick<Services, 'identifyMember'>,
  count: number,
): Promise<MemberActor[]> {
  const first = Math.floor(made / LINKS_PER_MEMBER) + 1;
  made = (first + Math.ceil(count / LINKS_PER_MEMBER)) * LINKS_PER_MEMBER;
  const makersOf = Array.from({ length: count }, (_, at) =>
    getMaker(services, first + Math.floor(at / LINKS_PER_MEMBER)),
  );
  return Promise.all(makersOf);
}

export async function makeLinks(
  services: Pick<Services, 'createLink' | 'identifyMember'>,
  count: number,
): Promise<Link[]> {
  return inFlight(count, IN_FLIGHT, () => makeLink(services));
}

/** Runs `task` `count` times, `width` at once. */
export async function inFlight<T>(count: number, width: number, task: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  let begun = 0;
  const lane = async () => {
    while (begun < count) {
      begun += 1;
      results.push(await task());
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}
