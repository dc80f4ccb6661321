import { useTranslations } from "next-intl";
import type { AuditEntry } from "@/lib/contracts/admin/audit";
import { isolated } from "@/lib/domain/isolated";
import { AuditChanges } from "./audit-changes";
import { LocalTime } from "./local-time";
import { toldTenant } from "./told-tenant";

/** One event in words: when, who did what, where and from where; what it changed opens below. */
export function AuditEvent({ entry }: { readonly entry: AuditEntry }) {
  const t = useTranslations("audit");
  const { at, action, actor, subject, tenant, address, changes } = entry;
  // Nobody tells who they are while a provider does not say it; all else without an actor Wallboard did itself.
  const unnamed = action === "sign-in.failed" ? t("somebody") : t("nobody");
  const who = actor === null ? unnamed : (actor.name ?? actor.email);
  const where = [toldTenant(entry), actor?.name ? actor.email : null, address === null ? null : t("from", { address })];
  const told = where.filter((text) => typeof text === "string");
  return (
    <li className="border-t border-line px-4 py-3.5 first:border-t-0 sm:px-5 md:flex">
      <p className="shrink-0 text-sm tabular-nums leading-6 text-muted md:mr-5 md:w-60">
        <LocalTime at={at} />
      </p>
      <div className="min-w-0 flex-1">
        <p className="break-words leading-6">
          {t(`actions.${action}`, {
            actor: isolated(who),
            subject: isolated(subject === null ? t("gone") : (subject.name ?? subject.id)),
            tenant: isolated(tenant === null ? t("gone") : (tenant.name ?? tenant.id)),
          })}
        </p>
        {told.length > 0 && <p className="break-words text-sm text-muted">{told.map(isolated).join(" · ")}</p>}
        {changes.length > 0 && <AuditChanges changes={changes} />}
      </div>
    </li>
  );
}
