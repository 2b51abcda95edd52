import type { ApiMethods, Opts } from '@grammyjs/types';

/** The Bot API that this adapter is written for; refusals of an older server are answered by the older way. */
export const BOT_API_VERSION = '10.3';

/** A picture that is sent along. */
export interface Upload {
  readonly source: Buffer;
  readonly filename: string;
}

export type MethodName = keyof ApiMethods<Upload>;

export type Arguments<Name extends MethodName> = Opts<Upload>[Name];
export type Answer<Name extends MethodName> = ReturnType<ApiMethods<Upload>[Name]>;

/** The one door to the Bot API: every method that is called passes here, whatever the library's own types know. */
export interface TelegramApi {
  /**
   * Rejects with what `readFailure` understands: a refusal of the server, or no answer. Never tries again by itself.
   */
  call<Name extends MethodName>(name: Name, args: Arguments<Name>): Promise<Answer<Name>>;
}
