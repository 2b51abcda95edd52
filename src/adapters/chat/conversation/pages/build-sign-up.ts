import { INITIAL_SETTINGS, type Merchant } from '../../../../domain/merchant/merchant.js';
import { nameCountry } from '../../copy/name-country.js';
import { listLikelyCountries } from '../../reader/contacts/list-likely-countries.js';
import { nameZone } from '../../time/zone.js';
import type { Words } from '../../words/words.js';
import { buildCurrencyGroups } from '../form/currency-options.js';
import type { Field } from '../model/field.js';
import { choices, says } from '../model/part.js';
import type { FormReply, PageReply } from '../model/reply.js';
import { buildCountryGroups } from '../settings/country-options.js';
import { SIGN_UP_FIELD } from '../settings/sign-up-fields.js';
import { buildTimeZoneGroups } from '../settings/time-zone-options.js';
import { listUsualZones } from '../settings/usual-zones.js';
import { reviewChoice } from './kyc-choices.js';
import { newLinkChoice } from './page-parts.js';

/** Who a merchant is; what is known or likely is filled in. `timeZone`: the owner's. */
export function buildSignUpForm(words: Words, merchant: Merchant, timeZone: string): FormReply {
  return {
    kind: 'form',
    form: 'sign_up',
    title: words.say('signup.title'),
    submit: words.say('signup.submit'),
    about: words.say('signup.about'),
    fields: [
      {
        kind: 'text',
        name: SIGN_UP_FIELD.name,
        label: words.say('signup.name'),
        hint: words.say('signup.name.hint'),
        isRequired: true,
        value: merchant.name,
      },
      ...buildPlaceFields(words, merchant, timeZone),
    ],
    smallPrint: null,
    notice: null,
    linkId: null,
  };
}

function buildPlaceFields(words: Words, { country, settings }: Merchant, timeZone: string): readonly Field[] {
  const { currencies } = settings;
  const known = country === null ? listKnown(timeZone) : [country];
  const likely = known.length > 0 ? known : listUsual(words);
  // Nobody said where they are: that is asked here, as it is where nobody signs up.
  const isAsked = timeZone === INITIAL_SETTINGS.timeZone;
  return [
    {
      kind: 'select',
      name: SIGN_UP_FIELD.country,
      label: words.say('signup.country'),
      isRequired: true,
      groups: buildCountryGroups(words, likely),
      chosen: known[0] ?? null,
    },
    {
      kind: 'select',
      name: SIGN_UP_FIELD.currency,
      label: words.say('signup.currency'),
      isRequired: true,
      placeholder: words.say('form.currency.placeholder'),
      groups: buildCurrencyGroups(words, currencies),
      chosen: currencies[0] ?? null,
    },
    {
      kind: 'select',
      name: SIGN_UP_FIELD.timeZone,
      label: words.say('settings.time_zone'),
      isRequired: true,
      placeholder: words.say('settings.time_zone.placeholder'),
      groups: buildTimeZoneGroups(words, timeZone, isAsked ? listZones(words) : []),
      chosen: isAsked ? null : timeZone,
    },
  ];
}

/** Where that clock is; nowhere for one that nobody chose. */
function listKnown(timeZone: string): readonly string[] {
  return timeZone === INITIAL_SETTINGS.timeZone ? [] : listLikelyCountries(timeZone, null);
}

function listZones({ language }: Words): readonly string[] {
  return listUsualZones(language, INITIAL_SETTINGS.timeZone).map(({ zone }) => zone);
}

/** Where most are who read this language. */
function listUsual({ language }: Words): readonly string[] {
  const zones = listUsualZones(language, INITIAL_SETTINGS.timeZone);
  return [...new Set(zones.flatMap(({ zone }) => listLikelyCountries(zone, null).slice(0, 1)))];
}

/** Who it is from now on, and the two ways on: a test link, or what live ones need. */
export function buildSignedUp(
  words: Words,
  { name, country, settings }: Merchant,
  { mayBeLive }: { readonly mayBeLive: boolean },
): PageReply {
  const said = words.say('signup.done', {
    live: mayBeLive ? 'allowed' : 'other',
    merchant: name,
    country: nameCountry(words, country ?? ''),
    currency: settings.currencies[0] ?? '',
    zone: nameZone(words, settings.timeZone),
  });
  return {
    kind: 'signed_up',
    title: words.say('signup.title'),
    words: said,
    parts: [says(said), choices(newLinkChoice(words), reviewChoice(words))],
  };
}
