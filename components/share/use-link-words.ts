import { useFormatter, useTranslations } from "next-intl";
import type { LinkEntry } from "@/lib/contracts/boards/links";
import { linkState } from "@/lib/domain/boards/link-state";

/** What is told of links, wherever they are listed. `now`: epoch ms. */
export function useLinkWords(now: number) {
  const t = useTranslations("links");
  const format = useFormatter();
  const when = (at: number) => format.relativeTime(at, now);
  return {
    when,
    state(link: LinkEntry): string {
      const state = linkState(link, now);
      return state === "revoked" ? t("state.revoked", { when: when(link.revokedAt ?? now) }) : t(`state.${state}`);
    },
    /** The first network and how many more. Null: it works from everywhere. */
    addresses({ addresses }: LinkEntry): string | null {
      const [first, ...others] = addresses;
      if (first === undefined) return null;
      return others.length === 0 ? first : t("moreAddresses", { first, count: others.length });
    },
  };
}
