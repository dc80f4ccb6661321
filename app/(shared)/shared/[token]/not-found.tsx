import { LinkEnded } from "@/components/shared/link-ended";

/** A link that was mistyped, has run out, was revoked or does not work from here: nobody learns which. */
export default function NoLink() {
  return <LinkEnded />;
}
