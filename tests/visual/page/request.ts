import type { TileKindName } from "@/lib/domain/board/kinds/names";
import type { TemplateName } from "@/lib/domain/board/templates/template";
import type { DisplaySettings } from "@/lib/domain/display/settings";
import type { FixtureCase } from "@/tests/support/live-fixture";
import type { SceneName } from "../scenes/scene";
import type { SizeName } from "../specimens/sizes";

export const THEMES = ["dark", "light"] as const;
export type Theme = (typeof THEMES)[number];

/** What of a display is shown: the line below a board, a message over it, or no board in the dark. */
export type DisplayShows = "line" | "message" | "idle-at-night";

/** What the page is asked to show. */
export type Request = { readonly theme: Theme } & (
  | { readonly of: "tile"; readonly kind: TileKindName; readonly size: SizeName }
  | { readonly of: "board"; readonly template: TemplateName; readonly scene: SceneName }
  | { readonly of: "display"; readonly shows: DisplayShows }
);

/** What the page of a TV without React is asked to show. */
export interface LiteRequest {
  readonly theme: Theme;
  readonly shows:
    | { readonly of: "idle" }
    | ({ readonly screen?: DisplaySettings["screen"] } & (
        | { readonly of: "template"; readonly template: TemplateName; readonly scene: SceneName }
        | { readonly of: "automatic"; readonly case: FixtureCase }
      ));
  /** What the line below the board tells beside the display's name; none: nothing. */
  readonly turn?: "next" | "takeover" | "none";
  readonly night?: "dim";
  readonly message?: string;
  /** What it says while no server answers. */
  readonly alone?: string;
}

declare global {
  interface Window {
    /** The same on the page of a lite board. */
    showLite(request: LiteRequest): Promise<void>;
    /** Shows something in place of what was shown before; settles once it stands still. */
    show(request: Request): Promise<void>;
  }
}
