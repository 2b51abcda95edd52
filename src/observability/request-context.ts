import { AsyncLocalStorage } from 'node:async_hooks';

/** What every log line of one request carries. */
export interface RequestContext {
  readonly requestId: string;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs `work`, and all that it starts, inside the context of one request. */
export function runInRequestContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

/** The request under way; undefined outside of one, in a job for instance. */
export function getRequestContext(): RequestContext | undefined {
  return storage.getStore();
}
