import { expect, it } from '@jest/globals';
import type { Part } from '../../../../../../src/adapters/chat/conversation/model/part.js';
import { buildHelpPage } from '../../../../../../src/adapters/chat/conversation/pages/build-help.js';
import { buildHome } from '../../../../../../src/adapters/chat/conversation/pages/build-home.js';
import { buildLinkList } from '../../../../../../src/adapters/chat/conversation/pages/build-link-list.js';
import { buildZoneSet } from '../../../../../../src/adapters/chat/conversation/pages/build-zone.js';
import type { Role } from '../../../../../../src/domain/merchant/member.js';
import { buildTestActor } from '../../../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../../../support/english.js';
import { START } from '../../../../../support/fake-clock.js';

const merchant = { name: 'Lotus Valley School', country: 'TH' };
const NOTHING = { links: [], total: 0, rest: 'none', page: 1, pageCount: 1 } as const;

function listPages(role: Role): readonly { readonly parts: readonly Part[] }[] {
  const home = {
    ...{ actor: buildTestActor({ role }), merchant, left: null, timeZone: 'Asia/Bangkok', words: ENGLISH },
    ...{ waiting: NOTHING, paid: NOTHING, now: START },
  };
  const query = { mine: false, states: [], words: null };
  return [
    buildHome(home),
    buildHelpPage(ENGLISH, role),
    buildZoneSet(ENGLISH, 'Asia/Bangkok', role),
    buildLinkList({ list: NOTHING, query, now: START, words: ENGLISH, role }),
  ];
}

const offers = (role: Role) =>
  listPages(role).map(({ parts }) => JSON.stringify(parts).includes('"kind":"open_form"'));

it('offers a new link to whoever may make one, and to nobody else', () => {
  expect(offers('sales')).toEqual([true, true, true, true]);
  expect(offers('viewer')).toEqual([false, false, false, false]);
});
