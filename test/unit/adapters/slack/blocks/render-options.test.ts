import { describe, expect, it } from '@jest/globals';
import { pickOptions, renderGroups } from '../../../../../src/adapters/slack/blocks/render-options.js';
import { ENGLISH } from '../../../../support/english.js';

const options = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ label: `Zone ${at}`, value: `z${at}` }));

describe('renderGroups', () => {
  it('goes on in further groups where one holds more than a hundred', () => {
    const { option_groups } = renderGroups(ENGLISH, [{ label: 'Asia', options: options(201) }]);
    expect(option_groups?.map((group) => [group.label.text, group.options.length])).toEqual([
      ['Asia', 100],
      ['Asia, more', 100],
      ['Asia, more', 1],
    ]);
  });

  it('lets options without a group stand alone', () => {
    expect(renderGroups(ENGLISH, [{ label: null, options: options(1) }])).toEqual({
      options: [{ text: { type: 'plain_text', text: 'Zone 0', emoji: false }, value: 'z0' }],
    });
  });
});

describe('pickOptions', () => {
  it('keeps the order that was chosen, and leaves out what is not offered', () => {
    const picked = pickOptions([{ label: null, options: options(3) }], ['z2', 'gone', 'z0']);
    expect(picked.map(({ value }) => value)).toEqual(['z2', 'z0']);
  });
});
