import { useTranslations } from "next-intl";
import { Button, buttonClass } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { AuditQuery } from "@/lib/contracts/admin/audit";
import type { AuditAction } from "@/lib/domain/audit";
import { ZoneField } from "./zone-field";

interface AuditFiltersProps {
  readonly query: AuditQuery;
  /** The tenants to choose from. */
  readonly tenants: readonly { readonly id: string; readonly name: string }[];
  /** The actions to choose from. */
  readonly actions: readonly AuditAction[];
}

/** What to show of the trail. A plain form: what it asks for stands in the address, which can be kept and passed on. */
export function AuditFilters({ query, tenants, actions }: AuditFiltersProps) {
  const t = useTranslations("audit");
  const { tenant, actor, action, from, to, zone, text } = query;
  const isDated = from !== undefined || to !== undefined;
  const days = isDated && zone !== undefined ? t("filter.zone", { zone }) : t("filter.ownZone");
  return (
    <form
      method="get"
      action="/admin/audit"
      aria-label={t("filter.title")}
      className="rounded-tile bg-surface p-4 sm:p-5"
    >
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <Select label={t("filter.tenant")} name="tenant" defaultValue={tenant ?? ""}>
          <option value="">{t("filter.everyTenant")}</option>
          {tenants.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <TextField label={t("filter.actor")} name="actor" defaultValue={actor ?? ""} maxLength={254} />
        <Select label={t("filter.action")} name="action" defaultValue={action ?? ""}>
          <option value="">{t("filter.everyAction")}</option>
          {actions.map((known) => (
            <option key={known} value={known}>
              {t(`actions.${known}`, { actor: "…", subject: "…", tenant: "…" })}
            </option>
          ))}
        </Select>
        <TextField label={t("filter.from")} name="from" type="date" defaultValue={from ?? ""} hint={days} />
        <TextField label={t("filter.to")} name="to" type="date" defaultValue={to ?? ""} />
        <TextField label={t("filter.text")} name="text" defaultValue={text ?? ""} maxLength={200} />
      </div>
      <ZoneField initial={zone ?? "UTC"} />
      <div className="mt-4 flex flex-wrap [&>*]:mr-3">
        <Button kind="primary" type="submit">
          {t("filter.apply")}
        </Button>
        <PageLink className={buttonClass("quiet")} href="/admin/audit">
          {t("filter.clear")}
        </PageLink>
      </div>
    </form>
  );
}
