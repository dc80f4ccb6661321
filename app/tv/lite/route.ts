import { boardPage } from "@/components/lite/pages/board-page";
import { wordsOf } from "@/components/lite/words";
import { formatLocale } from "@/lib/domain/locale";
import { messagesOf } from "@/lib/messages/load";
import { buildOf } from "@/lib/server/config/build";
import { getConfig } from "@/lib/server/config/config";
import { displayOf } from "@/lib/server/http/display-guard";
import { withPublic } from "@/lib/server/http/handler";
import { goTo, pageAnswer, tvPage } from "@/lib/server/http/tv-page";

/** The board for browsers that are too old for React: an empty stage, and the script that fills it. */
export const GET = withPublic(async ({ request }) => {
  const display = await displayOf(request);
  if (display === null) return goTo("/tv");
  const { settings } = display;
  const locale = formatLocale(settings.language, request.headers.get("accept-language"));
  const page = { ...tvPage(request, "board"), build: buildOf(getConfig()), settings };
  return pageAnswer(boardPage(wordsOf(messagesOf(locale), locale), page));
});
