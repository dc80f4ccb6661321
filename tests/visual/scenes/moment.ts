/** When every picture is taken, epoch ms: a Tuesday afternoon, so that days, clocks and ages are always the same. */
export const NOW = Date.UTC(2026, 9, 27, 13, 26, 8);

/** Of the tenant that is pictured. */
export const TIME_ZONE = "Europe/Berlin";
