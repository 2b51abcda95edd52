import { describe, expect, it } from '@jest/globals';
import { buildPath, pathPart } from '../../../src/http/build-url.js';

describe('buildPath', () => {
  it('writes filters as Paylink reads them', () => {
    const path = buildPath('/links', {
      state: ['open', 'paid'],
      created: { gte: new Date('2026-11-01T00:00:00Z'), lt: '2026-12-01T00:00:00+07:00' },
      q: 'Ann & Co',
      limit: 5,
      owner: undefined,
    });
    expect(decodeURIComponent(path)).toBe(
      '/links?state=open,paid&created[gte]=2026-11-01T00:00:00.000Z&created[lt]=2026-12-01T00:00:00+07:00&q=Ann+&+Co&limit=5',
    );
    expect(new URLSearchParams(path.split('?')[1]).get('q')).toBe('Ann & Co');
  });

  it('leaves a path without filters alone', () => {
    expect(buildPath('/me')).toBe('/me');
    expect(buildPath('/links', { state: undefined })).toBe('/links');
  });
});

describe('pathPart', () => {
  it('keeps an id from leading elsewhere', () => {
    expect(pathPart('lnk_1')).toBe('lnk_1');
    expect(pathPart('../me?x=#')).toBe('..%2Fme%3Fx%3D%23');
  });

  it.each(['', '.', '..'])('refuses %j', (id) => {
    expect(() => pathPart(id)).toThrow(TypeError);
  });

  it('refuses what is no text', () => {
    // @ts-expect-error An id is text.
    expect(() => pathPart(undefined)).toThrow("An id is needed, as 'lnk_...', not undefined.");
  });
});
