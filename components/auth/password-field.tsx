"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { TextField } from "@/components/ui/text-field";

interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Tells password managers whether to fill in or to suggest. */
  readonly autoComplete: "current-password" | "new-password";
  readonly problem?: string | null;
  readonly hint?: string | undefined;
}

/** A password that can be looked at while it is typed. */
export function PasswordField({ label, value, onChange, autoComplete, problem = null, hint }: PasswordFieldProps) {
  const t = useTranslations("auth.password");
  const [shown, setShown] = useState(false);
  return (
    <TextField
      label={label}
      name="password"
      type={shown ? "text" : "password"}
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
      required
      maxLength={256}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={problem}
      hint={hint}
      after={
        <button
          type="button"
          aria-pressed={shown}
          aria-label={t("show")}
          onClick={() => setShown((before) => !before)}
          className="mr-1 h-10 shrink-0 rounded-[8px] px-3 text-sm font-semibold text-muted hover:bg-raised hover:text-text"
        >
          {shown ? t("hideShort") : t("showShort")}
        </button>
      }
    />
  );
}
