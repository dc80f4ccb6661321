import { qrPicture } from "@/components/lite/qr";
import { notFound } from "@/lib/domain/refusal";
import { getConfig } from "@/lib/server/config/config";
import { answer } from "@/lib/server/http/answer";
import { withPublic } from "@/lib/server/http/handler";

/** As codes are made: anything else is nobody's. */
const CODE = /^[2-9A-Z]{6}$/;

/** The QR code of a pairing code: the address at which people type it, with it filled in. */
export const GET = withPublic(async ({ params }) => {
  const code = params.code ?? "";
  if (!CODE.test(code)) return answer(notFound("code"));
  const picture = qrPicture(`${getConfig().url}/pair?code=${code}`);
  return new Response(picture.text, {
    headers: { "content-type": "image/svg+xml; charset=utf-8", "cache-control": "public, max-age=600" },
  });
});
