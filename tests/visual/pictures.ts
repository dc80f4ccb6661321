import { TILE_KINDS, type TileKindName } from "@/lib/domain/board/kinds/names";
import { TEMPLATES, type TemplateName } from "@/lib/domain/board/templates/template";
import { type DisplayShows, type LiteRequest, THEMES, type Theme } from "./page/request";
import { SIZES, type SizeName } from "./specimens/sizes";

/* Every picture that there is, made from the product's own lists: a kind or a template that is new has pictures to be made. */

/** Where a picture is kept: path segments below `pictures/`. */
type Path = readonly [folder: string, file: string];

interface TilePicture {
  readonly path: Path;
  readonly kind: TileKindName;
  readonly size: SizeName;
  readonly theme: Theme;
}

export const TILE_PICTURES: readonly TilePicture[] = TILE_KINDS.flatMap((kind) =>
  SIZES.flatMap((size) =>
    THEMES.map((theme): TilePicture => ({ kind, size, theme, path: ["tiles", `${kind}-${size}-${theme}.png`] })),
  ),
);

/** A screen, px, and device pixels for each of them. */
export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly density: number;
}

export const SCREENS = {
  wall: { width: 1920, height: 1080, density: 1 },
  portrait: { width: 1080, height: 1920, density: 1 },
  phone: { width: 390, height: 844, density: 1 },
} as const satisfies Record<string, Screen>;
type ScreenName = keyof typeof SCREENS;

/** What shows the same as a wall of 1080 lines, at densities that make pictures of it equally large. */
export const ALIKE: Readonly<Record<string, Screen>> = {
  "720p": { width: 1280, height: 720, density: 1.5 },
  "4k": { width: 3840, height: 2160, density: 0.5 },
};

interface BoardPicture {
  readonly path: Path;
  readonly template: TemplateName;
  readonly screen: ScreenName;
  readonly theme: Theme;
}

const picture = (template: TemplateName, screen: ScreenName, theme: Theme): BoardPicture => ({
  ...{ template, screen, theme },
  path: ["boards", `${template}-${screen}-${theme}.png`],
});

export const BOARD_PICTURES: readonly BoardPicture[] = TEMPLATES.flatMap((template) => [
  ...THEMES.map((theme) => picture(template, "wall", theme)),
  picture(template, "portrait", "dark"),
  picture(template, "phone", "light"),
]);

interface LitePicture {
  readonly path: Path;
  readonly screen: ScreenName;
  readonly request: LiteRequest;
}

const lite = (name: string, screen: ScreenName, request: LiteRequest): LitePicture => ({
  ...{ screen, request },
  path: ["lite", `${name}-${screen}-${request.theme}.png`],
});
const FLOOR = { of: "template", template: "operations-floor", scene: "breach" } as const;
const FAR = { diagonalInches: 55, distanceM: 9 };

/** The board of old TVs, and what stands below and over it. */
export const LITE_PICTURES: readonly LitePicture[] = [
  lite("floor", "wall", { theme: "dark", shows: FLOOR, turn: "next" }),
  lite("floor", "portrait", { theme: "light", shows: FLOOR, turn: "takeover" }),
  lite("team", "wall", { theme: "light", shows: { ...FLOOR, template: "team" } }),
  lite("automatic", "wall", { theme: "dark", shows: { of: "automatic", case: "picture" }, turn: "next" }),
  lite("automatic-far", "wall", { theme: "light", shows: { of: "automatic", case: "picture", screen: FAR } }),
  lite("automatic-old", "portrait", {
    theme: "dark",
    shows: { of: "automatic", case: "old" },
    alone: "No connection · data from 14:24",
  }),
  lite("night", "wall", { theme: "light", shows: FLOOR, night: "dim" }),
  lite("idle", "wall", { theme: "dark", shows: { of: "idle" } }),
  lite("message", "portrait", {
    theme: "light",
    shows: { of: "idle" },
    message: "Fire drill at noon: please leave by the north stairs.",
  }),
];

interface DisplayPicture {
  readonly path: Path;
  readonly shows: DisplayShows;
  readonly screen: ScreenName;
  readonly theme: Theme;
}

const display = (shows: DisplayShows, screen: ScreenName, theme: Theme): DisplayPicture => ({
  ...{ shows, screen, theme },
  path: ["displays", `${shows}-${screen}-${theme}.png`],
});

/** What stands around and over the boards of a display. */
export const DISPLAY_PICTURES: readonly DisplayPicture[] = [
  display("line", "wall", "dark"),
  display("message", "portrait", "light"),
  display("idle-at-night", "wall", "light"),
];
