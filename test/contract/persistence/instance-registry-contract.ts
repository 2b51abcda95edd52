import { beforeEach, describe, expect, it } from '@jest/globals';
import type { InstanceRegistry } from '../../../src/ports/instance-registry.js';

export function describeInstanceRegistry(open: () => Promise<InstanceRegistry>): void {
  describe('InstanceRegistry', () => {
    let registry: InstanceRegistry;
    beforeEach(async () => {
      registry = await open();
    });
    const beat = async (id: string) => (await registry.beat(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1));

    it('counts the beats of each instance, and shows all to all', async () => {
      expect(await beat('one')).toEqual([{ id: 'one', beats: 1 }]);
      await beat('two');
      await beat('two');
      expect(await beat('one')).toEqual([
        { id: 'one', beats: 2 },
        { id: 'two', beats: 2 },
      ]);
    });

    it('shows at least one of two that begin at once to the other', async () => {
      for (let round = 0; round < 20; round += 1) {
        const names = [`one ${round}`, `two ${round}`] as const;
        const [first, second] = await Promise.all(names.map((name) => registry.beat(name)));
        const isSeen = (beats: typeof first, name: string) => beats?.some(({ id }) => id === name) ?? false;
        expect(isSeen(first, names[1]) || isSeen(second, names[0])).toBe(true);
      }
    });

    it('loses no beat of twenty at once', async () => {
      await Promise.all(Array.from({ length: 20 }, () => registry.beat('one')));
      expect(await beat('one')).toEqual([{ id: 'one', beats: 21 }]);
    });

    it('forgets one that is gone, and counts it anew when it comes back', async () => {
      await beat('one');
      await beat('two');
      await registry.remove('two');
      await registry.remove('never there');
      expect(await beat('one')).toEqual([{ id: 'one', beats: 2 }]);
      expect(await beat('two')).toEqual([
        { id: 'one', beats: 2 },
        { id: 'two', beats: 1 },
      ]);
    });

    it('forgets everybody', async () => {
      await beat('one');
      await beat('two');
      await registry.removeAll();
      expect(await beat('three')).toEqual([{ id: 'three', beats: 1 }]);
    });
  });
}
