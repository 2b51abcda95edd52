import { mayDo } from '../../../../domain/merchant/permissions.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { zoneOf } from '../model/zones.js';
import { buildExport } from '../pages/build-export.js';
import { refuseButOwner } from './refuse-but-owner.js';

/** Everything that there is of a merchant, for its owner; anybody else is told whom to ask. */
export const answerOpenExport: Answer<'open_export'> = async (deps, _intent, asked) => {
  const identified = await asked.identify();
  const { actor, merchant } = identified;
  if (!mayDo(actor.role, 'export_all')) return refuseButOwner(deps, identified, 'export');
  const files = await deps.services.inviteExport(actor);
  return buildExport(wordsForMember(identified), {
    ...{ ...files, merchantName: merchant.name, timeZone: zoneOf(identified) },
  });
};
