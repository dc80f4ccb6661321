"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useController } from "react-hook-form";
import { TextField } from "@/components/ui/text-field";
import { PublicMail } from "./public-mail";
import type { ProviderForm } from "./use-provider-form";

/** The e-mail domains whose people may come, in one line with commas; a wrong one is told by itself. */
export function DomainsField({ form }: { readonly form: ProviderForm }) {
  const t = useTranslations("providers.form");
  const { field } = useController({ control: form.control, name: "domains" });
  const domains = field.value;
  const [typed, setTyped] = useState("");
  // What is typed stays as it is, as long as it says what the form holds: that may have been read anew meanwhile.
  const shown = split(typed).join() === domains.join() ? typed : domains.join(", ");
  const wrong = domains.find((_, at) => form.errorOf(`domains.${at}`) !== null);
  return (
    <div>
      <TextField
        ref={field.ref}
        name={field.name}
        label={t("domains")}
        hint={t("domainsHint")}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={wrong === undefined ? form.errorOf("domains") : t("wrongDomain", { domain: wrong })}
        value={shown}
        onBlur={field.onBlur}
        onChange={({ target }) => {
          setTyped(target.value);
          field.onChange(split(target.value));
        }}
      />
      <PublicMail domains={domains} />
    </div>
  );
}

function split(typed: string): string[] {
  return typed.split(/[\s,;]+/).filter((domain) => domain !== "");
}
