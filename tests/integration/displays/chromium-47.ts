/*
 * CSS as Chromium 47 (December 2015) knows it, as far as it is used: an allow-list, so a property that nobody has looked up fails. From the
 * compatibility tables of MDN. All of it is in Chromium 38 (October 2014) as well, so LG's sets of 2016 are shown the same.
 */
const PROPERTIES = [
  ...["align-items", "background", "border", "border-bottom", "border-collapse", "border-color", "border-left"],
  ...[
    "border-radius",
    "border-style",
    "border-spacing",
    "border-top",
    "bottom",
    "box-shadow",
    "box-sizing",
    "color",
    "content",
    "display",
  ],
  ...[
    "fill",
    "fill-opacity",
    "flex",
    "flex-basis",
    "flex-direction",
    "flex-grow",
    "float",
    "font-family",
    "font-size",
    "font-weight",
  ],
  ...["height", "justify-content", "left", "letter-spacing", "line-height", "list-style", "margin", "margin-bottom"],
  ...["margin-left", "margin-right", "margin-top", "max-width", "min-height", "min-width", "object-fit", "opacity"],
  ...["overflow", "padding", "padding-bottom", "padding-left", "padding-right", "padding-top", "position", "right"],
  ...["stroke", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "stroke-width", "table-layout", "text-align"],
  ...[
    "text-decoration",
    "text-overflow",
    "text-shadow",
    "top",
    "transform",
    "vertical-align",
    "visibility",
    "white-space",
    "width",
  ],
  ...[
    "word-wrap",
    "-webkit-align-items",
    "-webkit-box-orient",
    "-webkit-line-clamp",
    "-webkit-filter",
    "-webkit-flex",
    "-webkit-flex-basis",
    "-webkit-flex-wrap",
  ],
  ...["-webkit-flex-direction", "-webkit-font-feature-settings", "-webkit-font-smoothing", "-webkit-justify-content"],
  "-webkit-text-size-adjust",
];

export const CHROMIUM_47 = {
  properties: new Set(PROPERTIES),
  displays: new Set(["none", "block", "inline", "inline-block", "flex", "-webkit-flex", "-webkit-box"]),
  /** Custom properties, comparisons, colours with spaces or eight digits, units and keywords of later years. */
  laterValues:
    /var\(|env\(|\b(?:min|max|clamp)\(|\b(?:hwb|lab|lch|oklch|color)\(|rgba?\([^)]*\/|#[0-9a-f]{8}\b|#[0-9a-f]{4}\b|\b\d+(?:svh|dvh|lvh|cqw|cqh|lh)\b|fit-content|space-evenly|pixelated|\bunset\b|\brevert\b|\bclip\b|sticky/i,
  laterSelectors:
    /:(?:is|where|has|focus-visible|focus-within|placeholder-shown|any-link)\b|:not\([^)]*,|\[[^\]]* [is]\]|::(?:marker|part)/,
};
