import { startPage } from "@/components/lite/pages/start-page";
import { wordsOf } from "@/components/lite/words";
import { messagesOf } from "@/lib/messages/load";
import { displayOf } from "@/lib/server/http/display-guard";
import { withPublic } from "@/lib/server/http/handler";
import { goTo, pageAnswer, tvLocale, tvPage } from "@/lib/server/http/tv-page";
import { withScreenSecret } from "@/lib/server/http/tv-screen";

/** A provisioning link, opened by a screen. One that is a display already stays that one: such links are start pages, opened at every restart. */
export const GET = withPublic(async ({ request, params }) => {
  if ((await displayOf(request)) !== null) return goTo(`/tv${new URL(request.url).search}`);
  const locale = tvLocale(request);
  const page = { ...tvPage(request, "start"), token: params.token ?? "" };
  return withScreenSecret(request, pageAnswer(startPage(wordsOf(messagesOf(locale), locale), page)));
});
