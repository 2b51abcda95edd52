import { AsyncLocalStorage } from 'node:async_hooks';

/** What every log line of one request carries. */
export interface RequestContext {
  readonly requestId: string;
}

export interface OpenRequestContext {
  /** Runs `work`, and all that it starts, inside the context while it is open. */
  run<T>(work: () => T): T;
  /** The request is answered. What `keepRequestContext` was told of still ends inside. */
  close(): void;
}

const storage = new AsyncLocalStorage<RequestContext>();

/**
 * How many contexts somebody is still inside of. Following one makes each await of the process two to three times as
 * dear, so nobody is followed while there is none.
 */
let open = 0;

function leave(): void {
  open -= 1;
  if (open === 0) storage.disable();
}

/** The context of one request, until it is closed. */
export function openRequestContext(context: RequestContext): OpenRequestContext {
  let isOpen = true;
  open += 1;
  return {
    run: (work) => (isOpen ? storage.run(context, work) : work()),
    close() {
      if (isOpen) leave();
      isOpen = false;
    },
  };
}

/** Keeps the context around it open for work that goes on after the answer. */
export function keepRequestContext(work: Promise<unknown>): void {
  if (getRequestContext() === undefined) return;
  open += 1;
  // A turn later: what hears of its failure still writes it down.
  const end = () => setImmediate(leave);
  work.then(end, end);
}

/** The request under way; undefined outside of one, in a job for instance. */
export function getRequestContext(): RequestContext | undefined {
  return storage.getStore();
}
