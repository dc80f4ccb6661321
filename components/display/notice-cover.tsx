"use client";

import { useTranslations } from "next-intl";
import { useTicking } from "@/lib/client/clock/use-now";
import type { Notice } from "@/lib/client/display/snapshot";
import type { DisplayState } from "@/lib/contracts/display/control";

interface NoticeCoverProps {
  readonly notice: Notice | null;
  readonly display: DisplayState["display"];
}

/** What stands over everything for a while: a message, or which display this is. */
export function NoticeCover({ notice, display }: NoticeCoverProps) {
  const isOn = useTicking((now) => notice !== null && now < notice.until);
  if (notice === null || !isOn) return null;
  return (
    <div className="display-notice" role="alert">
      {notice.text === null ? <Identity display={display} /> : <Message text={notice.text} />}
    </div>
  );
}

function Identity({ display }: { readonly display: DisplayState["display"] }) {
  const t = useTranslations("player");
  const { name, place, tenantName } = display;
  return (
    <>
      <p className="display-label">{t("identify")}</p>
      <p className="display-name" data-long={lengthOf(name)} dir="auto">
        {name}
      </p>
      <p className="display-text" dir="auto">
        {place === "" ? tenantName : `${place} · ${tenantName}`}
      </p>
    </>
  );
}

/** Text of a person: as long as it may be, in any script, and never more than the screen holds. */
function Message({ text }: { readonly text: string }) {
  const t = useTranslations("player");
  return (
    <>
      <p className="display-label">{t("message")}</p>
      <p className="display-name" data-long={lengthOf(text)} dir="auto">
        {text}
      </p>
    </>
  );
}

/** How much room a text needs, in the steps for which display.css has sizes. */
function lengthOf(text: string): "short" | "medium" | "long" {
  const { length } = [...text];
  return length <= 24 ? "short" : length <= 80 ? "medium" : "long";
}
