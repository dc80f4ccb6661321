/** The colour of each series of a chart in turn, as CSS variables: apart under the common colour-vision deficiencies. */
export const SERIES_COLOURS = [
  "--state-handling",
  "--near",
  "--state-available",
  "--state-wrap-up",
  "--state-break",
  "--chart-level",
] as const;
