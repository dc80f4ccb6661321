import type { TileKindName } from "@/lib/domain/board/kinds/names";
import type { TemplateName } from "@/lib/domain/board/templates/template";
import type { SceneName } from "../scenes/scene";
import type { SizeName } from "../specimens/sizes";

export const THEMES = ["dark", "light"] as const;
export type Theme = (typeof THEMES)[number];

/** What the page is asked to show. */
export type Request = { readonly theme: Theme } & (
  | { readonly of: "tile"; readonly kind: TileKindName; readonly size: SizeName }
  | { readonly of: "board"; readonly template: TemplateName; readonly scene: SceneName }
);

declare global {
  interface Window {
    /** Shows something in place of what was shown before; settles once it stands still. */
    show(request: Request): Promise<void>;
  }
}
