"use client";

import { useTranslations } from "next-intl";
import type { PersonRow, TenantPlaces } from "@/lib/contracts/admin/people";
import { AddMembership } from "./add-membership";
import { MembershipForm } from "./membership-form";
import { usePlaceWords } from "./use-place-words";

interface MembershipsProps {
  readonly person: PersonRow;
  /** The tenants that the reader may put people into. */
  readonly places: readonly TenantPlaces[];
  /** Whether the reader may put somebody into a tenant without an invitation. */
  readonly mayAdd: boolean;
  /** Nobody changes what they are themselves. */
  readonly mayEdit: boolean;
}

/** What somebody is in which tenants. */
export function Memberships({ person, places, mayAdd, mayEdit }: MembershipsProps) {
  const t = useTranslations("people");
  const placeWords = usePlaceWords();
  const { memberships } = person;
  const [first, ...others] = places.filter(({ id }) => memberships.every(({ tenantId }) => tenantId !== id));
  const isLast = memberships.length === 1 && !mayAdd;
  return (
    <section>
      <h2 className="mb-4 text-lg font-bold">{t("person.memberships")}</h2>
      {memberships.length === 0 && <p className="text-muted">{t("person.noMemberships")}</p>}
      {memberships.map((membership) => {
        const { tenantId, tenantName, role, boardIds, givenBy } = membership;
        const tenant = places.find(({ id }) => id === tenantId);
        if (tenant === undefined || !mayEdit)
          return <p key={tenantId}>{placeWords(tenantName, role, boardIds?.length ?? null)}</p>;
        return (
          <div key={tenantId} className="mb-6 rounded-tile bg-surface p-5">
            <h3 className="mb-3 break-words font-semibold">{tenantName}</h3>
            {givenBy !== null && (
              <p className="mb-3 break-words text-sm text-muted">{t("person.byGroups", { provider: givenBy })}</p>
            )}
            <MembershipForm
              person={person}
              tenant={tenant}
              membership={membership}
              {...(isLast ? { leaveTo: "/admin/people" } : {})}
            />
          </div>
        );
      })}
      {mayAdd && first !== undefined && (
        <div className="mt-6 rounded-tile bg-surface p-5">
          <h3 className="mb-3 font-semibold">{t("person.add")}</h3>
          <AddMembership key={memberships.length} person={person} tenants={[first, ...others]} />
        </div>
      )}
    </section>
  );
}
