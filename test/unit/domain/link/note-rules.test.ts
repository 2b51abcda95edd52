import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyToLink } from '../../../../src/domain/link/apply-to-link.js';
import type { Link } from '../../../../src/domain/link/link.js';
import { mergeNotes, type NoteChange } from '../../../../src/domain/link/merge-notes.js';
import { buildTestLink } from '../../../support/build-test-link.js';
import { context } from './link-in-state.js';

const NOTES = [
  { key: 'class', value: '4B' },
  { key: 'term', value: 'spring' },
];

const change = (link: Link, ...changes: NoteChange[]) =>
  applyToLink(link, { type: 'change_notes', changes }, context());

describe('mergeNotes', () => {
  it('writes what is named at its place, adds what is new at the end, and takes away what is null', () => {
    const changes = [
      { key: 'order', value: '1042' },
      { key: 'class', value: '5A' },
      { key: 'term', value: null },
      { key: 'never there', value: null },
    ];
    expect(mergeNotes(NOTES, changes)).toEqual([
      { key: 'class', value: '5A' },
      { key: 'order', value: '1042' },
    ]);
  });

  it('answers the same whatever names notes have', () => {
    const key = fc.constantFrom('a', 'b', '__proto__', 'constructor', '1');
    const changes = fc.array(fc.record({ key, value: fc.option(fc.constantFrom('x', 'y')) }));
    fc.assert(
      fc.property(changes, (all) => {
        const once = mergeNotes([], all);
        expect(mergeNotes(once, all)).toEqual(mergeNotes(once, [...all, ...all]));
        for (const name of ['a', 'b', '__proto__', 'constructor', '1']) {
          const last = all.findLast((each) => each.key === name)?.value ?? null;
          expect(once.find((note) => note.key === name)?.value ?? null).toBe(last);
        }
      }),
    );
  });
});

describe('changeNotes', () => {
  it('tells which notes are otherwise, and not what is in them', () => {
    const link = buildTestLink({ notes: NOTES });
    const given = [
      { key: 'class', value: '5A' },
      { key: 'term', value: 'spring' },
    ];
    const outcome = change(link, ...given, { key: 'order', value: '1042' });
    if (outcome.kind !== 'changed') throw new Error(outcome.kind);
    const fact = outcome.link.history.at(-1);
    expect(fact).toMatchObject({ type: 'notes.changed', keys: ['class', 'order'] });
    expect(JSON.stringify(fact)).not.toMatch(/1042|5A|4B/);
  });

  it('says nothing of what is so already', () => {
    const link = buildTestLink({ notes: NOTES });
    const outcome = change(link, { key: 'class', value: '4B' }, { key: 'none', value: null });
    expect(outcome.kind).toBe('unchanged');
  });

  it('refuses what is too much together with what somebody else wrote meanwhile', () => {
    const notes = Array.from({ length: 15 }, (_, i) => ({ key: `k${i}`, value: 'v' }));
    const outcome = change(buildTestLink({ notes }), { key: 'more', value: 'v' });
    expect(outcome).toEqual({ kind: 'refused', code: 'write_conflict' });
  });
});
