import type { Locator } from "playwright/test";

/** Queues of a designed board whose first words stand otherwise in their tile than those of the queues beside them, whatever their state and wherever it is said. */
export function moved(board: Locator): Promise<string[]> {
  const queues = board.locator(".sheet-card:has(h2 .tile-link)");
  return queues.evaluateAll((tiles) => {
    const rows = new Map<string, { name: string; y: number }[]>();
    for (const tile of tiles) {
      const { top, height } = tile.getBoundingClientRect();
      const words = tile.querySelector(".sheet-note")?.getBoundingClientRect().top ?? top;
      const row = `${Math.round(top)} ${Math.round(height)}`;
      const name = tile.querySelector(".tile-link")?.textContent ?? "";
      rows.set(row, [...(rows.get(row) ?? []), { name, y: words - top }]);
    }
    return [...rows.values()].flatMap((row) =>
      row.filter(({ y }) => Math.abs(y - (row[0]?.y ?? 0)) > 0.5).map(({ name }) => name),
    );
  });
}
