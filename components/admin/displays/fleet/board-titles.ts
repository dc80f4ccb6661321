/** The names of boards, by id. */
export type BoardTitles = Readonly<Record<string, string>>;
