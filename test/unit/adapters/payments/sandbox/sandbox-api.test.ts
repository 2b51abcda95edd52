import { describe, expect, it } from '@jest/globals';
import type { SandboxApiDeps } from '../../../../../src/adapters/payments/sandbox/api-deps.js';
import { createSandboxApi } from '../../../../../src/adapters/payments/sandbox/sandbox-api.js';
import { createFakeClock } from '../../../../support/fake-clock.js';
import { createFakeIds } from '../../../../support/fake-ids.js';

const open = (practisesLive?: boolean) =>
  createSandboxApi({
    // Nothing is asked of the books here.
    store: {} as SandboxApiDeps['store'],
    ...{ publicUrl: 'https://pay.example.com', secret: 's', clock: createFakeClock(), ids: createFakeIds() },
    ...(practisesLive === undefined ? {} : { practisesLive }),
  });

describe('the practice bank', () => {
  it('takes test payments alone, and live ones only where all is practice', () => {
    const modes = (practisesLive?: boolean) =>
      (['test', 'live'] as const).filter((mode) => open(practisesLive).serves({ merchantId: 'mer_1', mode }));
    expect(modes()).toEqual(['test']);
    expect(modes(false)).toEqual(['test']);
    expect(modes(true)).toEqual(['test', 'live']);
  });
});
