"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { UnsavedGuard } from "@/components/admin/form/unsaved-guard";
import { SectionCard } from "@/components/admin/tenants/section-card";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { TextArea } from "@/components/ui/text-area";
import { Applied } from "./applied";
import { ChooseFile } from "./choose-file";
import { FileFailure } from "./file-failure";
import { goToPlace } from "./go-to-place";
import { ShownDifferences } from "./shown-differences";
import { useApplyFile } from "./use-apply-file";

/** A file is chosen or pasted, its differences are looked at, and then they are applied. */
export function ApplyFile() {
  const t = useTranslations("configuration.file");
  const forms = useTranslations("forms");
  const file = useApplyFile();
  const area = useRef<HTMLTextAreaElement>(null);
  /** As it was loaded: what nobody has changed is not lost with the page. */
  const [loaded, setLoaded] = useState("");
  const { stage, text, isBusy } = file;
  return (
    <>
      <SectionCard title={t("title")}>
        <p className="max-w-2xl leading-relaxed">{t("what")}</p>
        <form
          noValidate
          className="mt-4 space-y-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() === "") area.current?.focus();
            else void file.show();
          }}
        >
          <ChooseFile
            onText={(next) => {
              setLoaded(next);
              file.write(next);
            }}
          />
          <TextArea
            ref={area}
            label={t("text")}
            hint={t("textHint")}
            rows={14}
            value={text}
            onChange={(event) => file.write(event.target.value)}
          />
          <Checkbox
            label={t("prune")}
            hint={t("pruneHint")}
            checked={file.prune}
            onChange={(event) => file.choosePrune(event.target.checked)}
          />
          <Button kind={stage.kind === "shown" ? "secondary" : "primary"} type="submit" aria-disabled={isBusy}>
            {isBusy ? forms("busy") : t("show")}
          </Button>
        </form>
        <div role="alert">
          {stage.kind === "refused" && (
            <FileFailure
              failure={stage.failure}
              onPlace={(place) => goToPlace(area.current, place)}
              onAgain={() => void file.show()}
            />
          )}
        </div>
      </SectionCard>
      {stage.kind === "shown" && (
        // Another answer begins anew: nothing typed or opened for the one before stays.
        <ShownDifferences key={stage.shown.fingerprint} shown={stage.shown} failure={stage.failure} file={file} />
      )}
      {stage.kind === "applied" && <Applied applied={stage.applied} />}
      <UnsavedGuard isDirty={text !== "" && text !== loaded && stage.kind !== "applied"} />
    </>
  );
}
