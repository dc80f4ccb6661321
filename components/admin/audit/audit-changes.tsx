import { useTranslations } from "next-intl";
import type { AuditChange } from "@/lib/contracts/admin/audit";
import { factText } from "./fact-text";
import { useFactWords } from "./use-fact-words";

/** What an event changed: the fields' names at once, their values before and after when opened. */
export function AuditChanges({ changes }: { readonly changes: readonly AuditChange[] }) {
  const t = useTranslations("audit");
  const words = useFactWords();
  const fields = changes.map(({ field }) => words.name(field)).join(", ");
  return (
    <details className="mt-1">
      <summary className="min-h-6 cursor-pointer break-words py-1 text-sm text-muted hover:text-text">
        {t("changes", { count: changes.length, fields })}
      </summary>
      <dl className="mt-1 space-y-2 border-l-2 border-line pl-3 text-sm">
        {changes.map(({ field, before, after }) => (
          <div key={field}>
            <dt className="font-semibold">{words.name(field)}</dt>
            <dd className="whitespace-pre-line break-words">
              <span className="text-muted">{t("before")}:</span> {factText(field, before, words)}
            </dd>
            <dd className="whitespace-pre-line break-words">
              <span className="text-muted">{t("after")}:</span> {factText(field, after, words)}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
