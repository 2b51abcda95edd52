import type { Role } from '../../../../domain/merchant/member.js';
import { nameZone } from '../../time/zone.js';
import type { Words } from '../../words/words.js';
import { choices, says } from '../model/part.js';
import type { FormReply, PageReply } from '../model/reply.js';
import { beginChoices } from './page-parts.js';

/** What the form of the zone is filled in by. */
export const CITY_FIELD = 'city';

/** Ready to write, and the same in every language. */
export const CITY_EXAMPLE = 'Bangkok';

/** Asks for a city. */
export function buildZoneForm(words: Words): FormReply {
  return {
    kind: 'form',
    form: 'zone',
    title: words.say('zone.title'),
    submit: words.say('zone.submit'),
    about: null,
    fields: [
      {
        kind: 'text',
        name: CITY_FIELD,
        label: words.say('zone.city'),
        hint: words.say('zone.city.hint', { example: CITY_EXAMPLE }),
        isRequired: true,
        value: '',
      },
    ],
    smallPrint: null,
    notice: null,
    linkId: null,
  };
}

/** In which zone somebody's times are from now on, and the way on. */
export function buildZoneSet(words: Words, zone: string, role: Role | null = null): PageReply {
  const said = words.say('page.zone_set', { zone: nameZone(words, zone) });
  return {
    kind: 'zone_set',
    title: words.say('zone.title'),
    words: said,
    parts: [
      says(said),
      choices(...beginChoices(words, role), {
        label: words.say('page.button.help'),
        intent: { kind: 'help' },
      }),
    ],
  };
}
