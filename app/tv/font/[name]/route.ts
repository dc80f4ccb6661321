import { notFound } from "@/lib/domain/refusal";
import { tvFont } from "@/lib/server/displays/lite/fonts";
import { answer } from "@/lib/server/http/answer";
import { withPublic } from "@/lib/server/http/handler";

/** The font of the pages that old TVs open. */
export const GET = withPublic(async ({ params }) => {
  const content = tvFont(params.name ?? "");
  if (content === null) return answer(notFound("font"));
  return new Response(content, {
    headers: { "content-type": "font/woff2", "cache-control": "public, max-age=31536000, immutable" },
  });
});
