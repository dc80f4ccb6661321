import "server-only";
import type { CheckStep } from "@/lib/contracts/admin/connect";
import type { UpstreamErrorCode } from "@/lib/server/eightx8/errors";

/** Which step a failure to get a token speaks against: whatever is not 8x8's own word on the key means 8x8 was not reached. */
export function stepOfTokenFailure(code: UpstreamErrorCode): CheckStep {
  switch (code) {
    case "bad-credentials":
    case "rate-limited":
      return "key";
    case "product-missing":
      return "product";
    default:
      return "reach";
  }
}

/** Which step the region's first refusal speaks against. The token service is known to answer by then. */
export function stepOfRegionFailure(code: UpstreamErrorCode): CheckStep {
  switch (code) {
    case "product-missing":
      return "product";
    case "tenant-name-missing":
    case "tenant-name-wrong":
      return "tenant-name";
    default:
      return "region";
  }
}

/** Whether a customer of another region may be refused like this. 8x8 documents none of it, so each is followed up. */
export function mayBeAnotherRegion(code: UpstreamErrorCode): boolean {
  return code === "wrong-region" || code === "forbidden" || code === "token-refused" || code === "tenant-name-wrong";
}
