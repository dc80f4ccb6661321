import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import type { Route } from "playwright/test";
import { BUNDLE } from "./bundle";
import { EMBED_HOST } from "./scenes/view";
import { IMAGE } from "./specimens/still";

const ORIGIN = "http://pictures.test";
/** Where tiles and boards are pictured, and where those of a lite board. */
export const ADDRESS = `${ORIGIN}/index.html`;
export const LITE_ADDRESS = `${ORIGIN}/lite.html`;

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
};

/** An image of the tenant's, and a page of somebody else's: flat colours, so that pictures of them are small. */
const SKYLINE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360" viewBox="0 0 640 360"><path fill="#2a6f97" d="M0 0h640v360H0z"/>' +
  '<circle cx="500" cy="90" r="48" fill="#ffd166"/><path fill="#012a4a" d="M40 360V180h90v180zm130 0V100h70v260zm110 0V210h120v150zm160 0V150h60v210z"/></svg>';
const STATUS_PAGE =
  '<!doctype html><body style="margin:0;background:#0b7f63"><div style="width:50%;height:100vh;background:#ffd166"></div></body>';

/** Answers whatever the page asks for; nothing leaves this machine. */
export async function serve(route: Route): Promise<void> {
  const { host, origin, pathname } = new URL(route.request().url());
  if (host === EMBED_HOST) return route.fulfill({ contentType: "text/html", body: STATUS_PAGE });
  if (pathname.endsWith(`/assets/${IMAGE.stored}`))
    return route.fulfill({ contentType: "image/svg+xml", body: SKYLINE });
  const body = origin === ORIGIN ? await readFile(`${BUNDLE}${pathname}`).catch(() => null) : null;
  if (body === null) return route.fulfill({ status: 404 });
  return route.fulfill({ body, contentType: TYPES[extname(pathname)] ?? "application/octet-stream" });
}
