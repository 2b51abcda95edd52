import { describe, expect, it } from '@jest/globals';
import { listOwnZoneNames } from '../../../../../../src/adapters/chat/reader/time/own-zone-names.js';
import { readWhen } from './read-when.js';

describe('listOwnZoneNames', () => {
  it('has what Paylink calls a zone in each of its languages, none twice', () => {
    const names = listOwnZoneNames('Asia/Bangkok');
    expect(names).toContain('bangkok time');
    expect(names).toContain('giờ thái lan');
    expect(new Set(names).size).toBe(names.length);
  });

  it('has none for UTC, nor for what is no zone', () => {
    expect(listOwnZoneNames('UTC')).toEqual([]);
    expect(listOwnZoneNames('Mars/Olympus')).toEqual([]);
  });

  it.each(['bangkok time', 'Giờ Thái Lan'])('lets the reader read %s back', (name) => {
    expect(readWhen(`27 Nov 2026, 18:00, ${name}`)).toBe('2026-11-27T11:00:00Z');
  });
});
