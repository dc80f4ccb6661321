"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { CalculationsDialog } from "./calculations/calculations-dialog";
import { useTypedCalculations } from "./calculations/use-typed-calculations";
import { useEditorState } from "./design-context";
import { LimitsDialog } from "./limits/limits-dialog";
import { type Panel, type Panels, PanelsProvider, usePanels } from "./panels-context";

interface BoardPanelsProps extends Pick<Panels, "toCanvas"> {
  readonly children: ReactNode;
}

/** Lets all within it open what belongs to the board as a whole. */
export function BoardPanels({ children, toCanvas }: BoardPanelsProps) {
  const [shown, setShown] = useState<{ readonly panel: Panel; readonly id: string | null } | null>(null);
  const typed = useTypedCalculations();
  const panels = useMemo<Panels>(
    () => ({ open: (panel, id) => setShown({ panel, id: id ?? null }), toCanvas }),
    [toCanvas],
  );
  const close = () => setShown(null);
  return (
    <PanelsProvider value={panels}>
      {children}
      {shown?.panel === "limits" && <LimitsDialog openKey={shown.id} close={close} />}
      {shown?.panel === "calculations" && <CalculationsDialog typed={typed} openId={shown.id} close={close} />}
    </PanelsProvider>
  );
}

/** The ways to them, with how many there are. */
export function PanelsBar() {
  const t = useTranslations("calculations");
  const limits = useTranslations("limits");
  const { calculated, thresholds } = useEditorState().history.present;
  const panels = usePanels();
  return (
    <div className="design-panels">
      <Button className="!min-h-9 !px-3 !text-sm" aria-haspopup="dialog" onClick={() => panels.open("calculations")}>
        {t("open", { count: calculated.length })}
      </Button>
      <Button className="!min-h-9 !px-3 !text-sm" aria-haspopup="dialog" onClick={() => panels.open("limits")}>
        {limits("open", { count: Object.keys(thresholds).length })}
      </Button>
    </div>
  );
}
