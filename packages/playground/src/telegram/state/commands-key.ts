/** Whose menu of commands, and in which language. */
export interface MenuScope {
  scope?:
    | {
        type: string;
        chat_id?: number | string | undefined;
        user_id?: number | undefined;
      }
    | undefined;
  language_code?: string | undefined;
}

/** Under which a menu is kept: "all_private_chats///vi". */
export function commandsKey({ scope, language_code: language = '' }: MenuScope): string {
  const { type = 'default', chat_id = '', user_id = '' } = scope ?? {};
  return `${type}/${chat_id}/${user_id}/${language}`;
}
