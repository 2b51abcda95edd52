import { createServices } from '../../src/service/create-services.js';
import type { ServiceDeps } from '../../src/service/service-deps.js';
import { createFakeServiceDeps } from '../support/fake-service-deps.js';

export const PUBLIC_URL = 'https://pay.example.com';

/** The real use cases over a store in memory and a gateway that says yes. */
export function createTestServices(parts: Partial<ServiceDeps> = {}) {
  return createServices({ ...createFakeServiceDeps(), senders: [], publicUrl: PUBLIC_URL, ...parts });
}
