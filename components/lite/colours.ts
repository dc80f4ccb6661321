import { DARK, hexOf, LIGHT, type Token } from "@/components/ui/tokens";
import type { Theme } from "@/lib/domain/theme";

/** A theme's colours by their tokens, in hexadecimal: these browsers know no custom properties. */
export function coloursOf(theme: Theme): (token: Token) => string {
  const tokens = theme === "light" ? LIGHT : DARK;
  return (token) => hexOf(tokens[token]);
}
