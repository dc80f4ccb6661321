import { useTranslations } from "next-intl";
import type { AuditChange } from "@/lib/contracts/admin/audit";
import { isKnownField } from "./known-field";

/** What an event changed: the fields' names at once, their values before and after when opened. */
export function AuditChanges({ changes }: { readonly changes: readonly AuditChange[] }) {
  const t = useTranslations("audit");
  const nameOf = (field: string): string => (isKnownField(field) ? t(`fields.${field}`) : field);
  const show = (value: unknown): string => {
    if (value === null || value === "") return t("none");
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (Array.isArray(value)) return value.map(show).join(", ");
    return typeof value === "object" ? JSON.stringify(value) : String(value);
  };
  const fields = changes.map(({ field }) => nameOf(field)).join(", ");
  return (
    <details className="mt-1">
      <summary className="min-h-6 cursor-pointer break-words py-1 text-sm text-muted hover:text-text">
        {t("changes", { count: changes.length, fields })}
      </summary>
      <dl className="mt-1 space-y-2 border-l-2 border-line pl-3 text-sm">
        {changes.map(({ field, before, after }) => (
          <div key={field}>
            <dt className="font-semibold">{nameOf(field)}</dt>
            <dd className="break-words">
              <span className="text-muted">{t("before")}:</span> {show(before)}
            </dd>
            <dd className="break-words">
              <span className="text-muted">{t("after")}:</span> {show(after)}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
