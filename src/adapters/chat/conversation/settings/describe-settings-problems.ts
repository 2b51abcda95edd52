import { LEAST_CONTRAST } from '../../../../domain/merchant/accent-color.js';
import { LONGEST_NAME } from '../../../../domain/merchant/sign-up.js';
import {
  MOST_CHARACTERS,
  MOST_TEXTS_PER_DAY,
} from '../../../../domain/merchant/validate-sending-settings.js';
import { MAX_USUAL_CURRENCIES, type SettingsProblem } from '../../../../domain/merchant/validate-settings.js';
import { FIELD_EXAMPLES } from '../../grammar/field-examples.js';
import type { Words } from '../../words/words.js';
import type { ProblemsReply } from '../model/reply.js';
import { SENDING_FIELD } from './sending-fields.js';
import { SETTINGS_FIELD } from './settings-fields.js';
import { SIGN_UP_FIELD } from './sign-up-fields.js';

type Said = readonly [field: string, text: string];
type ColorProblem = Extract<SettingsProblem, { readonly field: 'accentColor' }>;

function describeColor(words: Words, problem: ColorProblem): string {
  if (problem.problem === 'malformed') return words.say('settings.accent_color.problem');
  // Cut, not rounded: 4.496 must not read as enough.
  const contrast = Math.floor(problem.contrast * 100) / 100;
  return words.say('settings.accent_color.too_light', {
    contrast: contrast.toFixed(2),
    least: LEAST_CONTRAST.toFixed(1),
  });
}

function describeName(words: Words, problem: Extract<SettingsProblem, { readonly field: 'name' }>): string {
  return problem.problem === 'not_reviewed'
    ? words.say('signup.name.not_reviewed', { names: problem.reviewed.join(', ') })
    : words.say('signup.name.problem', { max: LONGEST_NAME });
}

function describeProblem(words: Words, problem: SettingsProblem): Said {
  switch (problem.field) {
    case 'currencies':
      return [
        SETTINGS_FIELD.currencies,
        words.say('settings.currencies.problem', { max: MAX_USUAL_CURRENCIES }),
      ];
    case 'defaultExpiry':
      return [SETTINGS_FIELD.expiry, words.say('settings.expiry.problem')];
    case 'language':
      return [SETTINGS_FIELD.language, words.say('settings.language.problem')];
    case 'name':
      return [SIGN_UP_FIELD.name, describeName(words, problem)];
    case 'country':
      return [SIGN_UP_FIELD.country, words.say('signup.country.problem')];
    case 'senderName':
    case 'legalName':
    case 'taxNumber':
      return [
        SENDING_FIELD[problem.field],
        words.say('settings.line.problem', { max: MOST_CHARACTERS[problem.field] }),
      ];
    case 'replyTo':
      return [SENDING_FIELD.replyTo, words.say('problem.email.malformed', { example: FIELD_EXAMPLES.email })];
    case 'accentColor':
      return [SENDING_FIELD.accentColor, describeColor(words, problem)];
    case 'smsSender':
      return [SENDING_FIELD.smsSender, words.say('settings.sms_sender.problem')];
    case 'whatsappTemplates':
      return [SENDING_FIELD[problem.template], words.say('settings.template.problem')];
    case 'textsPerDay':
      return [
        SENDING_FIELD.textsPerDay,
        words.say('settings.texts_per_day.problem', { max: MOST_TEXTS_PER_DAY }),
      ];
  }
}

/** What is wrong with settings, under the fields of both forms. */
export function describeSettingsProblems(words: Words, problems: readonly SettingsProblem[]): ProblemsReply {
  return {
    kind: 'problems',
    problems: Object.fromEntries(problems.map((problem) => describeProblem(words, problem))),
  };
}
