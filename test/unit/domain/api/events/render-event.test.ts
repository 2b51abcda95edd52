import { describe, expect, it } from '@jest/globals';
import { renderEvent } from '../../../../../src/domain/api/events/render-event.js';
import type { VersionChange } from '../../../../../src/domain/api/versions.js';
import { buildApiEvent } from '../../../../contract/persistence/api-events-contract.js';

const EVENT = buildApiEvent('evt_1', {
  data: { link: { object: 'link', id: 'lnk_1', parts: [{ object: 'money', value: '5' }] } },
});
const rename = (version: string, object: string, [was, is]: readonly [string, string]): VersionChange => ({
  ...{ version, object },
  down: ({ [is]: value = null, ...rest }) => ({ ...rest, [was]: value }),
  up: (body) => body,
});
/** Newest first. */
const CHANGES = [
  rename('2027-03-01', 'money', ['amount', 'value']),
  rename('2027-01-01', 'money', ['sum', 'amount']),
  rename('2027-01-01', 'event', ['kind', 'type']),
];
const render = (version: string) => JSON.parse(renderEvent(EVENT, version, CHANGES));

describe('renderEvent', () => {
  it('writes an event in the newest version as it is, the same text each time', () => {
    expect(render('2027-03-01')).toMatchObject({
      type: 'link.created',
      version: '2027-03-01',
      data: EVENT.data,
    });
    expect(renderEvent(EVENT, '2027-03-01')).toBe(renderEvent(EVENT, '2027-03-01'));
  });

  it('takes back what newer versions changed, one after the other, however deep it lies', () => {
    const parts = (version: string) => render(version).data.link.parts;
    expect(parts('2027-01-01')).toEqual([{ object: 'money', amount: '5' }]);
    expect(parts('2026-11-27')).toEqual([{ object: 'money', sum: '5' }]);
    expect(render('2026-11-27')).toMatchObject({ kind: 'link.created' });
    expect(render('2026-11-27')).not.toHaveProperty('type');
    expect(render('2027-01-01')).not.toHaveProperty('kind');
  });
});
