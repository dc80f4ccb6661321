"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { KeyList } from "@/components/ui/key-list";

type Key = "ctrl" | "shift" | "space" | "delete";

/** What the designer does by keys; those with words are named in the reader's language. */
const ROWS = [
  { name: "walk", keys: ["Tab"] },
  { name: "move", keys: ["←", "↑", "→", "↓"] },
  { name: "resize", keys: ["shift", "←", "↑", "→", "↓"] },
  { name: "rove", keys: ["ctrl", "←", "↑", "→", "↓"] },
  { name: "toggle", keys: ["shift", "space"] },
  { name: "all", keys: ["ctrl", "A"] },
  { name: "none", keys: ["Esc"] },
  { name: "remove", keys: ["delete"] },
  { name: "duplicate", keys: ["ctrl", "D"] },
  { name: "copy", keys: ["ctrl", "C"] },
  { name: "paste", keys: ["ctrl", "V"] },
  { name: "undo", keys: ["ctrl", "Z"] },
  { name: "redo", keys: ["ctrl", "shift", "Z"] },
  { name: "page", keys: ["shift", "←", "→"] },
  { name: "help", keys: ["?"] },
] as const;

/** Every key of the designer. */
export function DesignerHelp({ close }: { readonly close: () => void }) {
  const t = useTranslations("design.help");
  const named = (key: string) => (isNamed(key) ? t(`keys.${key}`) : key);
  return (
    <Dialog title={t("title")} closeLabel={t("close")} onClose={close} className="max-w-xl">
      <KeyList rows={ROWS.map(({ name, keys }) => ({ what: t(name), keys: keys.map(named) }))} />
    </Dialog>
  );
}

function isNamed(key: string): key is Key {
  return key === "ctrl" || key === "shift" || key === "space" || key === "delete";
}
