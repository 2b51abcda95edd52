import { LINK_FIELD } from '../../chat/conversation/form/link-fields.js';
import type { FieldOption } from '../../chat/conversation/model/field.js';
import type { Words } from '../../chat/words/words.js';
import type { Question } from './list-questions.js';

/** What is usual in a field that takes any text; what is typed counts as well. */
export function listQuickAnswers(words: Words, question: Question): readonly FieldOption[] {
  if (question.kind !== 'text' || question.name !== LINK_FIELD.expires) return [];
  return [
    { value: '1h', label: words.say('settings.expiry.hours', { count: 1 }) },
    { value: '24h', label: words.say('settings.expiry.hours', { count: 24 }) },
    { value: '3d', label: words.say('settings.expiry.days', { count: 3 }) },
    { value: '7d', label: words.say('settings.expiry.days', { count: 7 }) },
    { value: 'never', label: words.say('settings.expiry.never') },
  ];
}
