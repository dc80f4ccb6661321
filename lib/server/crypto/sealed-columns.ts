import "server-only";

/** Every column that holds something sealed, and the one beside it that names the key. `npm run rotate-secret` walks this list. */
export const SEALED_COLUMNS = [
  { table: "credentials", column: "secret_sealed", keyColumn: "secret_key_id" },
  { table: "identity_providers", column: "secret_sealed", keyColumn: "secret_key_id" },
  { table: "second_factors", column: "secret_sealed", keyColumn: "secret_key_id" },
] as const;

type SealedColumn = (typeof SEALED_COLUMNS)[number];

/** What a sealed value is bound to: the row it stands in. */
export function sealedContext({ table, column }: Pick<SealedColumn, "table" | "column">, id: string): string {
  return `${table}.${column}:${id}`;
}
