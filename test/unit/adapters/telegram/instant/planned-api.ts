import type {
  Answer,
  Arguments,
  MethodName,
  TelegramApi,
} from '../../../../../src/adapters/telegram/api/telegram-api.js';

export interface TelegramCall {
  readonly name: MethodName;
  readonly args: Readonly<Record<string, unknown>>;
}

type Planned = { readonly [Name in MethodName]?: (args: Arguments<Name>) => Answer<Name> };

/** A door that answers as it is told, `true` else, and remembers what it was asked. */
export function createPlannedApi(planned: Planned = {}) {
  const calls: TelegramCall[] = [];
  const api: TelegramApi = {
    async call(name, args) {
      calls.push({ name, args: args as Readonly<Record<string, unknown>> });
      const answer = planned[name] as ((given: typeof args) => Answer<typeof name>) | undefined;
      return answer === undefined ? (true as Answer<typeof name>) : answer(args);
    },
  };
  return { api, calls };
}
