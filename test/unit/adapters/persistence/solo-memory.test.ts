import { describe, expect, it } from '@jest/globals';
import { ALONE } from '../../../../src/adapters/persistence/fixed-peers.js';
import { createSoloMemory } from '../../../../src/adapters/persistence/solo-memory.js';
import { createFakeRegistry } from '../../../support/fake-peers.js';

describe('createSoloMemory', () => {
  const never = async () => {
    throw new Error('it was read');
  };

  it('forgets what was used longest ago when it is full', async () => {
    const memory = createSoloMemory<number>(ALONE, 2);
    memory.set('one', 1);
    memory.set('two', 2);
    await memory.getOrRead('one', never);
    memory.set('three', 3);
    expect(await memory.getOrRead('one', never)).toBe(1);
    expect(await memory.getOrRead('three', never)).toBe(3);
    expect(await memory.getOrRead('two', async () => 22)).toBe(22);
  });

  it('keeps nothing that was read while another instance came', async () => {
    const registry = createFakeRegistry();
    const memory = createSoloMemory<number>(registry.join(), 2);
    const read = memory.getOrRead('one', async () => {
      const visitor = registry.join();
      registry.spreadNews();
      visitor.leave();
      return 1;
    });
    expect(await read).toBe(1);
    expect(await memory.getOrRead('one', async () => 2)).toBe(2);
  });

  it('keeps nothing that is set among others', async () => {
    const registry = createFakeRegistry();
    const [peers, other] = [registry.join(), registry.join()];
    registry.spreadNews();
    const memory = createSoloMemory<number>(peers, 2);
    memory.set('one', 1);
    other.leave();
    expect(await memory.getOrRead('one', async () => 2)).toBe(2);
  });
});
