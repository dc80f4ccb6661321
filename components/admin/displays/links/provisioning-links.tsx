"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ShownOnce } from "@/components/ui/shown-once";
import { readMade } from "@/lib/client/share/links";
import type { ProvisioningEntry } from "@/lib/contracts/admin/displays";
import type { Playable } from "@/lib/contracts/admin/playable";
import { ProvisioningForm } from "./provisioning-form";
import { ProvisioningTable } from "./provisioning-table";

interface ProvisioningLinksProps {
  readonly tenantId: string;
  readonly links: readonly ProvisioningEntry[];
  readonly playable: Playable;
  readonly groups: readonly string[];
  /** Epoch ms at the server. */
  readonly now: number;
}

/** The links by which displays of a tenant pair themselves, and the form of a new one. */
export function ProvisioningLinks({ tenantId, links, playable, groups, now }: ProvisioningLinksProps) {
  const t = useTranslations("displays.links");
  const words = useTranslations("links.made");
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<{ readonly name: string; readonly path: string } | null>(null);
  const begun = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  // The form is gone, and the focus was in it; a fresh link takes it for itself.
  useEffect(() => {
    if (isMaking) begun.current = true;
    else if (begun.current && made === null) button.current?.focus();
  }, [isMaking, made]);
  if (isMaking)
    return (
      <ProvisioningForm
        tenantId={tenantId}
        playable={playable}
        groups={groups}
        cancel={() => setMaking(false)}
        done={(name, answer) => {
          const read = readMade(answer);
          setMade(read === null ? null : { name, path: read.path });
          setMaking(false);
        }}
      />
    );
  return (
    <>
      {made !== null && (
        <ShownOnce
          key={made.path}
          path={made.path}
          label={t("madeLabel", { link: made.name })}
          hint={t("madeHint")}
          words={{ copy: words("copy"), copied: words("copied"), copyFailed: words("copyFailed") }}
          takesFocus
          className="mb-4 max-w-2xl"
        />
      )}
      <ProvisioningTable links={links} now={now} />
      <Button
        ref={button}
        kind={made === null ? "primary" : "secondary"}
        className="mt-4"
        onClick={() => {
          setMade(null);
          setMaking(true);
        }}
      >
        {t("new")}
      </Button>
    </>
  );
}
