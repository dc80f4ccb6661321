import { type ReactNode, Suspense } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { TILE_KINDS } from "@/lib/domain/board/kinds/names";
import { ContactSheet } from "./contact-sheet";
import type { Request } from "./request";
import { allLoaded, standsStill } from "./stands-still";
import { WholeBoard } from "./whole-board";
import { WholeDisplay } from "./whole-display";
import "@/app/globals.css";
import "@/app/fonts.css";
import "./fonts.css";

const place = document.body.appendChild(document.createElement("div"));
let root: Root | null = null;

/** Nothing is fetched: what a picture shows is in its cache, and what is loading never comes. */
window.fetch = () => new Promise<Response>(() => undefined);

function draw(what: ReactNode): void {
  root?.unmount();
  // A tile that crashes on purpose is no news.
  root = createRoot(place, { onCaughtError: () => undefined });
  const drawn = root;
  flushSync(() => drawn.render(<Suspense fallback={null}>{what}</Suspense>));
}

/*
 * Parts whose code comes later suspend the first time, and React lets their fallbacks stand for a while: every kind has been
 * drawn once before the first picture.
 */
draw(TILE_KINDS.map((kind) => <ContactSheet key={kind} kind={kind} size="initial" />));
const isReady = new Promise<void>((resolve) => setTimeout(resolve, 600)).then(standsStill);

function Wanted(request: Request) {
  switch (request.of) {
    case "tile":
      return <ContactSheet kind={request.kind} size={request.size} />;
    case "board":
      return <WholeBoard template={request.template} scene={request.scene} />;
    case "display":
      return <WholeDisplay shows={request.shows} theme={request.theme} />;
  }
}

window.show = async (request: Request) => {
  await isReady;
  document.documentElement.dataset.theme = request.theme;
  draw(<Wanted {...request} />);
  await allLoaded();
  await standsStill();
};
