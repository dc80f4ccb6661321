"use client";

import { useMemo, useState } from "react";

/** A calculation as it is typed: what of it makes sense is in the document already. */
export interface TypedCalculation {
  readonly name: string;
  readonly expression: string;
}

/** What was typed and is not finished, by the id of the calculation: it stays until the page is left. */
export interface TypedCalculations {
  readonly all: ReadonlyMap<string, TypedCalculation>;
  set(id: string, typed: TypedCalculation | null): void;
  keepOnly(isKept: (typed: TypedCalculation, id: string) => boolean): void;
}

export function useTypedCalculations(): TypedCalculations {
  const [all, setAll] = useState<ReadonlyMap<string, TypedCalculation>>(() => new Map());
  return useMemo(
    () => ({
      all,
      set: (id, typed) =>
        setAll((before) => {
          const next = new Map(before);
          if (typed === null) next.delete(id);
          else next.set(id, typed);
          return next;
        }),
      keepOnly: (isKept) => setAll((before) => new Map([...before].filter(([id, typed]) => isKept(typed, id)))),
    }),
    [all],
  );
}
