/** A row that 8x8 reported since the page was opened and reports no longer. */
export interface Departure {
  readonly id: string;
  readonly name: string;
  /** When it was first missed, epoch ms. */
  readonly since: number;
  /** Its place in the board's order when it went. */
  readonly index: number;
}

export interface Seen {
  readonly known: ReadonlyMap<string, { readonly name: string; readonly index: number }>;
  readonly gone: readonly Departure[];
}

export const NOTHING_SEEN: Seen = { known: new Map(), gone: [] };

/** A tile says for this long that its queue went, ms; then it makes room. */
export const REMEMBERED_MS = 30 * 60_000;

/**
 * Follows which rows came and went. `rows` are those of a view whose part is fresh: a part that failed says nothing
 * about who left. A row that comes back is no longer gone.
 */
export function follow(seen: Seen, rows: readonly { id: string; name: string }[], now: number): Seen {
  const known = new Map(rows.map(({ id, name }, index) => [id, { name, index }]));
  const stillGone = seen.gone.filter(({ id, since }) => !known.has(id) && now - since < REMEMBERED_MS);
  const newlyGone = [...seen.known]
    .filter(([id]) => !known.has(id))
    .map(([id, { name, index }]) => ({ id, name, since: now, index }));
  return { known, gone: [...stillGone, ...newlyGone] };
}
