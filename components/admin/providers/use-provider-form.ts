"use client";

import { useAdminForm } from "@/lib/client/forms/use-admin-form";
import {
  type GroupGrant,
  type ProviderDetail,
  providerChange,
  providerInput,
} from "@/lib/contracts/admin/identity-providers";
import type { Maker } from "@/lib/domain/identity/maker";

/** What the form holds, whether it adds a provider (with `id` and `enabled`) or changes one (with `revision`). */
interface ProviderValues {
  id?: string;
  revision?: number;
  enabled?: boolean;
  maker: Maker;
  name: string;
  clientId: string;
  clientSecret: string | null;
  domains: string[];
  groupsClaim: string | null;
  groups: GroupGrant[];
}

const LIST = "/admin/settings/single-sign-on";
const ADDRESS = "/api/admin/identity-providers";

/** The form of a provider that is stored, or of one that is to be under this id. */
export function useProviderForm(provider: ProviderDetail | { readonly id: string }) {
  const isStored = "maker" in provider;
  return useAdminForm<ProviderValues, unknown>({
    schema: isStored ? providerChange : providerInput,
    values: isStored ? valuesOf(provider) : empty(provider.id),
    method: isStored ? "PUT" : "POST",
    address: isStored ? `${ADDRESS}/${encodeURIComponent(provider.id)}` : ADDRESS,
    thing: `identity-provider:${provider.id}`,
    ...(isStored ? {} : { leaveTo: LIST }),
  });
}

export type ProviderForm = ReturnType<typeof useProviderForm>;

function valuesOf(provider: ProviderDetail): ProviderValues {
  const { revision, maker, name, clientId, domains, groupsClaim, groups } = provider;
  return {
    revision,
    maker,
    name,
    clientId,
    clientSecret: null,
    domains: [...domains],
    groupsClaim,
    groups: [...groups],
  };
}

function empty(id: string): ProviderValues {
  return {
    id,
    enabled: true,
    maker: emptyMaker("entra"),
    name: USUAL_NAMES.entra,
    clientId: "",
    clientSecret: "",
    domains: [],
    groupsClaim: "groups",
    groups: [],
  };
}

/** What the button at sign-in mostly says; names that are the same in every language. */
const USUAL_NAMES: Readonly<Record<Maker["kind"], string>> = {
  google: "Google",
  entra: "Microsoft",
  okta: "Okta",
  oidc: "",
};

function emptyMaker(kind: Maker["kind"]): Maker {
  if (kind === "google") return { kind };
  if (kind === "entra") return { kind, directoryId: "" };
  return kind === "okta" ? { kind, domain: "" } : { kind, issuer: "" };
}

/** Takes another maker: where it is begins empty, and a name that nobody has typed follows. */
export function chooseMaker(form: ProviderForm, kind: Maker["kind"]): void {
  const { maker, name, groupsClaim } = form.getValues();
  const touch = { shouldDirty: true } as const;
  form.clearErrors();
  form.setValue("maker", emptyMaker(kind), touch);
  if (name === "" || name === USUAL_NAMES[maker.kind]) form.setValue("name", USUAL_NAMES[kind], touch);
  if (kind === "google") {
    form.setValue("groupsClaim", null, touch);
    form.setValue("groups", [], touch);
  } else if (groupsClaim === null && maker.kind === "google") form.setValue("groupsClaim", "groups", touch);
}
