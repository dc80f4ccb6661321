"use client";

import { useFormatter, useTranslations } from "next-intl";
import { PageLink } from "@/components/ui/page-link";
import { type Column, Table } from "@/components/ui/table";
import type { PersonRow } from "@/lib/contracts/admin/people";
import { usePlaceWords } from "./use-place-words";

/** How many of a person's tenants are named before the rest is counted on their own page. */
const NAMED = 4;

/** People, each leading to their page. `now`: epoch ms at the server. */
export function PeopleTable({ people, now }: { readonly people: readonly PersonRow[]; readonly now: number }) {
  const t = useTranslations("people");
  const format = useFormatter();
  if (people.length === 0) return <p className="py-6 text-muted">{t("none")}</p>;
  const columns: readonly Column<PersonRow>[] = [
    { key: "name", head: t("name"), is: "name", cell: (person) => <Who person={person} /> },
    { key: "places", head: t("places"), cell: (person) => <Places person={person} /> },
    {
      key: "secondFactor",
      isShort: true,
      head: t("secondFactor"),
      cell: ({ secondFactor }) => (
        <span className={secondFactor === "on" ? undefined : "text-muted"}>{t(`secondFactors.${secondFactor}`)}</span>
      ),
    },
    {
      key: "lastSignIn",
      isShort: true,
      head: t("lastSignIn"),
      cell: ({ lastSignInAt }) => (lastSignInAt === null ? t("never") : format.relativeTime(lastSignInAt, now)),
    },
  ];
  return <Table caption={t("table")} columns={columns} rows={people} keyOf={({ id }) => id} />;
}

function Who({ person: { id, name, email, disabled } }: { readonly person: PersonRow }) {
  const t = useTranslations("people");
  return (
    <>
      <PageLink href={`/admin/people/${id}`} dir="auto" className="underline underline-offset-4">
        {name}
      </PageLink>
      <span className="block text-sm font-normal text-muted">{email}</span>
      {disabled && <span className="block text-sm text-breach">{t("disabled")}</span>}
    </>
  );
}

function Places({ person: { installationAdmin, memberships } }: { readonly person: PersonRow }) {
  const t = useTranslations("people");
  const placeWords = usePlaceWords();
  return (
    <>
      {installationAdmin === true && <span className="block">{t("everything")}</span>}
      {memberships.slice(0, NAMED).map(({ tenantId, tenantName, role, boardIds }) => (
        <span key={tenantId} className="block">
          {placeWords(tenantName, role, boardIds?.length ?? null)}
        </span>
      ))}
      {memberships.length > NAMED && <span className="text-muted">+{memberships.length - NAMED}</span>}
      {installationAdmin !== true && memberships.length === 0 && t("nothing")}
    </>
  );
}
