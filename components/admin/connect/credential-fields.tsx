"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { SecretField } from "./secret-field";
import { NEW_KEY, type useConnectForm } from "./use-connect-form";

/** A key that is stored already, as far as it may be shown. */
export interface StoredKey {
  readonly id: string;
  readonly name: string;
  /** Its last characters; "" when they would be most of it. */
  readonly tail: string;
}

interface CredentialFieldsProps {
  readonly form: ReturnType<typeof useConnectForm>["form"];
  readonly storedKeys: readonly StoredKey[];
}

/** A new key and its secret, or one that serves other tenants already. */
export function CredentialFields({ form, storedKeys }: CredentialFieldsProps) {
  const t = useTranslations("connect.form");
  const credential = form.watch("credential");
  const isNameTaken = form.errorOf("credential.name") !== null && form.errorOf("name") === null;
  return (
    <>
      {storedKeys.length > 0 && (
        <Select
          label={t("credential")}
          value={credential.kind === "existing" ? credential.id : ""}
          onChange={({ target }) =>
            form.setValue(
              "credential",
              target.value === ""
                ? { ...NEW_KEY, name: form.getValues("name") }
                : { kind: "existing", id: target.value },
              { shouldDirty: true },
            )
          }
        >
          <option value="">{t("newKey")}</option>
          {storedKeys.map(({ id, name, tail }) => (
            <option key={id} value={id}>
              {tail === "" ? t("storedKeyShort", { name }) : t("storedKey", { name, tail })}
            </option>
          ))}
        </Select>
      )}
      {credential.kind === "new" && (
        <>
          <TextField
            label={t("apiKey")}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={512}
            error={form.errorOf("credential.apiKey")}
            {...form.register("credential.apiKey")}
          />
          <SecretField
            label={t("apiSecret")}
            maxLength={512}
            error={form.errorOf("credential.apiSecret")}
            {...form.register("credential.apiSecret")}
          />
          {isNameTaken && (
            <TextField
              label={t("keyName")}
              maxLength={80}
              error={form.errorOf("credential.name")}
              {...form.register("credential.name")}
            />
          )}
        </>
      )}
    </>
  );
}
