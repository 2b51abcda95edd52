import type { FieldOption, OptionGroup } from '../../chat/conversation/model/field.js';
import type { Words } from '../../chat/words/words.js';
import { LIMIT, type Option, option, type PlainText, plain } from './block-kit.js';

/** A select's group holds at most 100 options. */
const GROUP_SIZE = 100;

export function renderOption({ label, value }: FieldOption): Option {
  return option(label, value);
}

function chunk<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.length <= GROUP_SIZE
    ? [items]
    : [items.slice(0, GROUP_SIZE), ...chunk(items.slice(GROUP_SIZE))];
}

interface Options {
  readonly options?: Option[];
  readonly option_groups?: { label: PlainText; options: Option[] }[];
}

function nameGroup(words: Words, group: string, part: number): string {
  return part === 0 ? group : words.say('slack.more_of_group', { group });
}

/** Options in their groups, or alone where they have no group; a long group goes on in a second one. */
export function renderGroups(words: Words, groups: readonly OptionGroup[]): Options {
  if (groups.every(({ label }) => label === null)) {
    return { options: groups.flatMap(({ options }) => options.map(renderOption)) };
  }
  const rendered = groups.flatMap(({ label, options }) =>
    chunk(options).map((part, at) => ({
      label: plain(nameGroup(words, label ?? '', at), LIMIT.groupLabel),
      options: part.map(renderOption),
    })),
  );
  return { option_groups: rendered };
}

/** Those of the options that have these values, in the order of the values. */
export function pickOptions(groups: readonly OptionGroup[], values: readonly string[]): Option[] {
  const all = groups.flatMap(({ options }) => options);
  return values.flatMap((wanted) => all.filter(({ value }) => value === wanted).map(renderOption));
}
