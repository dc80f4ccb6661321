import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageLink } from "@/components/ui/page-link";

interface NoDisplaysProps {
  /** What a TV opens, without the scheme. */
  readonly address: string;
}

/** Nothing hangs anywhere yet, and how something comes to. */
export function NoDisplays({ address }: NoDisplaysProps) {
  const t = useTranslations("displays");
  const way = (
    <PageLink href="/pair" className={buttonClass("primary")}>
      {t("pairAction")}
    </PageLink>
  );
  return (
    <Notice title={t("none.title")} action={way}>
      {t("none.what", { address })}
    </Notice>
  );
}
