import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LocalTime } from "@/components/admin/audit/local-time";
import { Card } from "@/components/ui/card";
import type { InstallationFacts as Facts } from "@/lib/contracts/admin/installation";

/** What the installation is, with the variable of the environment where one decides. `now`: epoch ms at the server. */
export function InstallationFacts({ facts, now }: { readonly facts: Facts; readonly now: number }) {
  const t = useTranslations("settings.installation");
  const format = useFormatter();
  const { address, storage, secret } = facts;
  return (
    <Card aria-label={t("title")} className="border border-line px-5 py-2">
      <dl className="divide-y divide-line">
        <Line label={t("version")} hint={t("versionHint")}>
          {facts.version}
        </Line>
        <Line
          label={t("address")}
          hint={t(address.isGiven ? "addressHint" : "addressGuessed")}
          by={t("by", { variable: "WALLBOARD_URL" })}
        >
          {address.url}
        </Line>
        <Line
          label={t("storage")}
          hint={t(storage.kind === "sqlite" ? "sqliteHint" : "postgresHint")}
          by={t("by", { variable: storage.kind === "sqlite" ? "WALLBOARD_DATA_DIR, DATABASE_URL" : "DATABASE_URL" })}
        >
          {storage.kind === "sqlite"
            ? t("sqlite", { folder: storage.folder })
            : t("postgres", { database: storage.database, server: storage.server })}
        </Line>
        <Line label={t("schema")} hint={t("schemaHint")}>
          {facts.schema}
        </Line>
        <Line
          label={t("secret")}
          hint={t(secret.isGiven ? "secretGiven" : "secretKept")}
          by={t("by", { variable: "WALLBOARD_SECRET" })}
        >
          {secret.keyId}
        </Line>
        <Line label={t("since")} hint={t("sinceHint", { ago: format.relativeTime(facts.runningSince, now) })}>
          <LocalTime at={new Date(facts.runningSince).toISOString()} />
        </Line>
        <Line label={t("audit")} hint={t("auditHint")}>
          {t("days", { count: facts.auditDays })}
        </Line>
        <Line label={t("session")} hint={t("sessionHint")}>
          {t("hours", { count: facts.sessionHours })}
        </Line>
        <Line label={t("eightx8")} hint={t("eightx8Hint")} by={t("by", { variable: "EIGHTX8_BASE_URL" })}>
          {facts.eightx8Url}
        </Line>
        <Line label={t("node")} hint={t("nodeHint")}>
          {facts.node}
        </Line>
      </dl>
    </Card>
  );
}

interface LineProps {
  readonly label: string;
  readonly hint: string;
  /** Which variable decides it. */
  readonly by?: string;
  readonly children: ReactNode;
}

function Line({ label, hint, by, children }: LineProps) {
  return (
    <div className="py-3 sm:flex">
      <dt className="shrink-0 text-sm leading-6 text-muted sm:mr-4 sm:w-56">{label}</dt>
      <dd className="min-w-0 flex-1">
        <span className="block break-words font-semibold tabular-nums" dir="auto">
          {children}
        </span>
        <span className="mt-0.5 block max-w-2xl text-sm leading-relaxed text-muted">
          {hint}
          {by !== undefined && ` ${by}`}
        </span>
      </dd>
    </div>
  );
}
