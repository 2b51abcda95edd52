import type { Merchant } from '../../../../domain/merchant/merchant.js';
import { nameWatchingPlace } from '../../copy/name-watching-place.js';
import type { Words } from '../../words/words.js';
import type { Field } from '../model/field.js';
import { SETTINGS_FIELD } from './settings-fields.js';

/** The chats that are told of all links, each to be taken out; nothing where there is none. */
export function buildWatchingField(words: Words, merchant: Merchant): readonly Field[] {
  const { watching } = merchant.settings;
  if (watching.length === 0) return [];
  const options = watching.map((place) => ({
    value: place.channelId,
    label: nameWatchingPlace(words, place, merchant),
  }));
  return [
    {
      kind: 'toggles',
      name: SETTINGS_FIELD.watching,
      label: words.say('settings.watching'),
      hint: words.say('settings.watching.hint'),
      options,
      chosen: options.map(({ value }) => value),
    },
  ];
}
