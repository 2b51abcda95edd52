import type { InstanceRegistry } from '../../src/ports/instance-registry.js';

/** The instances on one store, in memory. */
export function createFakeInstanceRegistry(): InstanceRegistry {
  const instances = new Map<string, number>();
  return {
    async beat(id) {
      instances.set(id, (instances.get(id) ?? 0) + 1);
      return [...instances].map(([known, beats]) => ({ id: known, beats }));
    },
    remove: async (id) => void instances.delete(id),
    removeAll: async () => instances.clear(),
  };
}
