import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "playwright/test";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** A bubble belongs to what it explains, and stands at the end of the page only to lie above everything. */
const EXEMPT = { region: { enabled: false } } as const;

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
}

/** Resolves when no colour is on its way to another one any more; what moves for ever is left alone. */
async function atRest(): Promise<void> {
  await new Promise((painted) => requestAnimationFrame(painted));
  const ending = document
    .getAnimations()
    .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime ?? 0)));
  await Promise.all(ending.map(({ finished }) => finished.catch(() => undefined)));
}

/** Fails on anything that axe finds against WCAG 2.2 AA. Evaluated past the content security policy, which lets no script tag in. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  await page.evaluate(source);
  await page.evaluate(atRest);
  const rules = (await page.getByRole("tooltip").count()) > 0 ? EXEMPT : {};
  const found = await page.evaluate(
    async (options) => {
      const { axe } = window as unknown as {
        axe: { run(root: Document, options: object): Promise<{ violations: unknown }> };
      };
      return (await axe.run(document, options)).violations;
    },
    { runOnly: TAGS, rules },
  );
  // Holds because axe-core documents this shape.
  const violations = found as readonly Violation[];
  const told = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.slice(0, 3).map((node) => `${JSON.stringify(node.target)}: ${node.failureSummary ?? ""}`),
  }));
  expect(told, what).toEqual([]);
}
