import "server-only";
import type { readAsset } from "@/lib/server/boards/assets/read-asset";

type Asset = NonNullable<Awaited<ReturnType<typeof readAsset>>>;

/**
 * An image as it was sent to us, as what we found it to be and as nothing else (proxy.ts adds `nosniff` and a policy under which it can run
 * nothing, like to all that is no page). It never changes under its address, but it may be seen by few: kept by the browser, not by what
 * lies between. Null when it was deleted in this moment.
 */
export async function imageAnswer(request: Request, { type, sha256, bytes }: Asset): Promise<Response | null> {
  const headers = {
    "content-type": type,
    "content-disposition": "inline",
    "cache-control": "private, max-age=31536000, immutable",
    etag: `"${sha256}"`,
  };
  if (request.headers.get("if-none-match")?.includes(headers.etag)) return new Response(null, { status: 304, headers });
  const body = await bytes();
  return body === null ? null : new Response(body, { headers });
}
