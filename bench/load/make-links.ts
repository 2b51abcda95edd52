import type { Link, LinkDraft } from '../../src/domain/link/link.js';
import type { MemberActor } from '../../src/domain/merchant/actor.js';
import type { Services } from '../../src/service/create-services.js';

/** Below the 20 links a minute that one person may create. */
const LINKS_PER_MEMBER = 15;
const IN_FLIGHT = 20;

let made = 0;

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
  services: Pick<Services, 'createLink'>,
  merchantId: string,
  draft: LinkDraft = LINK_DRAFT,
): Promise<Link> {
  made += 1;
  const memberId = `mem_bench_${Math.floor(made / LINKS_PER_MEMBER)}`;
  const actor: MemberActor = { kind: 'member', merchantId, memberId, role: 'sales' };
  const requestKey = `bench-${made}`;
  const { link } = await services.createLink({
    actor,
    draft,
    requestKey,
    cardPlace: null,
    reviewedAt: null,
  });
  return link;
}

export async function getMerchantId(services: Pick<Services, 'identifyMember'>): Promise<string> {
  const { merchant } = await services.identifyMember({
    platform: 'slack',
    workspaceId: 'T0BENCH',
    workspaceName: 'Lotus Valley School',
    workspaceHandle: null,
    userId: 'U0BENCH',
    displayName: 'Ann Lee',
    timeZone: 'Asia/Bangkok',
    language: null,
    standing: 'may_own',
  });
  return merchant.id;
}

export async function makeLinks(
  services: Pick<Services, 'createLink' | 'identifyMember'>,
  count: number,
): Promise<Link[]> {
  const merchantId = await getMerchantId(services);
  return inFlight(count, IN_FLIGHT, () => makeLink(services, merchantId));
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
