/** Left and right arrow as shortcuts; null registers nothing. */
export function arrowShortcuts(
  go: { left: () => void; right: () => void } | null,
): Readonly<Record<string, () => void>> {
  return go === null
    ? {}
    : Object.fromEntries([
        ["ArrowLeft", go.left],
        ["ArrowRight", go.right],
      ]);
}
