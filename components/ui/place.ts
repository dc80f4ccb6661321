export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly left: number;
  readonly top: number;
}

/** What a bubble stands beside: the height of all that it may not cover, centred on its anchor. */
export function aroundWhole(anchor: Rect, whole: Rect): Rect {
  return { left: anchor.left, width: anchor.width, top: whole.top, height: whole.height };
}

/**
 * Where a bubble goes: below its anchor, above where there is no room below, beside it where there is none above either, and never over an edge of
 * the window.
 * All values in px; `gap` to the anchor, `margin` to the edge.
 */
export function placeBubble(
  anchor: Rect,
  bubble: { width: number; height: number },
  view: { width: number; height: number },
  gap = 6,
  margin = 8,
): Place {
  const below = anchor.top + anchor.height + gap;
  const above = anchor.top - gap - bubble.height;
  const fitsBelow = below + bubble.height + margin <= view.height;
  if (!fitsBelow && above < margin) {
    const [right, left] = [anchor.left + anchor.width + gap, anchor.left - gap - bubble.width];
    const side = right + bubble.width + margin <= view.width ? right : left >= margin ? left : null;
    const middle = anchor.top + anchor.height / 2 - bubble.height / 2;
    if (side !== null)
      return { left: side, top: Math.max(margin, Math.min(middle, view.height - bubble.height - margin)) };
  }
  const top = fitsBelow || above < margin ? Math.min(below, view.height - bubble.height - margin) : above;
  const centred = anchor.left + anchor.width / 2 - bubble.width / 2;
  const left = Math.min(centred, view.width - bubble.width - margin);
  return { left: Math.max(margin, left), top: Math.max(margin, top) };
}
