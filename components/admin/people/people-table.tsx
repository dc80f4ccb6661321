"use client";

import { useFormatter, useTranslations } from "next-intl";
import { PageLink } from "@/components/ui/page-link";
import { Table, Td, Th } from "@/components/ui/table";
import type { PersonRow } from "@/lib/contracts/admin/people";
import { usePlaceWords } from "./use-place-words";

/** How many of a person's tenants are named before the rest is counted on their own page. */
const NAMED = 4;

/** People, each leading to their page. `now`: epoch ms at the server. */
export function PeopleTable({ people, now }: { readonly people: readonly PersonRow[]; readonly now: number }) {
  const t = useTranslations("people");
  const format = useFormatter();
  const placeWords = usePlaceWords();
  if (people.length === 0) return <p className="py-6 text-muted">{t("none")}</p>;
  return (
    <Table
      caption={t("table")}
      head={
        <>
          <Th>{t("name")}</Th>
          <Th>{t("places")}</Th>
          <Th>{t("secondFactor")}</Th>
          <Th>{t("lastSignIn")}</Th>
        </>
      }
    >
      {people.map((person) => (
        <tr key={person.id}>
          <Th scope="row">
            <PageLink href={`/admin/people/${person.id}`} className="underline underline-offset-4">
              {person.name}
            </PageLink>
            <span className="block break-all text-sm font-normal text-muted">{person.email}</span>
            {person.disabled && <span className="block text-sm text-breach">{t("disabled")}</span>}
          </Th>
          <Td>
            {person.installationAdmin === true && <span className="block">{t("everything")}</span>}
            {person.memberships.slice(0, NAMED).map(({ tenantId, tenantName, role, boardIds }) => (
              <span key={tenantId} className="block">
                {placeWords(tenantName, role, boardIds?.length ?? null)}
              </span>
            ))}
            {person.memberships.length > NAMED && (
              <span className="text-muted">+{person.memberships.length - NAMED}</span>
            )}
            {person.installationAdmin !== true && person.memberships.length === 0 && t("nothing")}
          </Td>
          <Td className={person.secondFactor === "on" ? undefined : "text-muted"}>
            {t(`secondFactors.${person.secondFactor}`)}
          </Td>
          <Td className="whitespace-nowrap">
            {person.lastSignInAt === null ? t("never") : format.relativeTime(person.lastSignInAt, now)}
          </Td>
        </tr>
      ))}
    </Table>
  );
}
