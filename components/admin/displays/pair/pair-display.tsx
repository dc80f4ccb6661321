"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import * as z from "zod/mini";
import { Button, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageLink } from "@/components/ui/page-link";
import { CodeField } from "./code-field";
import { DeviceCard } from "./device-card";
import { PairForm, type PairTenant } from "./pair-form";
import { useCode } from "./use-code";

interface PairDisplayProps {
  /** From the QR code; empty where somebody types it. */
  readonly code: string;
  readonly tenants: readonly [PairTenant, ...PairTenant[]];
  readonly wanted: { readonly boardId: string; readonly tenantId: string } | null;
}

interface Paired {
  readonly id: string;
  readonly name: string;
}

const made = z.object({ id: z.string() });

/** From the code on a screen to a display that shows its boards. */
export function PairDisplay({ code: first, tenants, wanted }: PairDisplayProps) {
  const t = useTranslations("displays.pair");
  const code = useCode(first);
  const [paired, setPaired] = useState<Paired | null>(null);
  // A code that ran out while the rest was filled in is typed anew, and the rest stays.
  const [hasBegun, setBegun] = useState(false);
  if (code.device !== null && !hasBegun) setBegun(true);
  if (paired !== null)
    return (
      <Done
        paired={paired}
        again={() => {
          code.type("");
          setBegun(false);
          setPaired(null);
        }}
      />
    );
  return (
    <div className="max-w-xl space-y-6">
      <CodeField value={code.typed} onChange={code.type} error={code.error} />
      {code.isLooking && <p role="status">{t("looking")}</p>}
      {code.device !== null && <DeviceCard device={code.device} />}
      {hasBegun && (
        <PairForm
          code={code.code}
          tenants={tenants}
          wanted={wanted}
          done={(name, answer) => {
            const read = made.safeParse(answer);
            if (read.success) setPaired({ id: read.data.id, name });
          }}
        />
      )}
    </div>
  );
}

function Done({ paired, again }: { readonly paired: Paired; readonly again: () => void }) {
  const t = useTranslations("displays.pair.done");
  const link = useRef<HTMLDivElement>(null);
  // The form is gone, and the focus was in it.
  useEffect(() => link.current?.focus(), []);
  return (
    <div ref={link} tabIndex={-1} className="max-w-xl">
      <Notice tone="good" role="status" title={t("title", { display: paired.name })}>
        {t("what")}
      </Notice>
      <div className="mt-4 flex flex-wrap [&>*]:mb-2 [&>*]:mr-3">
        <PageLink href={`/admin/displays/${encodeURIComponent(paired.id)}`} className={buttonClass("primary")}>
          {t("open")}
        </PageLink>
        <Button onClick={again}>{t("again")}</Button>
      </div>
    </div>
  );
}
