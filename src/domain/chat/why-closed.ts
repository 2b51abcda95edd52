/** Why nobody can be let into a channel by an invitation: it is archived, or only some may write there. */
export type WhyClosed = 'archived' | 'restricted';
