"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CONFIGURATION_THINGS, type Difference } from "@/lib/contracts/admin/configuration";
import { DifferenceItem } from "./difference-item";

/** So many of a kind are shown until more are asked for. */
const SHOWN_AT_FIRST = 25;

/** Differences by the kind of thing, in the order of a file. */
export function DifferenceGroups({ differences }: { readonly differences: readonly Difference[] }) {
  const groups = CONFIGURATION_THINGS.map((thing) => differences.filter((one) => one.thing === thing));
  return groups.map(([first, ...rest]) =>
    first === undefined ? null : <Group key={first.thing} thing={first.thing} differences={[first, ...rest]} />,
  );
}

interface GroupProps {
  readonly thing: Difference["thing"];
  readonly differences: readonly Difference[];
}

function Group({ thing, differences }: GroupProps) {
  const t = useTranslations("configuration");
  const [areAllShown, showAll] = useState(false);
  const shown = areAllShown ? differences : differences.slice(0, SHOWN_AT_FIRST);
  const left = differences.length - shown.length;
  return (
    <section aria-label={t(`things.${thing}`)} className="mt-5">
      <h3 className="font-bold">
        {t(`things.${thing}`)} <span className="font-normal tabular-nums text-muted">{differences.length}</span>
      </h3>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {shown.map((difference, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one thing may differ in several ways, and the list never changes
          <DifferenceItem key={index} difference={difference} />
        ))}
      </ul>
      {left > 0 && (
        <Button kind="quiet" className="mt-2" onClick={() => showAll(true)}>
          {t("differences.more", { count: left })}
        </Button>
      )}
    </section>
  );
}
