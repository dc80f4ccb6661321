import { pairingPage } from "@/components/lite/pages/pairing-page";
import { wordsOf } from "@/components/lite/words";
import { messagesOf } from "@/lib/messages/load";
import { getConfig } from "@/lib/server/config/config";
import { displayOf } from "@/lib/server/http/display-guard";
import { withPublic } from "@/lib/server/http/handler";
import { pageAnswer, tvLocale, tvPage } from "@/lib/server/http/tv-page";

/** What a TV opens: measures its browser, shows the code that pairs it, and goes on to the board that the browser can show. */
export const GET = withPublic(async ({ request }) => {
  const locale = tvLocale(request);
  const display = await displayOf(request);
  const typeAt = `${new URL(getConfig().url).host}/pair`;
  const page = { ...tvPage(request, "pairing"), isPaired: display !== null, typeAt };
  return pageAnswer(pairingPage(wordsOf(messagesOf(locale), locale), page));
});
