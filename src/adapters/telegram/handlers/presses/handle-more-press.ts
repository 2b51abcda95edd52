import { buildPayUrl } from '../../../../domain/link/pay-url.js';
import { buildCard } from '../../../chat/cards/build-card.js';
import { onlyWhatMay } from '../../../chat/cards/only-what-may.js';
import { getLink } from '../../../chat/conversation/answers/get-link.js';
import { wordsForMember } from '../../../chat/words/words-for.js';
import { hasGroup } from '../../places/list-places.js';
import { renderMore } from '../../render/render-card.js';
import { tellAside } from '../../sending/tell-aside.js';
import { notePage } from '../conversing/note-page.js';
import type { PressHandler } from './pressed.js';

/** What stands under More of a card, for the one who asks, the address among it where they may give it away. */
export const handleMorePress: PressHandler<'more'> = async (deps, { linkId }, { asker }) => {
  const { merchant, member, actor } = await deps.people.identify(asker);
  const link = await getLink(deps, actor, { linkId });
  const words = wordsForMember({ member, merchant });
  const payUrl = buildPayUrl(deps.publicUrl, link);
  const isLiving = link.state === 'open' && link.may.share;
  const card = buildCard(link, {
    ...{ words, merchant, payUrl, audience: 'private', hasInbox: deps.hasInbox },
    // Who made it stands on the card itself.
    ...{ owner: member, people: [] },
  });
  const shown = {
    ...{ copy: isLiving ? payUrl : null, share: isLiving ? link.reference : null },
    hasPlace: hasGroup(merchant),
  };
  const at = await tellAside(deps, { asker, words }, renderMore(words, onlyWhatMay(card, link.may), shown));
  if (at !== null) await notePage(deps, asker, { at, linkId, says: { kind: 'part' } });
};
