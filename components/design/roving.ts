/** Whether the focus is being moved by keys that leave what is chosen as it is. */
let roves = false;

/** Gives a tile the focus without choosing it, so that it can be added to what is chosen. */
export function focusAlone(element: HTMLElement): void {
  roves = true;
  element.focus();
  roves = false;
}

/** Asked by a tile that gets the focus. */
export function isFocusAlone(): boolean {
  return roves;
}

/** A tile's handle on the canvas; null where it has none now. */
export function handleOf(tileId: string): HTMLElement | null {
  const handles = [...document.querySelectorAll<HTMLElement>("[data-canvas] [data-tile]")];
  return handles.find(({ dataset }) => dataset.tile === tileId) ?? null;
}
