"use client";

import { createContext, useContext } from "react";

/** What a board has besides its tiles, each edited in a dialog of its own. */
export type Panel = "calculations" | "limits";

export interface Panels {
  /** @param id which of its entries is to be changed; none where it is left out */
  open(panel: Panel, id?: string): void;
  /** Back to where tiles can be chosen, from a screen on which the page is only looked at. */
  toCanvas(): void;
}

const PanelsContext = createContext<Panels>({ open: () => {}, toCanvas: () => {} });

export const PanelsProvider = PanelsContext.Provider;

export function usePanels(): Panels {
  return useContext(PanelsContext);
}
