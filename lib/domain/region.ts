/** Where 8x8 keeps a customer: the first part of its API's paths. */
export const REGIONS = ["us", "eu", "ap", "ca"] as const;
export type Region = (typeof REGIONS)[number];
