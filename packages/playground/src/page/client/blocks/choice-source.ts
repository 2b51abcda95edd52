import type { Channel, ChoiceOption, JsonObject } from '../../../protocol.js';
import type { FormMemory } from '../form-memory.js';
import { isObject, list, objects, text } from '../json.js';
import { type Directory, nameChannel } from '../text/directory.js';
import { addressOf, type Placed } from './surface.js';

/** What one select offers. */
export interface ChoiceSource {
  /** Everything that fits the typed words; null: more has to be typed first. */
  find(query: string): Promise<ChoiceOption[] | null>;
  /** It asks the app: not at every key. */
  readonly asksApp: boolean;
  /** The words of a chosen value. */
  label(value: string): string;
}

export function chooseSource(placed: Placed): ChoiceSource {
  const kind = text(placed.element['type']).replace('multi_', '');
  return kind === 'external_select' ? askApp(placed) : offer(listOwn(placed, kind));
}

function offer(choices: readonly ChoiceOption[]): ChoiceSource {
  return {
    asksApp: false,
    find: async (query) => choices.filter((choice) => fits(choice, query)),
    label: (value) => choices.find((choice) => choice.value === value)?.text ?? value,
  };
}

function fits({ text: words, description = '' }: ChoiceOption, query: string): boolean {
  const sought = query.trim().toLowerCase();
  return `${words} ${description}`.toLowerCase().includes(sought);
}

function listOwn({ element, surface }: Placed, kind: string): ChoiceOption[] {
  const { directory } = surface;
  if (kind === 'users_select') {
    return directory.people.map(({ id, realName, title }) => ({
      value: id,
      text: realName,
      description: title,
    }));
  }
  if (kind === 'channels_select') return toChoices(directory, (channel) => channel.kind === 'public');
  if (kind === 'conversations_select') return toChoices(directory, buildFilter(element, directory));
  const groups = objects(element['option_groups']).flatMap((group) =>
    objects(group['options']).map((option) => ({ ...toChoice(option), group: text(group['label']) })),
  );
  return [...objects(element['options']).map(toChoice), ...groups];
}

function toChoices(directory: Directory, isOffered: (channel: Channel) => boolean): ChoiceOption[] {
  return directory.channels.filter(isOffered).map((channel) => {
    return { value: channel.id, text: nameChannel(directory, channel) };
  });
}

/** @see https://docs.slack.dev/reference/block-kit/composition-objects/conversation-filter-object */
function buildFilter({ filter }: JsonObject, { people }: Directory): (channel: Channel) => boolean {
  const wanted = isObject(filter) ? list(filter['include']) : [];
  const noBots = isObject(filter) && filter['exclude_bot_users'] === true;
  const isBot = (id: string) => people.some((person) => person.id === id && person.isBot);
  return ({ kind, memberIds }) =>
    (wanted.length === 0 || wanted.includes(kind)) && !(noBots && kind === 'im' && memberIds.some(isBot));
}

function toChoice(option: JsonObject): ChoiceOption {
  const description = text(option['description']);
  const choice = { value: text(option['value']), text: text(option['text']) };
  return description === '' ? choice : { ...choice, description };
}

const DEFAULT_MIN_QUERY = 3;
/** Words of values that an app offered before: by then the list may be another. */
const offeredLabels = new WeakMap<FormMemory, Map<string, string>>();

function askApp(placed: Placed): ChoiceSource {
  const { element, surface } = placed;
  const labels = offeredLabels.get(surface.form) ?? new Map<string, string>();
  offeredLabels.set(surface.form, labels);
  for (const option of objects(element['initial_option']))
    labels.set(text(option['value']), text(option['text']));
  for (const option of objects(element['initial_options'])) {
    labels.set(text(option['value']), text(option['text']));
  }
  const shortest = element['min_query_length'];
  const minimum = typeof shortest === 'number' ? shortest : DEFAULT_MIN_QUERY;
  return {
    asksApp: true,
    async find(query) {
      if (query.length < minimum) return null;
      const choices = await surface.search(addressOf(placed), query);
      for (const choice of choices) labels.set(choice.value, choice.text);
      return choices;
    },
    label: (value) => labels.get(value) ?? value,
  };
}
