import { BASE } from "@/components/lite/pages/style";
import { BOARDS_STYLE } from "./boards";
import { colouredStyle } from "./colours";
import { TILES_STYLE } from "./tiles";

/**
 * The lite board's style: plain CSS for Chromium 47, no grid, no custom properties, no gaps of flex boxes; a test holds every property against
 * what that browser knows. Every part stands where the server has put it, so nothing here moves anything. Both themes, because which one it is a
 * display may be told at any time: .dark or .light stands on the page.
 */
export const BOARD_STYLE = `${BASE}${TILES_STYLE}${BOARDS_STYLE}${colouredStyle("dark")}\n${colouredStyle("light")}\n`;
