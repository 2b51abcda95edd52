import { AppError, isAppError } from '../../../../domain/errors.js';
import { INITIAL_SETTINGS } from '../../../../domain/merchant/merchant.js';
import { mayDo } from '../../../../domain/merchant/permissions.js';
import { findOnlyZone } from '../../reader/contacts/list-likely-countries.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { type FormEntries, readText } from '../model/form-entries.js';
import { zoneOf } from '../model/zones.js';
import { buildSignedUp, buildSignUpForm } from '../pages/build-sign-up.js';
import { describeSettingsProblems } from '../settings/describe-settings-problems.js';
import { SIGN_UP_FIELD } from '../settings/sign-up-fields.js';
import { isTimeZone } from '../settings/time-zone-options.js';

/** Asks an owner whose payments these are; others are refused. */
export const answerAskSignUp: Answer<'ask_sign_up'> = async (_deps, _intent, asked) => {
  const identified = await asked.identify();
  const { role } = identified.actor;
  if (!mayDo(role, 'change_settings')) throw new AppError('not_allowed', { action: 'change_settings', role });
  return buildSignUpForm(wordsForMember(identified), identified.merchant, zoneOf(identified));
};

/** What was chosen; what is no choice of ours counts as none. `timeZone`: null where nobody said one. */
function readSignUp(entries: FormEntries, ownersZone: string) {
  const country = readText(entries, SIGN_UP_FIELD.country);
  return {
    name: readText(entries, SIGN_UP_FIELD.name),
    country,
    currency: readText(entries, SIGN_UP_FIELD.currency),
    timeZone: chooseZone(readText(entries, SIGN_UP_FIELD.timeZone), country, ownersZone),
  };
}

/** The owner's own where they have said it: nobody has chosen the zone that stands for none. */
function chooseZone(typed: string, country: string, ownersZone: string): string | null {
  if (isTimeZone(typed)) return typed;
  return ownersZone === INITIAL_SETTINGS.timeZone ? findOnlyZone(country) : ownersZone;
}

/** Keeps it; answers what is wrong by its field. */
export const answerSignUp: Answer<'sign_up'> = async ({ services }, { entries }, asked) => {
  const identified = await asked.identify();
  const { actor } = identified;
  const words = wordsForMember(identified);
  const { timeZone, ...said } = readSignUp(entries, zoneOf(identified));
  if (timeZone === null) {
    return {
      kind: 'problems',
      problems: { [SIGN_UP_FIELD.timeZone]: words.say('settings.time_zone.problem') },
    };
  }
  const given = { ...said, timeZone };
  const place = asked.workspace.platform;
  try {
    const signedUp = await services.signUp(actor, given, place);
    // Who was never asked where they are has just said it.
    if (identified.member.timeZone === null) await services.changeTimeZone(actor, given.timeZone, place);
    const { live } = await services.getKyc(actor);
    return buildSignedUp(words, signedUp, { mayBeLive: live.isAllowed });
  } catch (error) {
    if (!isAppError(error, 'settings_invalid')) throw error;
    return describeSettingsProblems(words, error.details.problems);
  }
};
