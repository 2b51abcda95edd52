import type { MemberActor } from '../../src/domain/merchant/actor.js';
import type { Services } from '../../src/service/create-services.js';
import { LINK_DRAFT } from './make-links.js';

type Used = Pick<Services, 'identifyMember' | 'bindChat' | 'createLink' | 'cancelLink'>;

/** Links whose cards stand in several groups of Telegram at once. */
export interface WatchedLinks {
  /** Makes one, whose cards stand in so many groups. */
  make(groups: number): Promise<void>;
  /** Takes the last one back. */
  cancel(): Promise<void>;
}

const PERSON_ID = '7001';

export function createWatchedLinks(services: Used): WatchedLinks {
  let made = 0;
  let last: { readonly actor: MemberActor; readonly linkId: string } | null = null;
  return {
    async make(groups) {
      const actor = await bindGroups(services, groups);
      made += 1;
      const draft = { ...LINK_DRAFT, channels: [], sendTiming: { kind: 'no' } as const };
      const asked = { actor, draft, cardPlace: placeOf(1), reviewedAt: null };
      const { link } = await services.createLink({ ...asked, requestKey: `watched-${made}` });
      last = { actor, linkId: link.id };
    },
    async cancel() {
      if (last === null) throw new Error('no link was made');
      await services.cancelLink(last.actor, { linkId: last.linkId });
    },
  };
}

function placeOf(group: number) {
  const workspaceId = `${-7_000 - group}`;
  return { platform: 'telegram', workspaceId, channelId: workspaceId } as const;
}

async function bindGroups(services: Used, groups: number): Promise<MemberActor> {
  const { actor } = await services.identifyMember({
    ...{ platform: 'telegram', workspaceId: PERSON_ID, workspaceName: 'Lotus Valley School' },
    ...{ workspaceHandle: null, userId: PERSON_ID, displayName: 'Ann', timeZone: null, language: 'en' },
    standing: 'may_own',
  });
  for (let group = 1; group <= groups; group += 1) {
    const { channelId: _, ...workspace } = placeOf(group);
    await services.bindChat(actor, workspace, placeOf(group));
  }
  return actor;
}
