"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { TextField } from "@/components/ui/text-field";

type SecretFieldProps = Omit<ComponentProps<typeof TextField>, "type" | "after" | "autoComplete">;

/** A secret that can be looked at while it is pasted. No browser is asked to keep it. */
export function SecretField(props: SecretFieldProps) {
  const t = useTranslations("connect.form");
  const [isShown, show] = useState(false);
  return (
    <TextField
      {...props}
      type={isShown ? "text" : "password"}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      after={
        <button
          type="button"
          aria-pressed={isShown}
          aria-label={t("show")}
          onClick={() => show((before) => !before)}
          className="mr-1 h-10 shrink-0 rounded-[8px] px-3 text-sm font-semibold text-muted hover:bg-raised hover:text-text"
        >
          {isShown ? t("hideShort") : t("showShort")}
        </button>
      }
    />
  );
}
