"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { MOST_FILE_BYTES } from "@/lib/contracts/admin/configuration";

type Choice =
  | { readonly kind: "none" }
  | { readonly kind: "chosen" | "tooLarge" | "unreadable"; readonly name: string };

/** Takes a file from the device; it is read here and sent nowhere. */
export function ChooseFile({ onText }: { readonly onText: (text: string) => void }) {
  const t = useTranslations("configuration.file");
  const input = useRef<HTMLInputElement>(null);
  const [choice, setChoice] = useState<Choice>({ kind: "none" });
  const take = async (file: File) => {
    const { name } = file;
    if (file.size > MOST_FILE_BYTES) return setChoice({ kind: "tooLarge", name });
    try {
      // Refuses what is no UTF-8, where `text()` would put signs of its own into names.
      onText(new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()));
      setChoice({ kind: "chosen", name });
    } catch {
      setChoice({ kind: "unreadable", name });
    }
  };
  return (
    <div>
      <input
        ref={input}
        type="file"
        accept=".yaml,.yml,application/yaml,text/yaml"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) void take(file);
          // The same file, changed meanwhile, can be chosen again.
          target.value = "";
        }}
      />
      <Button onClick={() => input.current?.click()}>{t("choose")}</Button>
      <div role="status" className="mt-2 text-sm text-muted">
        {choice.kind === "chosen" && t("chosen", { name: choice.name })}
        {choice.kind === "tooLarge" && (
          <Notice tone="breach">{t("tooLarge", { name: choice.name, most: MOST_FILE_BYTES / 1024 / 1024 })}</Notice>
        )}
        {choice.kind === "unreadable" && <Notice tone="breach">{t("unreadable", { name: choice.name })}</Notice>}
      </div>
    </div>
  );
}
