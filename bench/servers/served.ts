/** A server that runs in a process of its own while it is measured. */
export interface Served {
  readonly url: string;
  /** Work that the measuring process asks for by name. */
  readonly answers: Readonly<Record<string, (argument: number) => Promise<unknown>>>;
}

export interface Question {
  readonly ask: string;
  readonly argument: number;
}

export type Message = { readonly url: string } | { readonly answer: unknown } | { readonly failure: string };
