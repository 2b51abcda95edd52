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
    await memory.getOrRead('one', async () => 1);
    await memory.getOrRead('two', async () => 2);
    await memory.getOrRead('one', never);
    await memory.getOrRead('three', async () => 3);
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

  it('puts a value into the place of the one it was made from', async () => {
    const memory = createSoloMemory<number>(ALONE, 2);
    await memory.getOrRead('one', async () => 1);
    memory.swap('one', 1, 2);
    expect(await memory.getOrRead('one', never)).toBe(2);
  });

  it('trusts neither of two values that were made from the same one', async () => {
    const memory = createSoloMemory<number>(ALONE, 2);
    await memory.getOrRead('one', async () => 1);
    memory.swap('one', 1, 2);
    memory.swap('one', 1, 3);
    expect(await memory.getOrRead('one', async () => 4)).toBe(4);
  });

  it('keeps nothing among others', async () => {
    const registry = createFakeRegistry();
    const [peers, other] = [registry.join(), registry.join()];
    registry.spreadNews();
    const memory = createSoloMemory<number>(peers, 2);
    await memory.getOrRead('one', async () => 1);
    other.leave();
    expect(await memory.getOrRead('one', async () => 2)).toBe(2);
  });
});
