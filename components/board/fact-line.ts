/**
 * What stands under or beside a board's name: its tenant and what is known of it. A tenant's first board bears the
 * tenant's name, and once is enough; null is not known yet.
 */
export function factLine(boardName: string, tenantName: string, facts: readonly (string | null)[]): string {
  const tenant = tenantName === boardName || tenantName === "" ? null : tenantName;
  return [tenant, ...facts].filter((fact) => fact !== null).join(" · ");
}

/** The same with ever fewer facts, for where all of them have no room: what is said is said whole. */
export function factLines(boardName: string, tenantName: string, facts: readonly (string | null)[]): readonly string[] {
  return [...facts.map((_, index) => facts.length - index), 0].map((count) =>
    factLine(boardName, tenantName, facts.slice(0, count)),
  );
}
