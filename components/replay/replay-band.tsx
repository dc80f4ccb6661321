"use client";

import { useTranslations } from "next-intl";
import { PageLink } from "@/components/ui/page-link";
import { Rewind } from "@/components/ui/shapes";
import type { OpenReplay } from "@/lib/client/replay/open-replay";
import type { ReplayState } from "@/lib/client/replay/replay";
import { useMomentWords } from "./use-moment-words";
import { useRemark } from "./use-remark";

interface ReplayBandProps {
  readonly replay: OpenReplay;
  readonly state: ReplayState;
  readonly zone: string;
  readonly livePath: string;
}

/** Across the top of everything: that this is not live, of when it is, what is the matter with it, and the way back. */
export function ReplayBand({ replay, state, zone, livePath }: ReplayBandProps) {
  const t = useTranslations("replay");
  const words = useMomentWords(zone);
  const remark = useRemark(replay, state, zone);
  const moment = words.whole(state.at);
  const said = remark === null ? "" : remark.text;
  const shown = remark === null ? t("byTheMinute") : said;
  return (
    <section aria-label={t("band")} className="replay-band bg-replay-fill text-on-replay print:hidden">
      <p className="replay-band-title">
        <Rewind className="mr-2" />
        <strong className="font-semibold">{t("notLive")}</strong>
      </p>
      <p className="replay-band-moment tabular-nums">{moment}</p>
      <p
        className="replay-remark"
        data-soon={state.numbers === "loading" ? "" : undefined}
        data-calm={remark === null ? "" : undefined}
        title={shown}
      >
        {shown}
      </p>
      {remark?.action != null && (
        <button type="button" className="replay-band-button" onClick={remark.action.run}>
          {remark.action.label}
        </button>
      )}
      <PageLink href={livePath} className="replay-band-button replay-back" title={`${t("backToLive")} (h)`}>
        {t("backToLive")}
      </PageLink>
      {/* Said once when it is opened, and then whenever it stands still: playing is not told minute by minute. */}
      <p role="status" className="sr-only">
        {state.isPlaying || state.numbers === "loading" ? said : `${t("notLive")}, ${moment}. ${said}`}
      </p>
    </section>
  );
}
