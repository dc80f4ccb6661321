/** What displays' boards are called, by id; their pages by id where there are several. */
export type BoardTitles = Readonly<
  Record<string, { readonly name: string; readonly pages: Readonly<Record<string, string>> }>
>;
