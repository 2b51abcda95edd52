import type { EventSubscriber } from '../../ports/event-subscriber.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { ChangeLink } from './change-link.js';

export interface NoteReissueDeps {
  readonly links: LinkRepository;
  readonly changeLink: ChangeLink;
}

/** Notes on a link that another took its place, so that its old address leads there. */
export function makeNoteReissue({ links, changeLink }: NoteReissueDeps): EventSubscriber {
  return {
    name: 'reissues',
    async handle({ id, merchantId, slug, reference, reissueOf }, { type, actor, source }) {
      if (type !== 'link.created' || reissueOf === null) return;
      const old = await links.findById(merchantId, reissueOf);
      if (old === null) return;
      const successor = { linkId: id, slug, reference };
      await changeLink(old, { type: 'reissued', successor }, { actor, source });
    },
  };
}
