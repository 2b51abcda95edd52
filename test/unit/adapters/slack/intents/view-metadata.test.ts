import { describe, expect, it } from '@jest/globals';
import { decodeMetadata, encodeMetadata } from '../../../../../src/adapters/slack/intents/view-metadata.js';

const FULL = {
  draftId: 'dft_1',
  linkId: 'lnk_1',
  channelId: 'C0SALES',
  responseUrl: 'https://hooks.slack.com/commands/T1/2/x',
};
const NOTHING = { draftId: null, linkId: null, channelId: null, responseUrl: null };

describe('view metadata', () => {
  it('comes back as it was', () => {
    expect(decodeMetadata(encodeMetadata(FULL))).toEqual(FULL);
    expect(decodeMetadata(encodeMetadata({ linkId: 'lnk_1' }))).toEqual({ ...NOTHING, linkId: 'lnk_1' });
  });

  it.each(['', 'null', '[]', '{"d":1}', 'no json', '{"d":"dft_1"'])('reads nothing out of %j', (text) => {
    expect(decodeMetadata(text)).toEqual(NOTHING);
  });
});
