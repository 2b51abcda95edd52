import { describe, expect, it } from '@jest/globals';
import { addSkinTones } from '../../../../../../src/adapters/chat/reader/text/add-skin-tones.js';

describe('addSkinTones', () => {
  it.each([
    ['👋', [2], '👋🏻'],
    ['☝️', [4], '☝🏽'],
    ['👩‍🔬', [6], '👩🏿‍🔬'],
    ['🧑‍🤝‍🧑', [2, 6], '🧑🏻‍🤝‍🧑🏿'],
    ['👩‍❤️‍👨', [3], '👩🏼‍❤️‍👨🏼'],
    ['🤝', [3], '🤝🏼'],
    ['🎉', [2], '🎉🏻'],
    ['👋', [], '👋'],
  ])('makes of %s with the tones %j: %s', (emoji, tones, toned) => {
    expect(addSkinTones(emoji, tones)).toBe(toned);
  });
});
