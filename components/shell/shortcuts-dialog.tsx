"use client";

import { useTranslations } from "next-intl";
import { setShortcutsEnabled, useShortcutsEnabled } from "@/lib/client/preferences/use-shortcuts";
import { Icon } from "./icons";
import { Modal } from "./modal";

const ROWS = [
  { name: "find", keys: ["/"] },
  { name: "fullScreen", keys: ["f"] },
  { name: "neighbour", keys: ["←", "→"] },
  { name: "up", keys: ["u"] },
  { name: "help", keys: ["?"] },
  { name: "close", keys: ["Esc"] },
] as const;

/** Every key that does something, and the switch that turns single keys off (WCAG 2.1.4). */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations("common.help");
  const enabled = useShortcutsEnabled();
  return (
    <Modal labelledBy="shortcuts-title" onClose={onClose} className="max-w-md">
      <div className="p-5">
        <div className="flex items-center justify-between">
          <h2 id="shortcuts-title" className="text-lg font-bold">
            {t("title")}
          </h2>
          <button
            type="button"
            aria-label={t("dismiss")}
            title={t("dismiss")}
            onClick={onClose}
            className="flex h-9 w-9 items-center justify-center rounded-control hover:bg-raised"
          >
            <Icon name="close" />
          </button>
        </div>
        <dl className={`mt-3 ${enabled ? "" : "opacity-60"}`}>
          {ROWS.map((row) => (
            <div key={row.name} className="flex items-center justify-between border-t border-line py-2.5">
              <dt>{t(row.name)}</dt>
              <dd className="ml-4 flex shrink-0">
                {row.keys.map((key) => (
                  <kbd
                    key={key}
                    className="ml-1.5 min-w-[2em] rounded-[6px] border border-line bg-raised px-2 py-0.5 text-center font-sans text-sm"
                  >
                    {key}
                  </kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
        <label className="mt-4 flex cursor-pointer items-center text-sm text-muted">
          <input
            type="checkbox"
            checked={enabled}
            onChange={(event) => setShortcutsEnabled(event.target.checked)}
            className="mr-2.5 h-4 w-4"
          />
          {t("enabled")}
        </label>
      </div>
    </Modal>
  );
}
