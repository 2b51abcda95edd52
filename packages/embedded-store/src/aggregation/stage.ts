import type { Doc } from '../bson-values.js';
import type { Pause, Turn } from '../turns.js';

export type Docs = Iterable<Doc | Pause>;
/** What becomes of the documents that come in; pauses are passed on. */
export type Stage = (docs: Docs, turn: Turn) => Docs;
