interface Identified {
  readonly id: string;
}

export interface Neighbours<T> {
  readonly previous: T | null;
  readonly next: T | null;
}

/** What stands before and after one row, round and round; null for both when it is alone or not among them. */
export function neighbours<T extends Identified>(rows: readonly T[], id: string | undefined): Neighbours<T> {
  const index = rows.findIndex((row) => row.id === id);
  if (index === -1 || rows.length < 2) return { previous: null, next: null };
  return {
    previous: rows[(index - 1 + rows.length) % rows.length] ?? null,
    next: rows[(index + 1) % rows.length] ?? null,
  };
}
