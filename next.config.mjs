import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/server/http/i18n-request.ts");

/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // What proxy.ts does not see. A missing file is answered by a page, which nothing needs to be able to run.
  headers: async () => [
    {
      source: "/_next/:path*",
      headers: [
        { key: "x-content-type-options", value: "nosniff" },
        { key: "x-frame-options", value: "DENY" },
        { key: "content-security-policy", value: "default-src 'none'; frame-ancestors 'none'" },
      ],
    },
    // Displays' worker answers for /tv as well as for what is below it, and is looked at anew whenever a display starts.
    {
      source: "/tv/sw.js",
      headers: [
        { key: "service-worker-allowed", value: "/tv" },
        { key: "cache-control", value: "no-cache" },
      ],
    },
  ],
  // Messages reach next-intl compiled (lib/messages/compile.ts), so nobody needs its parser.
  turbopack: { resolveAlias: { "use-intl/format-message": "use-intl/format-message/format-only" } },
  // A screen opens one page and stays there: few large scripts compress better, and are fewer requests, than what pages share.
  experimental: {
    turbopackChunking: { minChunkSize: 3_000_000, maxMergeChunkSize: 20_000_000, maxChunkCountPerGroup: 1 },
  },
  serverExternalPackages: ["libsql", "pg", "pino", "@node-rs/argon2", "undici"],
};

export default withNextIntl(config);
