"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { SubmitFailure } from "@/lib/client/forms/submit-json";
import type { ConfigurationDifferences } from "@/lib/contracts/admin/configuration";
import { ConfirmApply } from "./confirm-apply";
import { DifferenceGroups } from "./difference-groups";
import { FileFailure } from "./file-failure";
import { SecretNeeds } from "./secret-needs";
import type { useApplyFile } from "./use-apply-file";
import { useCountsText } from "./use-counts-text";
import { useTypedSecrets } from "./use-typed-secrets";

interface ShownDifferencesProps {
  readonly shown: ConfigurationDifferences;
  /** Why they were not applied; null while nobody has tried. */
  readonly failure: SubmitFailure | null;
  readonly file: Pick<ReturnType<typeof useApplyFile>, "apply" | "show" | "isBusy">;
}

/** What a file would change, and the way to have it so. */
export function ShownDifferences({ shown, failure, file }: ShownDifferencesProps) {
  const t = useTranslations("configuration");
  const countsOf = useCountsText();
  const head = useRef<HTMLHeadingElement>(null);
  const [isAsking, setAsking] = useState(false);
  const secrets = useTypedSecrets(shown.needs);
  // What was asked for stands below: that is where one goes on.
  useEffect(() => head.current?.focus(), []);
  const { differences } = shown;
  return (
    <Card aria-labelledby="differences" className="mt-5 border border-line px-5 py-5">
      <h2 id="differences" ref={head} tabIndex={-1} className="text-lg font-bold !outline-none">
        {t("differences.title")}
      </h2>
      {differences.length === 0 ? (
        <Notice tone="good" className="mt-3">
          {t("differences.none")}
        </Notice>
      ) : (
        <>
          <p className="mt-1 tabular-nums text-muted">{countsOf(differences)}</p>
          <DifferenceGroups differences={differences} />
          {shown.needs.length > 0 && <SecretNeeds needs={shown.needs} secrets={secrets} />}
          <div role="alert">
            {failure !== null && (
              <FileFailure failure={failure} onPlace={() => undefined} onAgain={() => void file.show()} />
            )}
          </div>
          <Button
            kind="primary"
            className="mt-5"
            aria-disabled={file.isBusy}
            onClick={() => {
              if (!file.isBusy && secrets.check()) setAsking(true);
            }}
          >
            {t("apply.button")}
          </Button>
        </>
      )}
      {isAsking && (
        <ConfirmApply
          differences={differences}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            void file.apply(secrets.given());
          }}
        />
      )}
    </Card>
  );
}
