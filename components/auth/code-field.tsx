"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

interface CodeFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem?: string | null;
  /** Whether typing goes here as soon as it appears. */
  readonly autoFocus?: boolean;
}

/** A one-time code: the app's six digits, or a recovery code on request. The server tells the two apart, so either may be typed in both. */
export function CodeField({ value, onChange, problem = null, autoFocus = false }: CodeFieldProps) {
  const t = useTranslations("auth.code");
  const [kind, setKind] = useState<"app" | "recovery">("app");
  const [hasSwitched, setSwitched] = useState(false);
  const switchKind = () => {
    setKind(kind === "app" ? "recovery" : "app");
    setSwitched(true);
    onChange("");
  };
  return (
    <div>
      <TextField
        key={kind}
        name="code"
        label={t(`${kind}.label`)}
        hint={t(`${kind}.hint`)}
        inputMode={kind === "app" ? "numeric" : "text"}
        autoComplete={kind === "app" ? "one-time-code" : "off"}
        autoCapitalize={kind === "app" ? "none" : "characters"}
        autoCorrect="off"
        spellCheck={false}
        autoFocus={autoFocus || hasSwitched}
        required
        maxLength={100}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        error={problem}
      />
      <Button kind="quiet" className="-ml-5 mt-1" onClick={switchKind}>
        {t(`${kind}.switch`)}
      </Button>
    </div>
  );
}
