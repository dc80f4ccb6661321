"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/text-field";

interface CodeFieldProps {
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly error: string | null;
}

/** The code that a display shows, as large as it is there, in whatever way somebody types it. */
export function CodeField({ value, onChange, error }: CodeFieldProps) {
  const t = useTranslations("displays.pair");
  return (
    <div className="[&_input]:text-2xl [&_input]:font-semibold [&_input]:uppercase [&_input]:tracking-[0.25em]">
      <TextField
        label={t("code")}
        hint={t("codeHint")}
        error={error}
        value={value}
        maxLength={20}
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="next"
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
