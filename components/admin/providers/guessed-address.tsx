import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** Says that nobody has told how this installation is reached: a provider would lead people back to a guess. */
export function GuessedAddress({ url }: { readonly url: string }) {
  const t = useTranslations("providers.guessed");
  return (
    <Notice tone="near" title={t("title")} className="mb-5 max-w-3xl">
      {t("what", { url })}
    </Notice>
  );
}
