import { findZone } from '../../reader/time/find-zone.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { readText } from '../model/form-entries.js';
import { buildRefusal } from '../pages/build-refusal.js';
import { buildZoneForm, buildZoneSet, CITY_EXAMPLE, CITY_FIELD } from '../pages/build-zone.js';

export const answerAskZone: Answer<'ask_zone'> = async (_deps, _intent, asked) =>
  buildZoneForm(wordsForMember(await asked.recognise()));

/** The zone of a city that was pressed. */
export const answerSetZone: Answer<'set_zone'> = async ({ services }, intent, asked) => {
  const identified = await asked.identify();
  const words = wordsForMember(identified);
  const zone = findZone(intent.zone);
  if (zone === null) {
    return buildRefusal(words, { text: words.say('zone.problem', { example: CITY_EXAMPLE }), example: null });
  }
  await services.changeTimeZone(identified.actor, zone, asked.workspace.platform);
  return buildZoneSet(words, zone, identified.actor.role);
};

/** The zone of a city that was typed into the form. */
export const answerSaveZone: Answer<'save_zone'> = async ({ services }, { entries }, asked) => {
  const identified = await asked.identify();
  const words = wordsForMember(identified);
  const zone = findZone(readText(entries, CITY_FIELD));
  if (zone === null) {
    return {
      kind: 'problems',
      problems: { [CITY_FIELD]: words.say('zone.problem', { example: CITY_EXAMPLE }) },
    };
  }
  await services.changeTimeZone(identified.actor, zone, asked.workspace.platform);
  return buildZoneSet(words, zone, identified.actor.role);
};
